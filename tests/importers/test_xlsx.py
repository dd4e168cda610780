"""Workbooks as people leave them and as enemies make them: read right, or told by cell."""

from __future__ import annotations

import datetime as dt
import io
import time
import zipfile
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from journeys.errors import FileError
from journeys.importers.xlsx import read, read_bytes
from journeys.reader import Limits, Reading
from tests.importers.books import MAP, changed, read_changed, repacked, told

_SECONDS = 10


def cell(sheet: str, at: str, value: Any, form: str | None = None) -> Callable[[Workbook], None]:
    """A change of one cell, typed without the format that an export gives."""

    def change(book: Workbook) -> None:
        target = book[sheet][at]
        target.value = value
        if form:
            target.number_format = form

    return change


@pytest.mark.parametrize(
    ("sheet", "at", "value", "code", "place"),
    [
        ("Board", "D3", "oferred", "JRN006", "map.xlsx:Board!D3:1:1"),
        ("Board", "G3", 9, "JRN007", "map.xlsx:Board!G3:1:1"),
        ("Board", "E3", dt.date(2026, 3, 14), "JRN004", "map.xlsx:Board!E3:1:1"),
        ("Board", "E3", True, "JRN004", "map.xlsx:Board!E3:1:1"),
        ("Board", "E3", "=1+1", "JRN004", "map.xlsx:Board!E3:1:1"),
        ("Board", "E3", "#REF!", "JRN004", "map.xlsx:Board!E3:1:1"),
        ("Board", "K3", "–\nsoon", "JRN007", "map.xlsx:Board!K3:2:1"),
        ("Board", "A3", None, "JRN005", "map.xlsx:Board!B3:1:1"),
        ("Board", "R3", "yesterday", "JRN007", "map.xlsx:Board!R3:1:1"),
        ("Personas", "M3", 22, "JRN007", "map.xlsx:Personas!M3:1:1"),
        ("Personas", "B3", "A\u202ena", "JRN010", "map.xlsx:Personas!B3:1:2"),
        ("Map", "A3", "journeys/9", "JRN012", "map.xlsx:Map!A3:1:1"),
        ("Map", "B3", None, "JRN005", "map.xlsx:Map!A3:1:1"),
        ("Channels", "D3", "perhaps", "JRN007", "map.xlsx:Channels!D3:1:1"),
    ],
)
def test_a_wrong_cell_is_told_by_its_name(
    sheet: str, at: str, value: Any, code: str, place: str
) -> None:
    """What a cell cannot hold keeps the workbook from being a map, and names the cell."""
    reading = read_changed(cell(sheet, at, value))
    assert (place, code) in told(reading)
    assert reading.map is None


@pytest.mark.parametrize(
    ("at", "value", "form", "field"),
    [
        ("M3", "22 %", None, 0.22),
        ("M3", 0.07, "0%", 0.07),
        ("M3", 0.5, None, 0.5),
        ("B3", 12, None, "12"),
        ("B3", "  Ana  ", None, "Ana"),
        ("B3", 0.25, "0%", "25%"),
    ],
)
def test_what_people_type_is_read(at: str, value: Any, form: str | None, field: Any) -> None:
    """Percentages, numbers and spaces are read as they are meant."""
    reading = read_changed(cell("Personas", at, value, form))
    assert reading.map is not None
    persona = reading.map.personas[0]
    assert (persona.share if at == "M3" else persona.name) == field


def test_dates_are_days() -> None:
    """A date that a spreadsheet made of a review is that day."""

    def change(book: Workbook) -> None:
        book["Board"]["P3"] = "survey"
        book["Board"]["R3"] = dt.datetime(2026, 5, 4, tzinfo=None)  # noqa: DTZ001 - as typed

    map_ = read_changed(change).map
    assert map_ is not None
    evidence = map_.board[0].offer.evidence
    assert evidence is not None
    assert evidence.reviewed == dt.date(2026, 5, 4)


def _moved(book: Workbook) -> None:
    page = book["Board"]
    page.move_range("E1:E9", cols=20)
    page["A40"] = "   "


def _without_hidden_names(book: Workbook) -> None:
    for page in book:
        page.delete_rows(1)


def _with_hidden_sheets(book: Workbook) -> None:
    book["Board"].sheet_state = "veryHidden"
    book["Board"].title = "Our cards"


def _in_french(book: Workbook) -> None:
    _without_hidden_names(book)
    book["Board"]["A1"], book["Board"]["D1"] = "Persona", "STATUT"
    book["Board"].title = "Tableau"


@pytest.mark.parametrize("change", [_moved, _without_hidden_names, _with_hidden_sheets, _in_french])
def test_other_looks_hold_the_same_map(change: Callable[[Workbook], None]) -> None:
    """Moved columns, empty rows, renamed and hidden sheets, visible headings alone: all is read."""
    reading = read_changed(change)
    assert told(reading) == []
    assert reading.map == MAP


def test_what_is_added_is_left_out_and_told() -> None:
    """Columns and sheets of one's own are told, and the map is read all the same."""

    def change(book: Workbook) -> None:
        book["Board"]["S2"], book["Board"]["S3"] = "Ideas", "a thought"
        book.create_sheet("Notes")["B2"] = "bring chocolate"
        copy = book.copy_worksheet(book["Goals"])
        copy["A3"] = "buy"

    reading = read_changed(change)
    assert reading.map == MAP
    assert {code for _, code in told(reading)} == {"JRN002", "JRN003"}
    assert ("map.xlsx:Board!S2:1:1", "JRN003") in told(reading)
    assert ("map.xlsx:Notes!A1:1:1", "JRN003") in told(reading)


