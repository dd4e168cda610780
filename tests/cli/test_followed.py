"""What customers did, in every format: no customer and no few of them are in any of it."""

from __future__ import annotations

import io
import sys
import zipfile
from functools import cache
from pathlib import Path

import pptx
import pytest
from pypdf import PdfReader

import journeys as jn
from journeys.board.accounting import account_of
from journeys.board.overlays import overlays_of
from journeys.cli.followed import (
    fails,
    findings_json,
    format_of,
    report_of,
    save_followed,
    told_findings,
)
from journeys.document import compose
from journeys.errors import MissingExtraError, UnknownNameError
from journeys.evidence.practice import Practice, practice
from journeys.evidence.telling import tables_of
from journeys.logs import read_log
from journeys.model import JourneyMap
from journeys.table import Table
from journeys.tables import save_tables
from tests.cli.running import here

MAP = """\
format: journeys/1
title: Shop
language: en
channels: [web, phone]
personas:
  ana: {name: Ana}
  bob: {name: Bob}
moments:
  asks: {label: Asks, goal: inform, start: true}
  told: {label: Told, goal: inform}
  buys: {label: Buys, goal: buy, end: true}
journeys:
  shops:
    personas: [ana, bob]
    steps:
      - asks@web -> told@web: {share: 60%, within: 1h}
      - told@web -> buys@web
"""
#: Letters that no text of ours holds one after the other.
ODD = "customer-XYZ-42"


def _rows() -> str:
    """Forty customers follow the map, twenty leave it, and three go where nobody else does."""
    lines = ["customer,time,channel,moment,persona"]
    for number in range(63):
        persona = "ana" if number % 2 else "bob"
        third = ("buys", "phone") if 40 <= number < 60 else ("buys", "web")
        steps = [("asks", "web"), ("told", "phone" if number >= 60 else "web"), third]
        lines += [
            f"{ODD}-{number:03},2026-05-{1 + number % 28:02}T10:{10 * at:02}:00Z,{channel},"
            f"{moment},{persona}"
            for at, (moment, channel) in enumerate(steps)
        ]
    return "\n".join(lines) + "\n"


