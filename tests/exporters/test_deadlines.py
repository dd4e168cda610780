"""The table of deadlines holds each commitment where it is given, and nothing that computes."""

from __future__ import annotations

import csv
import io

from hypothesis import given, settings

from journeys.exporters.deadlines import COLUMNS, render
from journeys.graph import to_touchpoint_graphs
from journeys.model import JourneyMap
from journeys.promises import Ground, deadlines, kept
from journeys.vocabulary import complete
from tests.examples.sources import example
from tests.exporters.strategies import maps


def _rows(map_: JourneyMap) -> list[dict[str, str]]:
    text = render(map_).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_each_commitment_is_a_deadline_where_it_is_decided() -> None:
    """The deadlines of an example are its decided commitments, touchpoint by touchpoint."""
    full = complete(example("bank"))
    decided = [
        (name, point, one.commitment.until)
        for name, graph in to_touchpoint_graphs(full).items()
        for one in kept(full, Ground(name, graph))
        for point in one.points
    ]
    assert decided
    assert [(one.persona, one.start, one.until) for one in deadlines(full)] == decided


@settings(max_examples=50, deadline=None)
@given(maps())
def test_the_table_holds_the_deadlines(map_: JourneyMap) -> None:
    """A row a deadline, in order, with its seconds; no cell begins a formula."""
    rows = _rows(map_)
    found = deadlines(map_)
    assert [row["seconds"] for row in rows] == [str(one.seconds) for one in found]
    for row in rows:
        assert list(row) == list(COLUMNS)
        assert not any(value.startswith(("=", "+", "-", "@")) for value in row.values())
