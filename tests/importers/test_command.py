"""`journeys export` to a workbook and `journeys import` back: files, statuses, findings."""

from __future__ import annotations

from pathlib import Path

from journeys import load, loads
from tests.cli.running import BANK, here
from tests.importers.books import MAP, changed


def test_the_bank_goes_round(tmp_path: Path) -> None:
    """A map exported and imported is the same map, by files and by the standard streams."""
    book, file = tmp_path / "bank.xlsx", tmp_path / "bank.journey.yaml"
    assert here("export", BANK, "-o", book).status == 0
    done = here("import", book, "-o", file)
    assert (done.status, done.said) == (0, "")
    assert load(file) == load(BANK)
    assert loads(here("import", "-", data=book.read_bytes()).out) == load(BANK)


def test_a_workbook_is_not_printed() -> None:
    """The bytes of a workbook go to no terminal; the way out is said."""
    done = here("export", BANK, "--format", "xlsx")
    assert (done.status, done.out) == (2, b"")
    assert "-o map.xlsx" in done.said


def test_findings_name_sheet_and_cell(tmp_path: Path) -> None:
    """What is left out ends with 1 beside the map; what is wrong ends with 2 and writes none."""
    book, file = tmp_path / "map.xlsx", tmp_path / "map.yaml"
    book.write_bytes(changed(lambda one: one["Board"].cell(3, 30, "idea")))
    done = here("import", book, "-o", file)
    assert done.status == 1
    assert f"{book}:Board!AD3:1:1: JRN003" in done.said
    assert load(file) == MAP
    book.write_bytes(changed(lambda one: one["Board"].cell(3, 7, 9)))
    file.unlink()
    done = here("import", book, "-o", file)
    assert done.status == 2
    assert f"{book}:Board!G3:1:1: JRN007" in done.said
    assert not file.exists()


def test_an_import_never_replaces_its_workbook(tmp_path: Path) -> None:
    """The output is another file than the input."""
    book = tmp_path / "map.xlsx"
    book.write_bytes(changed(lambda _: None))
    before = book.read_bytes()
    done = here("import", book, "-o", book)
    assert done.status == 2
    assert book.read_bytes() == before
