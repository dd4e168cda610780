"""Generated maps are clean, read back equal, stay within their bounds, and can be lived."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys import dumps, loads
from journeys.exporters.json import render as to_json
from journeys.graph import to_touchpoint_graphs
from journeys.graph.queries import ends, reachable, starts
from journeys.model import EVERYONE, JourneyMap
from journeys.promises import Outcome, verdicts
from journeys.rules.run import check
from journeys.testing import journey_maps

LARGEST: dict[str, Any] = {
    "min_personas": 6,
    "max_personas": 6,
    "min_goals": 7,
    "max_goals": 7,
    "min_channels": 8,
    "max_channels": 8,
    "min_moments": 24,
    "max_moments": 24,
}


def told(map_: JourneyMap) -> list[str]:
    """The findings of a map under the rules of the core."""
    return [str(one) for one in check(map_).diagnostics]


@given(journey_maps())
def test_a_generated_map_is_clean(map_: JourneyMap) -> None:
    """No rule of the core finds anything in it."""
    assert told(map_) == []


@settings(max_examples=10)
@given(journey_maps(**LARGEST))
def test_the_largest_maps_are_clean_too(map_: JourneyMap) -> None:
    """The limits of the method can be reached, all at once, within what hypothesis can draw."""
    assert told(map_) == []
    assert (len(map_.personas), len(map_.channels), len(map_.moments)) == (6, 8, 24)


@given(journey_maps())
def test_it_reads_back_equal_and_clean(map_: JourneyMap) -> None:
    """YAML and JSON hold everything of it, and give no remark."""
    for text in (dumps(map_), to_json(map_)):
        again = loads(text)
        assert again == map_
        assert told(again) == []


@given(journey_maps())
def test_every_goal_is_reached(map_: JourneyMap) -> None:
    """Some persona begins each goal, and from each of its starts comes to its end."""
    begun = set()
    for graph in to_touchpoint_graphs(map_).values():
        for start in starts(graph):
            goal = graph.nodes[start]["goal"]
            assert reachable(graph, [start]) & {*ends(graph, goal=goal)}
            begun.add(goal)
    assert begun == {moment.goal for moment in map_.moments}
    assert {moment.goal for moment in map_.moments} >= {goal.id for goal in map_.goals}


@given(journey_maps())
def test_every_persona_lives_a_way(map_: JourneyMap) -> None:
    """No persona stands in the map for nothing."""
    lived = {name for journey in map_.journeys for name in journey.personas}
    assert EVERYONE in lived or lived >= {persona.id for persona in map_.personas}


@given(journey_maps())
def test_its_promises_are_kept(map_: JourneyMap) -> None:
    """Each promise holds for someone, and is broken for nobody."""
    found = verdicts(map_)
    assert all(one.holds for one in found)
    kept = {one.promise.id for one in found if one.outcome is Outcome.KEPT}
    assert kept == {promise.id for promise in map_.promises}


@given(st.data())
def test_bounds_are_kept(data: st.DataObject) -> None:
    """Whatever the bounds, the map is within them and clean."""
    people = data.draw(st.integers(1, 6))
    columns = data.draw(st.integers(1, 8))
    most = data.draw(st.integers(2, 24))
    least = data.draw(st.integers(2, most))
    map_ = data.draw(
        journey_maps(
            min_personas=people,
            max_personas=people,
            min_channels=columns,
            max_channels=columns,
            max_goals=7,
            min_moments=least,
            max_moments=most,
            language="fr",
        )
    )
    assert (len(map_.personas), len(map_.channels)) == (people, columns)
    assert least <= len(map_.moments) <= most
    assert map_.language.value == "fr"
    assert told(map_) == []


@settings(max_examples=20)
@given(journey_maps(goals=["complain", "own-goal"], channels=["kiosk", "web"]))
def test_goals_and_channels_can_be_named(map_: JourneyMap) -> None:
    """What is asked for by name is in the map, in that order, and nothing else."""
    assert [goal.id for goal in map_.goals] == ["complain", "own-goal"]
    assert {channel.id for channel in map_.channels} == {"kiosk", "web"}
    assert told(map_) == []


@settings(max_examples=20)
@given(journey_maps(channels=["web", "app"], max_goals=7))
def test_without_a_person_nobody_complains(map_: JourneyMap) -> None:
    """Channels on which nobody answers leave out the goal that needs a person."""
    assert "complain" not in {moment.goal for moment in map_.moments}
    assert told(map_) == []


@settings(max_examples=20)
@given(journey_maps(today=dt.date(2031, 3, 31)))
def test_evidence_is_young_on_the_day_asked_for(map_: JourneyMap) -> None:
    """The day may be any: evidence is never too old on it, nor to come."""
    assert check(map_, today=dt.date(2031, 3, 31)).diagnostics == ()


@settings(max_examples=200, suppress_health_check=[])
@given(journey_maps(min_personas=5))
def test_no_health_check_fails(map_: JourneyMap) -> None:
    """Nothing is thrown away, and nothing is too large or too slow to draw."""
    assert len(map_.personas) == 5


@pytest.mark.parametrize(
    ("bounds", "name"),
    [
        ({"min_personas": 0}, "min_personas"),
        ({"max_personas": 7}, "max_personas"),
        ({"min_personas": 4, "max_personas": 3}, "min_personas"),
        ({"max_goals": 8}, "max_goals"),
        ({"min_goals": 5, "max_moments": 9}, "max_moments"),
        ({"min_moments": 13, "max_goals": 2}, "min_moments"),
        ({"max_channels": True}, "max_channels"),
        ({"max_channels": 1.5}, "max_channels"),
        ({"goals": []}, "goals"),
        ({"goals": ["buy", "buy"]}, "goals"),
        ({"goals": "buy"}, "goals"),
        ({"channels": ["Web"]}, "channels"),
        ({"channels": ["web"], "goals": ["complain"]}, "channels"),
        ({"channels": ["web"], "min_goals": 7, "max_goals": 7}, "channels"),
        ({"language": "de"}, "language"),
    ],
)
def test_impossible_bounds_are_named_at_once(bounds: dict[str, Any], name: str) -> None:
    """The call itself fails, before anything is drawn, and says which bound it is."""
    with pytest.raises(ValueError, match=name):
        journey_maps(**bounds)
