"""Tables in a terminal: no line is longer than it is wide, and what has no room is named."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeys.cells import width
from journeys.table import Column, Table
from journeys.tables.text import render

NAMES = ("place", "visits", "share", "late", "never")


@given(st.integers(1, 5), st.integers(12, 60))
def test_columns_have_room_or_are_named(count: int, across: int) -> None:
    """Each column stands in the table or in the line below it; no row is too long."""
    kinds = ("text", "count", "share", "count", "number")
    columns = [Column(name, kind) for name, kind in zip(NAMES[:count], kinds, strict=False)]
    row = ("ask@web", 1200, 0.25, 3, 0.5)[:count]
    table = Table(name="visits", title="Visits", columns=columns, rows=[row])
    _, heads, cells, *told = render([table], across=across).splitlines()
    assert max(width(heads), width(cells)) <= max(across, len("ask@web  visits"))
    said = " ".join([heads, *told])
    assert all(name in said.lower().replace(",", " ").split() for name in NAMES[:count])


def test_any_width_leaves_nothing_out() -> None:
    """Without a width all columns stand."""
    columns = [Column(f"c{at}", "count") for at in range(60)]
    table = Table(name="wide", title="Wide", columns=columns, rows=[tuple(range(60))])
    assert "59" in render([table]).splitlines()[2]
    assert "more column" not in render([table])
