"""A workbook is pleasant to fill in, safe to open, and the same at any time."""

from __future__ import annotations

import io
import sys
import time
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from journeys.errors import MissingExtraError, ValueFormError
from journeys.exporters.xlsx import render
from journeys.model import JourneyMap, Language
from journeys.reader import read
from journeys.text import fold
from journeys.vocabulary.catalogue import read as data
from journeys.workbook import README, SHEETS
from journeys.workbook.headings import headed, heading, title, titled

BANK = read(Path(__file__).parents[2] / "examples" / "bank" / "bank.journey.yaml").map


def test_every_sheet_is_named_and_ready() -> None:
    """Sheets stand in the map's language, with frozen headings, filters and landscape pages."""
    assert BANK is not None
    book = load_workbook(io.BytesIO(render(BANK)))
    assert book.sheetnames == [title("fr", sheet) for sheet in (README, *SHEETS)]
    for sheet, page in zip((README, *SHEETS), book, strict=True):
        shown = [cell.value for cell in page[2]]
        assert shown == [heading("fr", sheet, column.name) for column in sheet.columns]
        assert page.row_dimensions[1].hidden
        assert page.freeze_panes
        assert page.auto_filter.ref
        assert page.page_setup.orientation == "landscape"


def test_cells_drop_down_what_there_is() -> None:
    """Words, flags and the ids of other sheets can be chosen."""
    assert BANK is not None
    page = load_workbook(io.BytesIO(render(BANK)))["Tableau"]
    lists = {
        str(one.sqref).partition("3:")[0]: one.formula1
        for one in page.data_validations.dataValidation
        if one.type == "list"
    }
    assert lists["D"] == '"offered,partial,elsewhere"'
    assert lists["A"].startswith("'Personas'!$A$3:$A$")
    assert lists["C"].startswith("'Canaux'!$A$3:$A$")
    assert lists["B"] == '"inform,buy,manage,service,complain"'
    assert len(page.conditional_formatting) > 1


@pytest.mark.parametrize("text", ["=1+1", "+33", "-x", "@SUM(A1)", "＝1", "'=1", "#REF!", "TRUE"])
def test_a_text_stays_a_text(text: str) -> None:
    """What a spreadsheet could compute is stored as text, and marked where it could come alive."""
    cell = load_workbook(io.BytesIO(render(JourneyMap(title=text))))["Map"]["B3"]
    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
    assert cell.quotePrefix == (text[0] in "=+-@＝")


def test_nothing_active_is_in_it() -> None:
    """A workbook has no macro, no link to another file, no picture."""
    assert BANK is not None
    with zipfile.ZipFile(io.BytesIO(render(BANK))) as book:
        for name in book.namelist():
            assert not any(word in name.lower() for word in ("vba", "external", "media", "macro"))
            part = book.read(name)
            assert b"<f>" not in part
            assert b'TargetMode="External"' not in part


def test_the_bank_is_quick_and_the_same() -> None:
    """The bank is written in time, and a second time as the same bytes."""
    assert BANK is not None
    began = time.monotonic()
    first = render(BANK)
    assert time.monotonic() - began < 10
    time.sleep(1.1)
    assert render(BANK) == first


def test_every_column_has_a_heading_of_its_own() -> None:
    """Titles and headings stand in both languages, and lead back to their sheet and column."""
    assert data("headings").keys() == {sheet.key for sheet in (*SHEETS, README)}
    for sheet in (*SHEETS, README):
        names = {column.name for column in sheet.columns}
        assert data("headings")[sheet.key].keys() == {"*", *names}
        for language in Language:
            assert titled()[fold(title(language, sheet))] is sheet
            for name in names:
                assert headed(sheet.key)[fold(heading(language, sheet, name))] == name
                assert headed(sheet.key)[f"{sheet.key}.{name}"] == name


def test_a_text_beyond_a_cell_is_refused() -> None:
    """A text that no cell can hold is refused, not cut."""
    with pytest.raises(ValueFormError, match="32767 characters"):
        render(JourneyMap(title="x" * 40_000))


def test_a_missing_part_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the optional part, the error says how to get it."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match=r"journeys\[xlsx\]"):
        render(JourneyMap(title="Shop"))
