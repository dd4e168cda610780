"""Pages of tables: everything stands on the page, nothing is cut, headings are repeated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.board.account import Account
from journeys.board.tabular import heading, words
from journeys.drawing import draw_account
from journeys.drawing.account_pages import ROWS
from journeys.drawing.shapes import Group, Page, Text
from journeys.drawing.wrapping import clean
from journeys.table import Column, Kind, Table

_TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)
_CELLS = {
    Kind.TEXT: _TEXTS,
    Kind.COUNT: st.none() | st.integers(0, 10**12),
    Kind.SHARE: st.none() | st.floats(0, 1),
    Kind.SECONDS: st.none() | st.floats(0, 10**9),
    Kind.NUMBER: st.none() | st.floats(-(10**9), 10**9),
}


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    kinds = draw(st.lists(st.sampled_from(Kind), min_size=1, max_size=18))
    rows = draw(st.lists(st.tuples(*(_CELLS[kind] for kind in kinds)), max_size=12))
    columns = [Column(f"column-{at}", kind) for at, kind in enumerate(kinds)]
    return Table(name="t", title=draw(_TEXTS), columns=columns, rows=rows)


def _account(*tables: Table) -> Account:
    return Account(title="What customers did", language="en", tables=tables)


def _texts(shapes: Sequence[Any]) -> Iterator[Text]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield from _texts(shape.shapes)
        elif isinstance(shape, Text):
            yield shape


def _said(page: Page) -> str:
    return "".join("".join(one.text for one in _texts(page.shapes)).split())


@given(st.lists(_tables(), max_size=4), st.sampled_from(["a3", "a4"]))
@settings(max_examples=25, deadline=None)
def test_every_text_stands_whole_on_its_page(tables: list[Table], paper: str) -> None:
    """No text passes the border of a page; every cell that says something stands on one."""
    drawing = draw_account(_account(*tables), paper=paper)
    for page in drawing.pages:
        for one in _texts(page.shapes):
            left = one.x - (one.width if one.anchor == "end" else 0)
            assert 0 <= left <= left + one.width <= page.width + 0.1
            assert 0 < one.y < page.height
    said = "".join(map(_said, drawing.pages))
    for table in tables:
        for row in table.rows:
            for column, cell in zip(table.columns, row, strict=True):
                text = clean(words("en", column.kind, cell))
                is_there = text in drawing.truncated or "".join(text.split()) in said
                assert is_there or cell is None


@pytest.mark.parametrize("paper", ["a3", "a4"])
def test_headings_stand_on_every_page(paper: str) -> None:
    """A long table goes on under the same headings, and tells how many rows it leaves out."""
    columns = [Column("touchpoint"), *(Column(f"number-{at}", "count") for at in range(30))]
    rows: list[list[str | int]] = [[f"ask-{at}@web", *[at] * 30] for at in range(207)]
    account = _account(Table(name="t", title="Steps", columns=columns, rows=rows))
    drawing = draw_account(account, paper=paper, most=200)
    assert len(drawing.pages) > 2
    for page in drawing.pages:
        texts = [one.text for one in _texts(page.shapes)]
        assert heading("en", columns[0]) in texts
    said = [_said(page) for page in drawing.pages]
    assert all(f"ask-{at}@web" in "".join(said) for at in range(200))
    assert "7more,intheworkbook" in said[-1]
    assert drawing.truncated == ()
    short = "".join(map(_said, draw_account(account, paper=paper).pages))
    assert f"ask-{ROWS - 1}@web" in short
    assert f"ask-{ROWS}@web" not in short


def test_small_tables_stand_side_by_side() -> None:
    """Tables that fit beside each other share a page."""
    small = Table(name="t", title="Small", columns=[Column("a")], rows=[("x",)] * 5)
    assert len(draw_account(_account(*[small] * 8)).pages) == 1


def test_rows_of_few_customers_are_left_out() -> None:
    """A row in which every number is hidden is not drawn, and it is said how many these are."""
    table = Table(
        name="t", title="Steps", columns=[Column("step"), Column("events", "count")],
        rows=[("ask", 12), ("secret", None)], suppressed=1,
    )  # fmt: skip
    [page] = draw_account(_account(table)).pages
    assert "secret" not in _said(page)
    assert "1rowthatrests" in _said(page)


def test_columns_that_say_nothing_are_left_out() -> None:
    """What the log never tells has no column, and a table of it alone is not drawn."""
    columns = [Column("place"), Column("device"), Column("events", "count")]
    rows = [("not known", None, 12), ("shop", None, 7)]
    table = Table(name="t", title="Places", columns=columns, rows=rows)
    [page] = draw_account(_account(table)).pages
    assert heading("en", columns[1]) not in [one.text for one in _texts(page.shapes)]
    assert "notknown" in _said(page)
    [page] = draw_account(_account(attrs.evolve(table, rows=rows[:1]))).pages
    assert "Places" not in _said(page)
