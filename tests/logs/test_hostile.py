"""Logs that are wrong or were made to do harm: each is told with its file and line."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from journeys.errors import FileError, JourneysError
from journeys.logs import LogLimits, read_log
from journeys.logs.engine import rows_of
from journeys.logs.faults import LogError
from journeys.tracking import EventRule, LogForm, TimeForm, TrackingPlan
from tests.logs.files import TIME, engine, few, read

HEAD: Final = "customer,time,channel,moment\n"
ROW: Final = f"secret,{TIME},web,ask\n"

#: Lines with the reason of their fate.
LINES: Final = {
    "secret,x": "malformed-row",
    f"secret,{TIME},web,ask,more": "malformed-row",
    f"secret\udcff,{TIME},web,ask": "unreadable-text",
    f"secret,{TIME},we\x07b,ask": "unreadable-text",
    f"secret,{TIME},web,\x00": "unreadable-text",
    f"secret,{TIME},web,\u202eask": "unreadable-text",
    f" ,{TIME},web,ask": "no-customer",
    "secret,,web,ask": "no-time",
    "secret,2026-01-05 25:00:00,web,ask": "impossible-time",
    "secret,2026-02-29,web,ask": "impossible-time",
    "secret,0000-01-01,web,ask": "impossible-time",
    "secret,9999-01-01,web,ask": "impossible-time",
    "secret,2016-12-31T23:59:60Z,web,ask": "impossible-time",
    "secret,2026-01-05T00:00:00+99:00,web,ask": "impossible-time",
    "secret,infinity,web,ask": "malformed-time",
    "secret,1767600000,web,ask": "malformed-time",
    f"secret,{TIME},,ask": "no-channel",
    f'secret,{TIME},web,""': "no-moment",
    f"secret,{TIME},web,{'x' * 5_001}": "too-long",
    ",,,": "no-customer",
}
#: Lines whose quotes are wrong: what they spoil is their own row.
QUOTES: Final = [
    f'"secret"x,{TIME},web,ask',
    f'"secret,{TIME},web,ask',
    f'"two\nlines"x,{TIME},a,b',
]


def _written(path: Path, lines: list[str]) -> Path:
    """A file with a good row around each line."""
    text = HEAD + ROW + "".join(f"{line}\n{ROW}" for line in lines)
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    return path


def _fates(path: Path) -> tuple[list[tuple[str, int, str]], int]:
    """Where the rejected rows stand and why they are, and how many rows are events."""
    log = read(path, rejects=True)
    assert log.rejects is not None
    assert log.tally.closes
    rows = rows_of(log.rejects.order_by("line"))
    return [(row["file"], row["line"], row["reason"]) for row in rows], log.tally.used


def test_bad_lines_are_told(tmp_path: Path) -> None:
    """Each bad row is rejected with its reason and its line; the others are read."""
    path = _written(tmp_path / "may.csv", list(LINES))
    expected = [(str(path), 3 + 2 * at, reason) for at, reason in enumerate(LINES.values())]
    assert _fates(path) == (expected, len(LINES) + 1)


@pytest.mark.parametrize("line", QUOTES)
def test_wrong_quotes_spoil_one_row(tmp_path: Path, line: str) -> None:
    """A row whose quotes do not pair is rejected at its line, and reading goes on behind it."""
    path = _written(tmp_path / "may.csv", [line])
    fates, used = _fates(path)
    assert fates[0] == (str(path), 3, "malformed-row")
    assert used == 2


def test_lines_are_counted_in_cells_too(tmp_path: Path) -> None:
    """A row after cells that hold line breaks is told by its line in the file."""
    path = _written(tmp_path / "may.csv", [f'secret,{TIME},"we\nb","\na"', "secret,x"])
    assert _fates(path) == ([(str(path), 7, "malformed-row")], 4)


HEADERS: Final = {
    "nothing": (b"", 1, "is empty"),
    "blank lines": (b"\n \n", 1, "is empty"),
    "a mark alone": (b"\xef\xbb\xbf", 1, "is empty"),
    "UTF-16": (HEAD.encode("utf-16"), 1, "UTF-16"),
    "Windows-1252": ("customer,time,channel,été".encode("cp1252"), 1, "windows-1252"),
    "no header": (ROW.encode(), 1, "the first row is no header"),
    "other names": (b"user_id,ts,page\nsecret,1,2\n", 1, "customer: user_id"),
    "semicolons": (HEAD.replace(",", ";").encode(), 1, "the delimiter looks like ';'"),
    "twice": (b"customer,Customer,time,channel,moment\n", 1, "stands twice"),
    "hidden": ("custo\u202emer,time,channel,moment\n".encode(), 1, "invisible"),
    "many columns": (HEAD.strip().encode() + b",x" * 300 + b"\n", 1, "256 columns"),
    "a long line": (b"c" * 1_100_000 + b"\n", 1, "1000000 bytes"),
    "quotes": (b'\n"customer,time\n', 2, "quotes of the first row"),
    "zeros": (b"\0" * 1_000, 1, "invisible"),
}


@pytest.mark.parametrize("name", HEADERS)
def test_a_bad_header_is_told(tmp_path: Path, name: str) -> None:
    """A first row that cannot be used is an error at its line, without any customer."""
    data, line, said = HEADERS[name]
    path = tmp_path / "may.csv"
    path.write_bytes(data)
    with pytest.raises(LogError, match=said) as caught:
        read(path)
    assert f"{path}:{line}:1: JRN" in str(caught.value)
    assert "secret" not in str(caught.value)


def test_rows_that_are_all_rejected_make_an_error(tmp_path: Path) -> None:
    """The error names the first lines of each reason and what could be declared, no customer."""
    path = tmp_path / "may.csv"
    path.write_text(HEAD + "secret,1767600000000,web,ask\n" * 9 + "secret\n", encoding="utf-8")
    with pytest.raises(LogError) as caught:
        read(path)
    told = str(caught.value)
    assert [f"{path}:{line}:1: " in told for line in (2, 3, 4, 5, 11)] == [True] * 3 + [False, True]
    assert "declare time: {form: epoch-milliseconds}" in told
    assert "secret" not in told


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (TrackingPlan(log=LogForm(columns={"customer": "user"})), "'user', declared as customer"),
        (TrackingPlan(log=LogForm(columns={"value": "chanel"})), "did you mean 'channel'"),
        (
            TrackingPlan(events=[EventRule(when={"pge": "x"}, moment="a", channel="b")]),
            "looks at the column 'pge'",
        ),
    ],
)
def test_a_plan_of_another_log_is_told(tmp_path: Path, plan: TrackingPlan, said: str) -> None:
    """Columns that the plan names and the log has not are errors, with what was meant."""
    path = tmp_path / "may.csv"
    path.write_text(HEAD + ROW, encoding="utf-8")
    with pytest.raises(LogError, match=said):
        read(path, plan=plan)


def test_types_that_cannot_be_meant_are_told(tmp_path: Path) -> None:
    """Lists, bare numbers as times, and texts as values of a typed table are errors or rejects."""
    base: dict[str, Any] = {name: ["a"] for name in ("customer", "channel", "moment")}
    path = tmp_path / "may.parquet"
    for more, said in (
        ({"time": [1_767_600_000]}, "declare time: {form: epoch-seconds}"),
        ({"time": [True]}, "no time of the declared form"),
        ({"time": [TIME], "channel": [["web"]]}, "which is no channel"),
        ({"time": [TIME], "customer": [{"id": 1}]}, "which is no customer"),
    ):
        parquet.write_table(pa.table(base | more), path)
        with pytest.raises(LogError, match=said):
            read(path)


@pytest.mark.parametrize("seconds", [10**17, -(10**17), 2**62])
def test_epochs_beyond_all_years_are_rejected(tmp_path: Path, seconds: int) -> None:
    """A number that overflows as a time is an impossible time."""
    path = tmp_path / "may.parquet"
    base = {name: ["a", "a"] for name in ("customer", "channel", "moment")}
    parquet.write_table(pa.table(base | {"time": [1_767_600_000, seconds]}), path)
    plan = TrackingPlan(log=LogForm(time=TimeForm(form="epoch-seconds")))
    assert read(path, plan=plan).tally.rejected == (("impossible-time", 1),)


def test_values_that_are_no_numbers_are_rejected(tmp_path: Path) -> None:
    """Infinite numbers of a typed table, and texts that a decimal mark does not fit."""
    base = {name: ["a"] * 3 for name in ("customer", "channel", "moment")} | {"time": [TIME] * 3}
    values = [1.0, float("nan"), float("inf")]
    parquet.write_table(pa.table(base | {"value": values}), tmp_path / "may.parquet")
    assert read(tmp_path / "may.parquet").tally.rejected == (("malformed-value", 2),)
    rows = [f"a,{TIME},web,ask,{cell}\n" for cell in ('"1,5"', "1.5", "1 000", "NaN", "0x1", "1e3")]
    path = tmp_path / "may.csv"
    path.write_text(HEAD.strip() + ",value\n" + "".join(rows), encoding="utf-8")
    log = read(path)
    assert log.tally.rejected == (("malformed-value", 3),)
    assert sorted(row["value"] for row in rows_of(log.table)) == [1.5, 1_000.0, 1_000.0]


@few
@given(cut=st.integers(0, 2_000), flips=st.lists(st.integers(0, 10_000), max_size=3))
def test_damaged_parquet_is_an_error_or_a_log(
    tmp_path_factory: pytest.TempPathFactory, cut: int, flips: list[int]
) -> None:
    """A file that was cut off, or in which bits fell over, is refused or read: nothing else."""
    path = tmp_path_factory.mktemp("log") / "may.parquet"
    rows = {name: [f"{name}{n}" for n in range(50)] for name in ("customer", "channel", "moment")}
    parquet.write_table(pa.table(rows | {"time": [TIME] * 50}), path)
    data = bytearray(path.read_bytes())
    for at in flips:
        data[at % len(data)] ^= 1 << at % 8
    path.write_bytes(data[: len(data) - cut] if cut else data)
    try:
        log = read(path)
    except JourneysError as error:
        told = str(error)
    else:
        told = "" if log.tally.closes else "customer1"
    assert "customer1" not in told


def test_texts_never_become_syntax(tmp_path: Path) -> None:
    """Names of files and columns, and cells, that are SQL, globs or patterns are only texts."""
    name = "x'); DROP TABLE y; --[a]*\"é.csv"
    evil = "\"'); SELECT 1; --"
    plan = TrackingPlan(log=LogForm(columns={"moment": evil}, constants={"goal": "' OR 1=1"}))
    path = tmp_path / name
    quoted = '"' + evil.replace('"', '""') + '"'
    path.write_text(f"customer,time,channel,{quoted}\na,{TIME},%_\\,{quoted}\n", encoding="utf-8")
    log = read(path, plan=plan)
    (row,) = rows_of(log.table)
    assert (row["moment"], row["channel"], row["goal"]) == (evil, "%_\\", "' OR 1=1")
    line = '{"customer":"a","time":"' + TIME + '","channel":"web","$[*]\'":"ask"}\n'
    other = tmp_path / name.replace("csv", "jsonl")
    other.write_text(line, encoding="utf-8")
    found = read(other, plan=TrackingPlan(log=LogForm(columns={"moment": "$[*]'"})))
    assert rows_of(found.table)[0]["moment"] == "ask"


def test_packed_files_are_bounded(tmp_path: Path) -> None:
    """A bomb is refused by what it unpacks to; a cut one ends too early."""
    bomb = tmp_path / "bomb.csv.gz"
    bomb.write_bytes(gzip.compress(HEAD.encode() + ROW.encode() * 400_000))
    with pytest.raises(FileError, match="200 times"):
        read(bomb)
    assert read(bomb, limits=LogLimits(ratio=100_000)).tally.used == 400_000
    cut = tmp_path / "cut.csv.gz"
    cut.write_bytes(gzip.compress(HEAD.encode() + ROW.encode() * 9)[:-10])
    with pytest.raises(FileError, match="ends too early"):
        read(cut)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """A pipe, a folder without logs, a name of three hundred letters: an error, no waiting."""
    import os

    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "pipe.csv", tmp_path / "empty", tmp_path / ("n" * 300 + ".csv")):
        with pytest.raises(FileError):
            read(path)


def test_another_engine_reads_no_files(tmp_path: Path) -> None:
    """Files are for the embedded engine; the error says what to give instead."""
    with pytest.raises(JourneysError, match="reads no files; give a table of it"):
        read_log(tmp_path / "may.csv", on=object())
    assert engine() is not None
