"""Generated walks: customers on the ways of a map, and what they show of its promises."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from journeys.errors import UnknownNameError
from journeys.graph import to_touchpoint_graph
from journeys.model import Journey, JourneyMap, Moment, Persona, Promise, Strength, way
from journeys.promises import Ground, Outcome, decide, verdicts
from journeys.testing import Way, journey_maps, walks

QUIET = settings(database=None, max_examples=1000, phases=[Phase.generate, Phase.shrink])


def shop(*steps: Any, **changes: Any) -> JourneyMap:
    """A small map with the ways of one persona."""
    return attrs.evolve(
        JourneyMap(
            title="Shop",
            channels=["web", "phone"],
            personas=[Persona(id="ana")],
            moments=[
                Moment(id="asks", goal="inform", start=True),
                Moment(id="waits", goal="inform"),
                Moment(id="told", goal="inform", end=True),
                Moment(id="complains", goal="complain", start=True, end=True),
            ],
            journeys=[Journey(id="ways", personas=["ana"], steps=steps)],
        ),
        **changes,
    )


TWO = shop(way("asks@web -> told@web", share="90%"), "asks@web -> waits@phone -> told@phone")
LONG = shop("asks@web -> waits@web -> waits@phone -> asks@web", "waits@phone -> told@phone")


@given(journey_maps(), st.data())
def test_each_step_is_a_transition_of_the_persona(map_: JourneyMap, data: st.DataObject) -> None:
    """A way begins at a start, takes steps of its persona's journeys, and may stop at its end."""
    one = data.draw(walks(map_))
    steps = {step for journey in map_.journeys_of(one.persona) for step in journey.steps}
    arena = Ground(one.persona, to_touchpoint_graph(map_, persona=one.persona)).arena
    number = {name: at for at, name in enumerate(arena.names)}
    assert number[one.points[0]] in arena.starts
    assert number[one.points[-1]] in arena.stops
    assert {*one.steps} <= steps
    for step, here, there in zip(one.steps, one.visits, one.visits[1:], strict=False):
        assert (str(step.source), str(step.target)) == (here.point, there.point)
        assert there.seconds - here.seconds == (step.within.seconds if step.within else 0)


@given(journey_maps(min_moments=6), st.data())
def test_what_always_holds_holds_on_each_walk(map_: JourneyMap, data: st.DataObject) -> None:
    """No generated customer breaks what was decided to be kept, whatever its form and limits."""
    moments = st.sampled_from([one.id for one in map_.moments])
    place = moments | st.sampled_from(["staffed", *(one.id for one in map_.channels)])
    one, other = data.draw(moments), data.draw(place)
    promises = [
        *map_.promises,
        Promise(id="a", when=one, then=other),
        Promise(id="b", when=one, then=other, within="2 steps"),
        Promise(id="c", when=one, then=other, within="1 days"),
        Promise(id="d", never=other),
        Promise(id="e", first=one, before=other),
        Promise(id="f", max_hand_offs=data.draw(st.integers(0, 3))),
    ]
    decided = verdicts(attrs.evolve(map_, promises=promises))
    walked = data.draw(walks(map_))
    for verdict in decided:
        always = verdict.promise.strength is Strength.ALWAYS
        if verdict.persona == walked.persona and verdict.holds and always:
            assert walked.keeps(verdict.promise)


@pytest.mark.parametrize(
    "promise",
    [
        Promise(id="a", when="asks", then="told", within="1 steps"),
        Promise(id="b", when="asks", then="told@web"),
        Promise(id="c", never="phone"),
        Promise(id="d", max_hand_offs=0),
        Promise(id="e", first="told", before="waits"),
    ],
    ids=lambda promise: promise.form + promise.id,
)
def test_a_broken_promise_is_found_and_shrinks(promise: Promise) -> None:
    """A walk breaks it, and the shortest such walk is as long as the exact counter-example."""
    verdict = decide(promise, Ground("ana", to_touchpoint_graph(TWO, persona="ana")))
    assert verdict.outcome is Outcome.BROKEN
    assert verdict.walk is not None
    found = find(walks(TWO), lambda one: not one.keeps(promise), settings=QUIET, random=Random(0))
    assert found.points[: len(verdict.walk.points)] == verdict.walk.points