def test_a_repeated_card_is_told() -> None:
    """Of two rows for one cell of the board the first counts, and the other is told."""

    def change(book: Workbook) -> None:
        for at, value in zip("ABCDE", ("ana", "buy", "web", "offered", "Other"), strict=True):
            book["Board"][f"{at}5"] = value

    reading = read_changed(change)
    assert reading.map == MAP
    assert told(reading) == [("map.xlsx:Board!C5:1:1", "JRN002")]


def test_a_missing_column_is_told_once() -> None:
    """A table without the ids that place its rows is told, not guessed."""
    reading = read_changed(lambda book: book["Board"].delete_cols(1))
    assert reading.map is None
    assert ("map.xlsx:Board!A2:1:1", "JRN005") in told(reading)


def test_merged_cells() -> None:
    """A cell merged over rows stands in each; one merged over columns is told."""

    def down(book: Workbook) -> None:
        book["Board"]["A4"] = None
        book["Board"].merge_cells("A3:A4")

    assert read_changed(down).map == MAP
    across = read_changed(lambda book: book["Board"].merge_cells("E3:F3"))
    assert ("map.xlsx:Board!E3:1:1", "JRN004") in told(across)


def test_results_stand_for_formulas() -> None:
    """A formula is never computed; what the spreadsheet computed last is read."""
    part = "xl/worksheets/sheet2.xml"
    with zipfile.ZipFile(io.BytesIO(repacked({}))) as book:
        sheet = book.read(part).decode()
    at = sheet.index('r="B3"')
    end = sheet.index("</c>", at)
    formula = '<c r="B3" t="str"><f>cmd|\' /c calc\'!A0</f><v>Shop</v>'
    begin = sheet.rindex("<c ", 0, at)
    hurt = (sheet[:begin] + formula + sheet[end:]).encode()
    assert read_bytes(repacked({part: hurt})).map == MAP


_ENTITIES = b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"
_HOSTILE = {
    "empty": b"",
    "text": b"format: journeys/1",
    "old": b"\xd0\xcf\x11\xe0" + b"\0" * 600,
    "archive": repacked({"xl/workbook.xml": None}),
    "no sheets": repacked({"xl/workbook.xml": b"<workbook/>"}),
    "broken": repacked({"xl/worksheets/sheet3.xml": b"<worksheet><sheetData><row"}),
    "entities": repacked({"xl/worksheets/sheet3.xml": _ENTITIES}),
    "doctype": repacked({"xl/workbook.xml": _ENTITIES}),
    "bomb": repacked({"xl/worksheets/sheet3.xml": b" " * 60_000_000}),
    "rows": repacked({"xl/worksheets/sheet3.xml": b"<w>" + b"<row><c/></row>" * 4_000_000}),
    "cells": repacked(
        {"xl/worksheets/sheet3.xml": b"<w>" + b"<c><v>1</v></c>" * 200_000 + b"</w>"}
    ),
    "merged": repacked(
        {"xl/worksheets/sheet3.xml": b"<w>" + b'<mergeCell ref="A1:C99999"/>' * 200_000 + b"</w>"}
    ),
    "wide": repacked(
        {
            "xl/worksheets/sheet8.xml": b"<w><row><c t='inlineStr'><is><t>board.goal</t></is></c>"
            + b"<c t='inlineStr'><is><t>x</t></is></c>" * 30_000
            + b"</row><row>"
            + b"<c><v>1</v></c>" * 30_000
            + b"</row>"
            + b"<row><c><v>1</v></c></row>" * 15_000
            + b"</w>"
        }
    ),
    "deep": repacked({"xl/worksheets/sheet3.xml": b"<a>" * 1_000_000}),
}
_CODES = {"JRN001", "JRN003", "JRN004", "JRN005", "JRN008", "JRN009"}


@pytest.mark.parametrize("name", _HOSTILE)
def test_hostile_files_are_refused_in_time(name: str) -> None:
    """What is no workbook, is damaged, or would grow beyond measure is a finding, soon."""
    began = time.monotonic()
    reading = read_bytes(_HOSTILE[name], file="map.xlsx")
    assert time.monotonic() - began < _SECONDS
    assert reading.map is None
    assert {code for _, code in told(reading)} <= _CODES


@given(cut=st.integers(0, 30_000), byte=st.integers(0, 255))
def test_damaged_bytes_never_raise(cut: int, byte: int) -> None:
    """A workbook that lost its end, or one byte, is a map or a finding."""
    book = changed(lambda _: None)
    for hurt in (book[:cut], book[:cut] + bytes([byte]) + book[cut + 1 :]):
        reading: Reading = read_bytes(hurt)
        assert reading.map is not None or reading.source.remarks


def test_limits_can_be_raised(tmp_path: Any) -> None:
    """A workbook beyond a limit is told with the limit's name; a higher one lets it in."""
    file = tmp_path / "map.xlsx"
    file.write_bytes(changed(lambda _: None))
    small = attrs.evolve(Limits(), nodes=10)
    reading = read(file, limits=small)
    assert [one.code for one in reading.source.remarks] == ["JRN009"]
    assert "'nodes'" in reading.source.remarks[0].message
    assert read(file).map == MAP


def test_a_missing_file_is_an_error(tmp_path: Any) -> None:
    """A file that is not there is no finding but an error."""
    with pytest.raises(FileError):
        read(tmp_path / "map.xlsx")
