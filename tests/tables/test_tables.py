"""Tables say the same in every format, and no cell of them computes anything."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.board.account import Account
from journeys.errors import FileError, UnknownNameError, ValueFormError
from journeys.table import Cell, Column, Kind, Table
from journeys.tables import FRAMES, frame, save_tables
from journeys.tables import csv as csv_format
from journeys.tables import json as json_format
from journeys.tables import text as text_format
from journeys.tables import xlsx as xlsx_format

CELLS: dict[Kind, st.SearchStrategy[Cell]] = {
    Kind.TEXT: st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Cf", "Zl", "Zp"])),
    Kind.COUNT: st.integers(0, 2**53),
    Kind.SHARE: st.floats(0, 1),
    Kind.SECONDS: st.floats(0, 1e9),
    Kind.NUMBER: st.floats(-1e9, 1e9),
}


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables of all kinds of columns; any cell may be nothing."""
    kinds = draw(st.lists(st.sampled_from(Kind), min_size=1, max_size=4))
    rows = st.tuples(*(st.none() | CELLS[kind] for kind in kinds))
    return Table(
        name="results",
        title="Results",
        columns=[Column(f"column-{at}", kind) for at, kind in enumerate(kinds)],
        rows=draw(st.lists(rows, max_size=4)),
    )


@given(tables())
def test_json_says_each_cell(table: Table) -> None:
    """A JSON document holds every row with every cell."""
    found = json.loads(json_format.render([table]))["results"]["rows"]
    assert [tuple(row.values()) for row in found] == list(table.rows)


@given(tables())
def test_no_cell_of_a_csv_table_is_a_formula(table: Table) -> None:
    """What a spreadsheet would compute has an apostrophe in front; numbers stay numbers."""
    rows = list(csv.reader(io.StringIO(csv_format.render(table).removeprefix("\ufeff"))))
    assert rows[0] == [column.name for column in table.columns]
    for row, cells in zip(rows[1:], table.rows, strict=True):
        for text, cell in zip(row, cells, strict=True):
            assert not (isinstance(cell, str) and text.lstrip()[:1] in {*"=+-@＝＋－＠"} - {""})
            if isinstance(cell, (int, float)):
                assert float(text) == cell


@given(tables())
def test_text_has_a_line_a_row(table: Table) -> None:
    """Text for terminals has the title, the headings and one line a row, in both languages."""
    for language in ("fr", "en"):
        lines = text_format.render([table], language=language).splitlines()
        assert len(lines) == (2 + len(table.rows) if table.rows else 2)


@pytest.mark.parametrize("kind", FRAMES)
def test_frames_hold_the_rows(kind: str) -> None:
    """A frame of each library has the columns and the rows of the table."""
    columns = [Column("place"), Column("events", "count"), Column("share", "share")]
    rows = [("ask@web", 3, 0.5), ("told@web", 4, None)]
    found = frame(Table(name="t", title="T", columns=columns, rows=rows), kind)
    back = found.to_pyarrow() if kind == "ibis" else found
    if kind == "pandas":
        plain = back.astype(object).where(back.notna(), None).to_dict("records")
    else:
        plain = back.to_dicts() if kind == "polars" else back.to_pylist()
    assert [tuple(row.values()) for row in plain] == rows


def test_an_unknown_frame_is_refused() -> None:
    """A library whose frames there are not is answered with those there are."""
    with pytest.raises(UnknownNameError, match="did you mean 'polars'"):
        frame(Table(name="t", title="T", columns=[Column("a")]), "polar")


def test_a_workbook_has_a_sheet_a_table() -> None:
    """Texts stay texts, whatever they begin with; shares and times are numbers of their kind."""
    columns = [Column("place"), Column("share", "share"), Column("median", "seconds")]
    one = Table(name="one", title="One", columns=columns, rows=[("=1+1", 0.25, 3600.0)])
    two = attrs_named(one, "two")
    data = xlsx_format.render([one, two], language="fr")
    assert data == xlsx_format.render([one, two], language="fr")
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["one", "two"]
    cells = next(book["one"].iter_rows(min_row=3, max_row=3))
    assert [cell.data_type for cell in cells] == ["s", "n", "d"]
    assert cells[2].value is not None


def test_a_workbook_tells_first_what_it_is_of() -> None:
    """The first sheet has map, log and sentences as texts, and names every other sheet."""
    one = Table(name="one", title="One", columns=[Column("place")], rows=[("x",)])
    account = Account(
        title="=Did", subtitle="Shop", language="fr", headlines=["79 %"], facts=(("Journal", "a"),)
    )
    data = xlsx_format.render([one, attrs_named(one, "two")], language="fr", account=account)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Lisez-moi", "one", "two"]
    told = list(book["Lisez-moi"].iter_rows(values_only=True))
    assert told[:3] == [("=Did", None), ("Carte", "Shop"), ("Journal", "a")]
    assert (None, "79 %") in told
    assert told[-2:] == [("one", "One"), ("two", "One")]
    assert all(cell.data_type != "f" for row in book["Lisez-moi"].iter_rows() for cell in row)


def attrs_named(table: Table, name: str) -> Table:
    """The table under another name."""
    return Table(name=name, title=table.title, columns=table.columns, rows=table.rows)


def test_files_are_named_by_their_tables(tmp_path: Path) -> None:
    """A folder takes a file a table, of the format that is asked for."""
    one = Table(name="one", title="One", columns=[Column("a")], rows=[("x",)])
    files = save_tables([one, attrs_named(one, "two")], f"{tmp_path}/out/", form="parquet")
    assert [file.name for file in files] == ["one.parquet", "two.parquet"]
    assert pq.read_table(files[0]).to_pylist() == [{"a": "x"}]


@pytest.mark.parametrize("name", ["", "a\0.csv", "n" * 300 + ".csv", "n" * 300 + "/", "/dev/full"])
def test_what_is_no_file_is_told(tmp_path: Path, name: str) -> None:
    """A name of nothing does not mean the folder in which one stands."""
    one = Table(name="t", title="T", columns=[Column("a")], rows=[("x",)])
    before = set(tmp_path.iterdir())
    with pytest.raises(FileError):
        save_tables([one], name and f"{tmp_path}/{name}", form="csv")
    assert set(tmp_path.iterdir()) == before


def test_one_file_of_csv_holds_one_table(tmp_path: Path) -> None:
    """Several tables in one CSV file would be none; the way out is told."""
    one = Table(name="one", title="One", columns=[Column("a")])
    with pytest.raises(ValueFormError, match="a folder such as out/"):
        save_tables([one, attrs_named(one, "two")], tmp_path / "all.csv")
    with pytest.raises(UnknownNameError, match="format of tables"):
        save_tables([one], tmp_path / "one.doc")
