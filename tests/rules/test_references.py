"""References: every name names something, and everything declared is used."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.model import (
    Cell,
    Channel,
    Journey,
    JourneyMap,
    Moment,
    Persona,
    Promise,
    Stage,
    elsewhere,
    offered,
)
from journeys.rules.naming import undeclared
from tests.rules.looking import found, patched, paths

SLUGS = st.from_regex(r"[a-z]{1,3}", fullmatch=True)


@given(st.lists(SLUGS), st.sets(SLUGS))
def test_each_undeclared_name_is_told_once(used: list[str], known: set[str]) -> None:
    """There is one finding for each name that names nothing, in the order of first use."""
    uses = [((name, at), name) for at, name in enumerate(used)]
    unknown = list(dict.fromkeys(name for name in used if name not in known))
    assert [one.path[0] for one in undeclared("stage", uses, known)] == unknown


def test_a_name_used_often_tells_how_often() -> None:
    """A forgotten channel is one finding, which counts the other places."""
    cards = {goal: {"fax": offered("A form")} for goal in ("inform", "buy", "manage")}
    [one] = found(JourneyMap(title="Shop", board={"everyone": cards}), "unknown-channel")
    assert one.path == ("board", "everyone", "inform", "fax")
    assert "here and at 2 more" in one.message


def test_everyone_is_known_on_the_board_and_in_journeys_alone() -> None:
    """The word for all personas means nothing in a promise, which holds for all by itself."""
    board = {"everyone": {"buy": {"web": offered("An order")}}}
    map_ = JourneyMap(
        title="Shop",
        board=board,
        journeys=[Journey(id="j", personas=["everyone"])],
        promises=[Promise(id="p", never="web", personas=["everyone"])],
    )
    assert paths(map_, "unknown-persona") == ["promises.p.personas"]


def test_a_card_may_answer_a_moment() -> None:
    """A row of the board names a goal or a moment."""
    card = {"web": offered("An answer")}
    map_ = JourneyMap(
        title="Shop",
        moments=[Moment(id="ask", goal="inform")],
        board={"everyone": {"ask": card, "inform": card, "aks": card}},
    )
    assert paths(map_, "unknown-goal") == ["board.everyone.aks"]


def test_moments_without_stage_are_one_finding() -> None:
    """Moments outside the stages are told together, and only where there are stages."""
    moments = [Moment(id="ask", goal="inform"), Moment(id="told", goal="inform")]
    map_ = JourneyMap(title="Shop", stages=["use"], moments=moments)
    assert paths(map_, "unknown-stage") == ["moments.ask"]
    assert paths(JourneyMap(title="Shop", moments=moments), "unknown-stage") == []


@pytest.mark.parametrize("place", ["ask", "ask@web", "buy", "web", "staffed"])
def test_a_promise_may_name_every_kind_of_place(place: str) -> None:
    """A moment, a touchpoint, a goal, a channel and the word staffed are places."""
    map_ = patched(f"promises: {{p: {{never: {place}}}}}")
    assert paths(map_, "unknown-place") == []


@pytest.mark.parametrize("place", ["aks", "ask@wbe", "aks@web", "ask@", "@web", "discover"])
def test_a_place_of_unknown_parts_is_found(place: str) -> None:
    """A touchpoint is known when both its parts are; a stage is no place."""
    map_ = JourneyMap(
        title="Shop",
        channels=["web"],
        stages=["discover"],
        moments=[Moment(id="ask", goal="inform")],
        promises=[Promise(id="p", never=place)],
    )
    assert paths(map_, "unknown-place") == ["promises.p.never"]


@pytest.mark.parametrize(
    ("one", "other"), [("ana_b", "ana-b"), ("ana", "ANA"), ("lea", "léa"), ("fi", "ﬁ")]
)
def test_ids_that_read_alike_collide(one: str, other: str) -> None:
    """Hyphens for underscores, capitals, accents and ligatures make no other id."""
    map_ = JourneyMap(title="Shop", personas=[Persona(id=one), Persona(id=other)])
    assert paths(map_, "colliding-ids") == [f"personas.{other}"]


def test_a_moment_does_not_bear_the_name_of_a_goal() -> None:
    """A goal and a moment share the rows of the board; a stage and a moment may be called alike."""
    map_ = JourneyMap(title="Shop", stages=["ask"], moments=[Moment(id="buy"), Moment(id="ask")])
    assert paths(map_, "colliding-ids") == ["moments.buy"]


def test_parts_and_cards_that_stand_again_are_found() -> None:
    """A map made in Python can hold what no file can: an id or a place twice."""
    card = Cell(persona="a", subject="buy", channel="web", offer=elsewhere("web", "web"))
    map_ = JourneyMap(title="Shop", stages=[Stage(id="use")] * 3, board=[card, card])
    again = paths(map_, "repeated-id")
    assert again[:2] == ["stages.use", "board.a.buy.web"]
    assert set(again[2:]) == {"board.a.buy.web.instead"}


def test_a_channel_that_says_one_thing_is_described() -> None:
    """One word on the nature of a channel is enough, and built-in channels need none."""
    channels = [Channel(id="web"), Channel(id="kiosk", physical=True), Channel(id="fax")]
    map_ = JourneyMap(title="Shop", channels=channels)
    assert paths(map_, "undescribed-channel") == ["channels.fax"]


def test_a_journey_of_everyone_uses_each_persona() -> None:
    """A persona without cards is used when all live a journey."""
    persona = Persona(id="ana")
    lived = Journey(id="j", personas=["everyone"])
    alone = JourneyMap(title="Shop", personas=[persona])
    assert paths(alone, "unused-persona") == ["personas.ana"]
    assert (
        paths(JourneyMap(title="S", personas=[persona], journeys=[lived]), "unused-persona") == []
    )


def test_goals_that_nobody_wrote_are_told_together() -> None:
    """An empty map has one finding for the five goals it has by default."""
    assert paths(JourneyMap(title="Empty"), "unused-goal") == ["goals"]
    assert paths(JourneyMap(title="Empty", goals=["buy", "use"]), "unused-goal") == [
        "goals.buy",
        "goals.use",
    ]


def test_a_map_without_board_and_journeys_is_told_once() -> None:
    """Where nothing is decided yet, channels and moments are one finding each, not one a part."""
    moments = [Moment(id=f"m{at}", goal="buy") for at in range(5)]
    map_ = JourneyMap(title="Shop", channels=["web", "phone"], moments=moments)
    assert paths(map_, "unused-channel") == ["channels"]
    assert paths(map_, "unused-moment") == ["moments"]
