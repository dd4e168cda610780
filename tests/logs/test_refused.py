"""Rows that are refused, in great number or by quotes that lead astray: counted, in little time."""

from __future__ import annotations

import gzip
import resource
import time
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.errors import FileError
from journeys.logs import LogLimits
from journeys.logs.careful import Careful
from journeys.logs.engine import rows_of
from journeys.logs.formats import csv as csv_format
from journeys.logs.plain import plain
from journeys.tracking import LogForm, TrackingPlan
from tests.logs.files import TIME, few, read

HEAD: Final = "customer,time,channel,moment\n"
ROW: Final = f"a,{TIME},web,ask\n"
LINE: Final = f'{{"customer":"a","time":"{TIME}","channel":"web","moment":"ask"}}\n'


def _fates(path: Path, plan: TrackingPlan | None = None) -> list[tuple[int, str, str]]:
    log = read(path, rejects=True, plan=plan)
    assert log.tally.closes
    if log.rejects is None:
        return []
    rows = rows_of(log.rejects.order_by("line"))
    return [(row["line"], row["reason"], row["text"]) for row in rows]


@pytest.mark.parametrize(
    ("name", "begin", "line", "reason"),
    [
        ("log.csv", HEAD + ROW, b"x\n", "malformed-row"),
        ("log.csv", HEAD + ROW, b"\xff,1,2,3\n", "unreadable-text"),
        ("log.csv", HEAD + ROW, b"x\rb\n", "malformed-row"),
        ("log.csv", HEAD + ROW, b",,,\n", "no-customer"),
        ("log.jsonl", LINE, b"x\n", "malformed-row"),
        ("log.jsonl", LINE, b"\xff\n", "unreadable-text"),
    ],
)
def test_refused_lines_cost_little(
    tmp_path: Path, name: str, begin: str, line: bytes, reason: str
) -> None:
    """A row that is refused takes no longer than one that is read: 2 GB of them take minutes."""
    path = tmp_path / name
    path.write_bytes(begin.encode() + line * 60_000 + begin.splitlines()[-1].encode())
    before = time.process_time()
    tally = read(path).tally
    assert (tally.used, tally.rejected) == (2, ((reason, 60_000),))
    assert time.process_time() - before < 1.5


@pytest.mark.parametrize("line", ['x","\n', 'a,b,c","\n', '"a""\n', '",\n', '"""",""\n', ',"\n'])
def test_quotes_that_lead_on_and_on_are_followed_once(tmp_path: Path, line: str) -> None:
    """Lines that open a quote as they close that of the line before take the time of their size."""
    path = tmp_path / "log.csv"
    path.write_text(HEAD + ROW + line * 15_000 + ROW, encoding="utf-8")
    before = time.process_time()
    tally = read(path).tally
    assert tally.closes
    assert tally.used >= 1
    assert time.process_time() - before < 3


def test_a_quote_that_is_open_at_the_end_spoils_its_row_alone(tmp_path: Path) -> None:
    """A row that seems whole but for a quote that nothing closes does not swallow those behind."""
    path = tmp_path / "log.csv"
    path.write_text(f'{HEAD}{ROW}x",{TIME},web,"ask\n{ROW * 3}', encoding="utf-8")
    assert [(line, reason) for line, reason, _ in _fates(path)] == [(3, "malformed-row")]