@cache
def _map() -> JourneyMap:
    return jn.loads(MAP)


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The events as a CSV file."""
    file = tmp_path_factory.mktemp("log") / "events.csv"
    file.write_text(_rows(), "utf-8")
    return file


@pytest.fixture(scope="module")
def did(log: Path) -> Practice:
    """What customers did."""
    return practice(_map(), read_log(log))


@pytest.fixture(scope="module")
def tables(did: Practice) -> tuple[Table, ...]:
    """Its tables."""
    return (*tables_of(did.following), *did.commitments.tables("en"))


def _unpacked(file: Path) -> bytes:
    data = file.read_bytes()
    if file.suffix in {".xlsx", ".pptx"}:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return b"".join(archive.read(name) for name in archive.namelist())
    if file.suffix == ".pdf":
        texts = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
        return data + "".join(texts).encode()
    if file.suffix == ".parquet":
        import pyarrow.parquet as pq

        return data + str(pq.read_table(file).to_pylist()).encode()
    return data


@pytest.mark.parametrize(
    "name", ["r.html", "r.pdf", "r.pptx", "o.svg", "o.md", "t.xlsx", "t.json", "t.txt", "all/"]
)
def test_no_customer_is_in_any_output(
    name: str, tmp_path: Path, did: Practice, tables: tuple[Table, ...], log: Path
) -> None:
    """Whatever is written, no byte of it names a customer, and it is not empty."""
    report = report_of(_map(), "map.yaml", did)
    save_followed(f"{tmp_path}/{name}", _map(), did, tables, report=report, read=[str(log)])
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert files
    for file in files:
        assert file.stat().st_size
        assert ODD.encode() not in _unpacked(file)
        assert ODD not in file.name


def test_no_customer_is_in_parquet(tmp_path: Path, tables: tuple[Table, ...]) -> None:
    """The tables as Parquet name no customer either."""
    files = save_tables(tables, f"{tmp_path}/", form="parquet")
    assert len(files) == len(tables)
    assert all(ODD.encode() not in _unpacked(file) for file in files)


def test_no_customer_is_in_findings(did: Practice) -> None:
    """No reporter names a customer."""
    report = report_of(_map(), "map.yaml", did)
    for form in ("text", "github", "json", "sarif", "junit"):
        assert ODD not in told_findings(report, form, colour=False)
    assert {one["code"][:5] for one in findings_json(report)} <= {"JRN75"}


def test_bad_rows_name_no_customer(tmp_path: Path) -> None:
    """An error about rows that cannot be read shows where they stand, not whose they are."""
    (tmp_path / "map.journey.yaml").write_text(MAP, "utf-8")
    bad = "".join(f"{ODD}-{at},yesterday,web,asks\n" for at in range(9))
    (tmp_path / "bad.csv").write_text(f"customer,time,channel,moment\n{bad}", "utf-8")
    done = here("follow", tmp_path / "map.journey.yaml", tmp_path / "bad.csv")
    assert done.status == 2
    assert b"bad.csv" in done.err
    assert ODD.encode() not in done.out + done.err


def test_few_customers_are_not_told(did: Practice, tables: tuple[Table, ...]) -> None:
    """What three customers did stands on no board and in no sentence, and the board says so."""
    boards = overlays_of(_map(), did.following)
    assert [board.panels[0].id for board in boards] == ["ana", "bob"]
    for board in boards:
        assert all(not arrow.flow or not 0 < arrow.flow.count < 5 for arrow in board.arrows)
        assert board.balance is not None
        assert any("fewer than 5 customers" in text for text in board.balance.told)
        is_few = any(arrow.flow and "<" in arrow.flow.number for arrow in board.arrows)
        assert board.words["flow-rare"].endswith("or < 5") == is_few
    account = account_of(did, tables)
    assert account.headlines[0].startswith("79.4% of the steps follow the map")
    assert all("3 of" not in text for text in account.headlines)
    assert account.suppressed


def test_a_log_of_few_customers_tells_nothing(tmp_path: Path) -> None:
    """Of four customers no number is told."""
    file = tmp_path / "few.csv"
    file.write_text("\n".join(_rows().split("\n")[:13]) + "\n", "utf-8")
    found = practice(_map(), read_log(file))
    account = account_of(found, tables_of(found.following))
    assert account.headlines == ("Too few customers: nothing is shown.",)
    assert dict(account.facts)["Customers"] == "fewer than 5"
    assert dict(account.facts)["Events"] == "–"


def test_findings_are_seen_on_the_overlay(did: Practice) -> None:
    """A step that no journey plans is told at its moment, and one off its share at its source."""
    report = report_of(_map(), "map.yaml", did, limits=["observed=10"])
    boards = overlays_of(_map(), did.following)
    document = compose(boards, findings=report.diagnostics)
    spots = {note.code: {spot.card for spot in note.spots} for note in document.notes}
    assert spots["JRN752"] == {"moment-told-web"}
    assert spots["JRN755"] == {"moment-asks-web"}


def test_a_deviation_is_no_error(did: Practice) -> None:
    """Findings about customers end with status 0, unless somebody asks for more."""
    report = report_of(_map(), "map.yaml", did, limits=["observed=10"])
    assert report.diagnostics
    assert not fails(report, "error")
    assert not fails(report, "never")
    assert fails(report, "info")


def test_documents_have_the_tables_behind_the_boards(
    did: Practice, tables: tuple[Table, ...], tmp_path: Path
) -> None:
    """A PDF has sentences and findings, then boards and tables, each part with a bookmark."""
    report = report_of(_map(), "map.yaml", did, limits=["observed=10"])
    save_followed(f"{tmp_path}/r.pdf", _map(), did, tables, report=report, read=[], paper="a4")
    reader = PdfReader(tmp_path / "r.pdf")
    marks = [str(one["/Title"]) for one in reader.outline if isinstance(one, dict)]
    assert marks[:2] == ["What customers did", "Findings"]
    assert marks[-1] == "Tables"
    assert len(marks) == 6
    first, found, *_ = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert "of the steps follow the map" in first
    for one in report.diagnostics:
        assert one.code in found
        assert one.message in found


def test_slides_have_the_findings_in_their_notes(
    did: Practice, tables: tuple[Table, ...], tmp_path: Path
) -> None:
    """Slides begin with the sentences and end with the tables; findings are notes of boards."""
    report = report_of(_map(), "map.yaml", did, limits=["observed=10"])
    save_followed(f"{tmp_path}/r.pptx", _map(), did, tables, report=report, read=[])
    slides = list(pptx.Presentation(f"{tmp_path}/r.pptx").slides)
    noted = [one.has_notes_slide for one in slides]
    assert noted[:4] == [False, True, True, True]
    assert not any(noted[4:])
    assert slides[0].shapes.title.text == "What customers did"


@pytest.mark.parametrize("apart", [True, False])
def test_overlays_have_the_numbers_of_the_tables(did: Practice, *, apart: bool) -> None:
    """Steps, visits and sums of an overlay are those of the following, also where some are few."""
    found = did.following
    for board in overlays_of(_map(), found, apart=apart):
        who = board.panels[0].id if apart else None
        walked = [one for one in found.transitions if one.persona == who]
        jumps = [one for one in found.jumps if one.persona == who]
        numbers = {"<\u00a05" if "count" in one.few else f"{one.count}" for one in walked}
        planned = [arrow.flow for arrow in board.arrows if arrow.flow and arrow.flow.is_planned]
        assert {flow.number for flow in planned} == numbers
        visits = {f"{one.visits}" for one in found.visits if one.persona == who and not one.few}
        assert visits <= {card.visits.number for card in board.cards if card.visits}
        assert board.balance is not None
        assert board.balance.planned == sum(one.count for one in walked)
        assert board.balance.unplanned == sum(one.count for one in jumps)


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [("r.pdf", "reportlab", "pdf"), ("r.pptx", "pptx", "pptx"), ("t.xlsx", "openpyxl", "xlsx")],
)
def test_an_absent_part_is_named_before_the_work(
    name: str, module: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the part that writes a file, the command says what to install, and reads no log."""
    (tmp_path / "map.journey.yaml").write_text(MAP, "utf-8")
    monkeypatch.setitem(sys.modules, module, None)
    done = here("follow", tmp_path / "map.journey.yaml", tmp_path / "none.csv", "-o", name)
    assert done.status == 2
    assert f"pip install 'journeys[{extra}]'" in done.err.decode()


def test_several_boards_without_the_part_of_pdf_are_refused(
    did: Practice, tables: tuple[Table, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Graphviz draws a PDF of one board: a report is refused with what to install, not cut."""
    monkeypatch.setitem(sys.modules, "reportlab", None)
    report = report_of(_map(), "map.yaml", did)
    with pytest.raises(MissingExtraError, match=r"journeys\[pdf\]"):
        save_followed(f"{tmp_path}/r.pdf", _map(), did, tables, report=report, read=[])


def test_every_format_is_named() -> None:
    """A file of an unknown kind is refused with all that there are."""
    with pytest.raises(UnknownNameError) as caught:
        format_of("report.docx")
    for form in ("html", "pdf", "pptx", "svg", "png", "dot", "md", "mmd", "csv", "xlsx", "txt"):
        assert form in str(caught.value)
