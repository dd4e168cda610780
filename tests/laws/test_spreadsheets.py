"""Reading undoes writing for workbooks too: what a workshop fills in comes back equal."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from journeys.exporters.xlsx import render
from journeys.importers.xlsx import read_bytes
from journeys.model import JourneyMap
from journeys.reader import read
from journeys.workbook.lines import guarded, in_lines, lines_of, unguarded
from tests.exporters.strategies import hostile_texts, maps, texts

EXAMPLES = Path(__file__).parents[2] / "examples"
MAPS = sorted(
    str(path.relative_to(EXAMPLES))
    for path in EXAMPLES.glob("*/*.journey.yaml")
    if path.parent.name != "broken"
)
SLOW = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])


def returned(book: bytes) -> JourneyMap:
    """The map of a workbook, in which nothing must be noticed."""
    reading = read_bytes(book)
    assert [str(one.span) + one.message for one in reading.source.remarks] == []
    assert reading.map is not None
    return reading.map


def saved_again(book: bytes) -> bytes:
    """The workbook after another program has opened and saved it."""
    stream = io.BytesIO()
    load_workbook(io.BytesIO(book)).save(stream)
    return stream.getvalue()


@SLOW
@given(map_=maps())
def test_reading_undoes_writing(map_: JourneyMap) -> None:
    """A map reads back from its workbook as the same map, without a remark."""
    assert returned(render(map_)) == map_


@SLOW
@given(map_=maps())
def test_another_program_changes_nothing(map_: JourneyMap) -> None:
    """A workbook that another program saved again still holds the same map."""
    assert returned(saved_again(render(map_))) == map_


@pytest.mark.parametrize("name", MAPS)
def test_examples_return(name: str) -> None:
    """The examples read back from their workbooks, and are written the same again."""
    map_ = read(EXAMPLES / name).map
    assert map_ is not None
    book = render(map_)
    assert returned(book) == map_
    assert render(returned(book)) == book


@SLOW
@given(map_=maps())
def test_no_cell_computes(map_: JourneyMap) -> None:
    """No cell of a workbook is a formula, whatever the texts of the map begin with."""
    book = load_workbook(io.BytesIO(render(map_)))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "d"}


@given(title=hostile_texts())
def test_invisible_characters_are_spelled(title: str) -> None:
    """What no map should hold is spelled in a workbook: it can be seen, and it is not lost."""
    assert read_bytes(render(JourneyMap(title=title))).map is not None


@given(text=texts() | st.text("⟦⟧↵\\\n –-", max_size=8))
def test_a_cell_holds_any_text(text: str) -> None:
    """The text of a cell is what was put into it, spaces around it and all."""
    assert unguarded(f" {guarded(text)} ") == text


@given(items=st.lists(texts() | st.text("⟦⟧↵\\\n –-", max_size=8), max_size=5))
def test_a_cell_holds_any_lines(items: list[str]) -> None:
    """The lines of a cell are the values that were put into it."""
    assert [line.text for line in lines_of(in_lines(items))] == items


@given(items=st.lists(st.none() | st.text("⟦⟧↵\\\n –-a", max_size=8), max_size=5))
def test_lines_stay_beside_their_neighbours(items: list[str | None]) -> None:
    """Lines that belong to those of a neighbouring column keep their places."""
    lines = lines_of(in_lines(items), aligned=True) if items else []
    assert [None if line.is_blank else line.text for line in lines] == items