@pytest.mark.parametrize("at", range(1, 6))
def test_walks_shrink_to_the_shortest_way(at: int) -> None:
    """Without a fault nothing is walked that need not be."""
    quick = settings(QUIET, phases=[Phase.generate])
    many = journey_maps(min_moments=8)
    map_ = find(many, lambda map_: len(map_.journeys) > at, settings=quick, random=Random(at))
    for name in [one.id for one in map_.personas]:
        shortest = find(walks(map_, persona=name), lambda _: True, settings=QUIET)
        arena = Ground(name, to_touchpoint_graph(map_, persona=name)).arena
        layer, steps = {*arena.starts}, 0
        while not layer & arena.stops:
            layer = {move.target for at in layer for move in arena.moves[at]}
            steps += 1
        assert len(shortest.steps) == steps


def drawn(map_: JourneyMap, **bounds: Any) -> list[Way]:
    """Many ways of a map."""
    found: list[Way] = []

    @settings(
        max_examples=400,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(walks(map_, **bounds))
    def collect(one: Way) -> None:
        found.append(one)

    collect()
    return found


def test_shares_weigh_the_steps() -> None:
    """Where 90 % go one way, most walks do; steps without a share have what is left."""
    loops = shop(
        way("asks@web -> told@web", share="70%"),
        "asks@web -> told@phone",
        way("told@web -> asks@web", share="50%"),
        way("told@phone -> asks@web", share="50%"),
    )
    firsts = Counter(one.points[1] for one in drawn(loops, max_steps=30))
    assert firsts["told@web"] > 1.5 * firsts["told@phone"]
    assert firsts["told@phone"] > 20


def test_a_walk_turns_back_in_time() -> None:
    """Within few steps of the bound only steps are taken from which a stop is in reach."""
    for one in drawn(LONG, max_steps=5):
        assert len(one.steps) <= 5
        assert one.points[-1] == "told@phone"
    assert {len(one.steps) for one in drawn(LONG, min_steps=4, max_steps=9)} == {6, 9}


def test_goal_and_persona_choose_the_starts() -> None:
    """Ways begin with the goal that was asked for."""
    both = shop("asks@web -> told@web", "complains@web -> told@phone")
    assert {one.points[0] for one in drawn(both, goal="complain")} == {"complains@web"}
    assert {one.points[0] for one in drawn(both, persona="ana")} == {"asks@web", "complains@web"}


def test_a_company_that_leads_on_is_followed() -> None:
    """An end is no stop where the company decides the next step."""
    led = shop("asks@web -> told@web", way("told@web -> waits@web", by="company"))
    assert {str(one) for one in drawn(led)} == {"asks@web -> told@web -> waits@web"}


@pytest.mark.parametrize(
    ("map_", "bounds", "name"),
    [
        (TWO, {"max_steps": 0}, "max_steps from 1"),
        (TWO, {"min_steps": 3}, "min_steps"),
        (TWO, {"min_steps": 3, "max_steps": 2}, "min_steps"),
        (TWO, {"max_steps": 1000}, "max_steps"),
        (TWO, {"goal": "complain"}, "start"),
        (shop(), {}, "start"),
        (shop("asks@web -> waits@web -> asks@web"), {}, "stop"),
    ],
)
def test_impossible_bounds_are_named_at_once(
    map_: JourneyMap, bounds: dict[str, Any], name: str
) -> None:
    """The call itself fails and says what is in the way."""
    with pytest.raises(ValueError, match=name):
        walks(map_, **bounds)


def test_unknown_names_are_told() -> None:
    """A misspelt persona or goal is told with the nearest."""
    with pytest.raises(UnknownNameError, match="'ana'"):
        walks(TWO, persona="anna")
    with pytest.raises(UnknownNameError, match="inform"):
        walks(TWO, goal="informs")


def test_a_way_can_be_drawn() -> None:
    """A way is a walk too, and reads as one."""
    one = find(walks(TWO), lambda one: len(one.steps) > 1, settings=QUIET)
    assert str(one.walk) == str(one) == "asks@web -> waits@phone -> told@phone"


def test_a_formless_promise_is_refused() -> None:
    """What promises nothing can be neither kept nor broken."""
    one = find(walks(TWO), lambda _: True, settings=QUIET)
    with pytest.raises(ValueError, match="half"):
        one.keeps(Promise(id="half", when="asks"))
    assert one.keeps(Promise(id="other", never="asks", personas=["bob"]))


def test_a_failing_way_is_told_in_a_line() -> None:
    """The example of a failing test reads as a way."""

    @settings(QUIET)
    @given(walks(TWO))
    def fails(one: Way) -> None:
        assert len(one.steps) < 2

    with pytest.raises(AssertionError) as caught:
        fails()
    way_of_ana = "<way of ana: asks@web -> waits@phone -> told@phone>"
    assert way_of_ana in " ".join(caught.value.__notes__)