def test_lines_with_too_many_wrong_quotes_are_refused_in_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What must be looked at line by line is bounded."""
    monkeypatch.setattr(csv_format, "_REFUSED", 10)
    path = tmp_path / "log.csv"
    path.write_text(HEAD + ROW + 'x"y\n' * 11, encoding="utf-8")
    with pytest.raises(FileError, match="more than 10 lines with wrong quotes"):
        read(path)


def test_a_line_of_tabs_is_a_row(tmp_path: Path) -> None:
    """Lines of delimiters alone are no empty lines: they are counted, whatever the delimiter."""
    path = tmp_path / "log.tsv"
    head, row = HEAD.replace(",", "\t"), ROW.replace(",", "\t")
    path.write_text(f"{head}{row}\t\t\t\n \n\n\t\n\t\t\t\n", encoding="utf-8")
    told = [(line, reason) for line, reason, _ in _fates(path)]
    assert told == [(3, "no-customer"), (6, "malformed-row"), (7, "no-customer")]
    path.write_text(f'{head}"a"{row[1:]}\t\t\t\n\t\n', encoding="utf-8")
    told = [(line, reason) for line, reason, _ in _fates(path)]
    assert told == [(3, "no-customer"), (4, "malformed-row")]


def test_refused_lines_are_told_as_they_are(tmp_path: Path) -> None:
    """Of a Windows-1252 file too, the rows between are read, and refused ones show their text."""
    path = tmp_path / "log.csv"
    row = f"a,{TIME},é,ask\n"
    path.write_bytes((HEAD + row + "née\n" + row).encode("cp1252") + b"\x81,1,2,3\n")
    plan = TrackingPlan(log=LogForm(encoding="windows-1252"))
    told = [(3, "malformed-row", "née"), (5, "unreadable-text", "\ufffd,1,2,3")]
    assert _fates(path, plan) == told
    log = read(path, plan=plan)
    assert {event["channel"] for event in rows_of(log.table)} == {"é"}


def test_a_long_line_is_too_long(tmp_path: Path) -> None:
    """A line above the bound is told as that, with quotes around it or without."""
    for long in ("x" * 300, f'a,{TIME},"{"x" * 300}",ask'):
        path = tmp_path / "log.csv"
        path.write_text(f"{HEAD}{ROW}{long}\n{ROW}", encoding="utf-8")
        assert read(path, limits=LogLimits(line=200)).tally.rejected == (("too-long", 1),)


def test_a_packed_file_of_refused_lines_is_read_in_time(tmp_path: Path) -> None:
    """Within the bounds of packing, lines that are no rows are counted to the last."""
    path = tmp_path / "log.csv.gz"
    lines = b"".join(b"%d\n" % at for at in range(100_000))
    path.write_bytes(gzip.compress(HEAD.encode() + ROW.encode() + lines))
    before = time.process_time()
    assert read(path).tally.rejected == (("malformed-row", 100_000),)
    assert time.process_time() - before < 3


def test_a_full_disk_of_temporary_files_is_told(tmp_path: Path) -> None:
    """What raw rows are spooled to may be full: the error names the way to another folder."""
    path = tmp_path / "log.csv"
    rows = (f"{at * 7919 % 99991},{TIME},web,ask\n" for at in range(9_999))
    path.write_text(HEAD + "".join(rows), encoding="utf-8")
    bounds = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (9_000, bounds[1]))
    try:
        with pytest.raises(FileError, match="which TMPDIR names"):
            read(path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, bounds)


@few
@given(st.lists(st.sampled_from(["a,b", "a", '"a,b"', '"a', 'a"', '",', ",", "", " ", "a,b,c"])))
def test_lines_are_told_apart_as_one_by_one(lines: list[str]) -> None:
    """Lines without quotes become the rows that they are on their own."""
    lines = [line for line in lines if '"' not in line]
    data = "".join(f"{line}\n" for line in [*lines, "x,y"]).encode()
    found = plain(data, columns=2, delimiter=",", longest=99)
    rows = Careful(texts=[f"{line}\n" for line in [*lines, "x,y"]], delimiter=",", longest=99)
    whole = [at for at in range(len(lines) + 1) if len(rows.row(at)[0] or ()) == 2]
    assert found.numbers.tolist() == whole
    empty = [at for at, line in enumerate(lines) if not line.strip()]
    assert sorted([*whole, *empty, *found.refused["malformed-row"]]) == [*range(len(lines) + 1)]
