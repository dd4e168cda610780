"""Generated logs: everything that deviates from the map is told, and nothing else."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from journeys.graph import to_touchpoint_graphs
from journeys.model import Journey, JourneyMap, Moment, Persona, way
from journeys.testing import Deviation, DeviationKind, Event, Log, journey_maps, logs

QUIET = settings(database=None, phases=[Phase.generate, Phase.shrink])

Found = set[tuple[str, str, str]]

SHOP = JourneyMap(
    title="Shop",
    channels=["web", "phone", "chat"],
    personas=[Persona(id="ana"), Persona(id="bob")],
    moments=[
        Moment(id="asks", goal="inform", start=True),
        Moment(id="waits", goal="inform"),
        Moment(id="told", goal="inform", end=True),
    ],
    journeys=[
        Journey(
            id="asks-first",
            personas=["everyone"],
            steps=way("asks@web -> waits@phone -> told@phone", within="2 days"),
        )
    ],
)


def ways_of(log: Log) -> dict[str, list[Event]]:
    """The events of each customer in the order of time."""
    found: dict[str, list[Event]] = {}
    for event in log.events:
        found.setdefault(event.customer, []).append(event)
    return found


def deviating(map_: JourneyMap, events: list[Event]) -> Found:
    """The steps of a customer that are not planned, or late: source, target, and which."""
    graph = to_touchpoint_graphs(map_)[events[0].persona]
    found: Found = set()
    for here, there in pairwise(events):
        ends = (here.point, there.point)
        if not graph.has_edge(*ends):
            found.add((*ends, "unplanned"))
        elif "within" in graph.edges[ends]:
            seconds = (there.time - here.time).total_seconds()
            if seconds > graph.edges[ends]["within"]:
                found.add((*ends, "late"))
    if not graph.nodes.get(events[0].point, {}).get("start"):
        found.add(("", events[0].point, "unplanned"))
    return found


def expected(deviation: Deviation, events: list[Event]) -> Found:
    """The steps that a deviation makes deviate."""
    which = "late" if deviation.kind is DeviationKind.LATE else "unplanned"
    found = {(deviation.source, deviation.target, which)}
    if deviation.kind is DeviationKind.CHANNEL:
        at = next(
            at
            for at, event in enumerate(events)
            if event.point == deviation.target
            and (events[at - 1].point if at else "") == deviation.source
        )
        found |= {(deviation.target, event.point, which) for event in events[at + 1 : at + 2]}
    return found


@given(st.just(SHOP) | journey_maps(min_moments=4), st.data())
def test_what_deviates_is_known(map_: JourneyMap, data: st.DataObject) -> None:
    """Held against the map, each customer deviates as told, and no one else does."""
    log = data.draw(logs(map_, max_customers=4))
    known = {one.customer: one for one in log.deviations}
    for customer, events in ways_of(log).items():
        told = expected(known[customer], events) if customer in known else set()
        assert deviating(map_, events) == told


@settings(max_examples=30)
@given(journey_maps(), st.data())
def test_without_deviations_customers_do_what_is_planned(
    map_: JourneyMap, data: st.DataObject
) -> None:
    """A log of kind customers has none, and each goal is begun at its start."""
    log = data.draw(logs(map_, deviations=(), min_customers=2, max_customers=3))
    assert log.deviations == ()
    assert 2 <= len(ways_of(log)) <= 3
    assert all(not deviating(map_, events) for events in ways_of(log).values())


@settings(max_examples=30)
@given(logs(SHOP))
def test_a_log_is_a_table(log: Log) -> None:
    """Rows have one set of columns, times are UTC and in order, goals are the moments'."""
    assert len({tuple(row) for row in log.rows}) == 1
    assert [event.time for event in log.events] == sorted(event.time for event in log.events)
    for row in log.rows:
        assert row["time"].tzinfo is dt.UTC
        assert row["goal"] == "inform"


@pytest.mark.parametrize("kind", list(DeviationKind))
def test_each_kind_of_deviation_can_be_had(kind: DeviationKind) -> None:
    """The kind asked for is found, and shrinks to one customer who deviates so."""
    log = find(logs(SHOP, deviations=[kind]), lambda one: bool(one.deviations), settings=QUIET)
    assert [one.kind for one in log.deviations] == [kind]
    assert len(ways_of(log)) == 1


def test_a_log_shrinks_to_the_shortest_way() -> None:
    """One customer, who does what is planned."""
    log = find(logs(SHOP), lambda _: True, settings=QUIET)
    assert [event.point for event in log.events] == ["asks@web", "waits@phone", "told@phone"]


@pytest.mark.parametrize(
    ("bounds", "name"),
    [
        ({"min_customers": 0}, "min_customers"),
        ({"max_customers": 1001}, "max_customers"),
        ({"min_customers": 6}, "min_customers"),
        ({"deviations": ["lost"]}, "deviation"),
        ({"max_steps": 1}, "max_steps"),
    ],
)
def test_impossible_bounds_are_named_at_once(bounds: dict[str, Any], name: str) -> None:
    """The call itself fails and says what is in the way."""
    with pytest.raises(ValueError, match=name):
        logs(SHOP, **bounds)
