"""The board as a table: a row a cell, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.exporters.csv import COLUMNS, render
from journeys.model import Cell, Channel, JourneyMap, Moment, Persona, elsewhere, offered
from tests.exporters.strategies import hostile_texts, maps

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\u00a0@")


def rows(text: str, delimiter: str = ",") -> list[list[str]]:
    """The rows of a table, without the mark at its beginning."""
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=delimiter))


@given(map_=maps())
def test_a_row_a_cell(map_: JourneyMap) -> None:
    """The table has the headings, then each decided cell in written order, in full width."""
    heading, *table = rows(render(map_))
    assert heading == list(COLUMNS)
    assert [len(row) for row in table] == [len(COLUMNS)] * len(map_.board)
    assert [row[COLUMNS.index("channel")] for row in table] == [cell.channel for cell in map_.board]


@given(start=st.sampled_from(STARTS), text=hostile_texts())
def test_no_cell_computes(start: str, text: str) -> None:
    """Whatever stands in a text or an id, no cell begins as a formula does."""
    map_ = JourneyMap(
        title="Shop",
        personas=[Persona(id=start + text, name=start + text)],
        channels=[Channel(id="web", label=start + text)],
        board=[
            Cell(
                persona=start + text,
                subject=start + text,
                channel="web",
                offer=offered(
                    start + text,
                    tone=start + text,
                    idiolect=[start + text],
                    commitments=[start + text],
                ),
            ),
            Cell(persona="a", subject="b", channel="web", offer=elsewhere(because=start + text)),
        ],
    )
    for delimiter in ",;":
        for cell in (
            cell for row in rows(render(map_, delimiter=delimiter), delimiter) for cell in row
        ):
            assert not cell.startswith(STARTS)
            assert "\x00" not in cell


def test_columns_hold_what_they_say() -> None:
    """Ids and labels, response and evidence stand in their columns."""
    offer = offered(
        "Prices",
        tone="direct",
        depth=2,
        idiolect={"uses": ["quick", "clear"], "avoids": ["fee"]},
        commitments=["Fixed", {"text": "Called back", "within": "48h", "until": "told"}],
        votes=3,
    )
    map_ = JourneyMap(
        title="Shop",
        language="fr",
        personas=[Persona(id="ana", name="Ana")],
        channels=["branch"],
        moments=[Moment(id="told", goal="inform", label="Gets it")],
        board={"ana": {"inform": {"branch": offer}, "told": {"branch": elsewhere("web", "chat")}}},
    )
    heading, *table = rows(render(map_))
    first, second = (dict(zip(heading, row, strict=True)) for row in table)
    assert (first["persona_name"], first["goal_label"], first["channel_label"]) == (
        "Ana",
        "S’informer",
        "Agence",
    )
    assert (first["moment"], first["status"], first["depth"]) == ("", "offered", "2")
    assert (first["idiolect_uses"], first["idiolect_avoids"]) == ("quick | clear", "fee")
    assert first["commitments"] == "Fixed | Called back (within 48 h, until told)"
    assert (second["goal"], second["moment"], second["moment_label"]) == (
        "inform",
        "told",
        "Gets it",
    )
    assert (second["status"], second["instead"]) == ("elsewhere", "web | chat")


def test_an_empty_board_has_headings() -> None:
    """A map without cards gives the headings alone."""
    assert rows(render(JourneyMap(title="Shop"))) == [list(COLUMNS)]


@pytest.mark.parametrize("name", ["goal_label", "evidence_n"])
def test_unknown_labels_are_empty(name: str) -> None:
    """A cell that names what the map does not declare has no label."""
    map_ = JourneyMap(title="Shop", board={"ana": {"fly": {"web": offered("Yes")}}})
    heading, row = rows(render(map_))
    assert dict(zip(heading, row, strict=True))[name] == ""
