"""Laws of OCEL 2.0 in SQLite: nothing in a database is run, and nothing is lost."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.errors import FileError
from journeys.logs.engine import embedded, rows_of
from journeys.logs.faults import LogError
from journeys.logs.formats.ocel_sqlite import raw
from journeys.logs.raw import Asked
from journeys.logs.reading import read_log
from journeys.tracking import LogForm, TrackingPlan

from .written import Event, ocel_sqlite

WEB: Final = TrackingPlan(log=LogForm(constants={"channel": "web"}))
ON: Final = embedded(memory="500MB", threads=1)
EVENTS: Final[list[Event]] = [
    (["a", "b"], "2026-01-05T08:00:00Z", "ask", {"store": "s-1"}),
    ([], "2026-01-05T08:00:01Z", "told", {}),
    (["a"], "2026-01-05T08:00:02Z", "done", {}),
]


def _rows(path: Path) -> list[dict[str, Any]]:
    return rows_of(raw([path], Asked(connection=ON, plan=WEB)).table)


def _changed(path: Path, script: str) -> Path:
    ocel_sqlite(path, EVENTS)
    with closing(sqlite3.connect(path)) as file, file:
        file.executescript(script)
    return path


NUMBERS: Final = (
    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x, x FROM n"
)
SCHEMAS: Final = {
    "an endless view": (
        f"DROP TABLE event; CREATE VIEW event(ocel_id, ocel_type) AS {NUMBERS};",
        "the table 'event' is missing",
    ),
    "a virtual table": (
        "DROP TABLE event; CREATE VIRTUAL TABLE event USING fts5(ocel_id, ocel_type);",
        "the table 'event' is missing",
    ),
    "a view of a type": (
        f"DROP TABLE event_t0; CREATE VIEW event_t0(ocel_id, ocel_time) AS {NUMBERS};",
        "the table 'event_t0' is missing",
    ),
    "a column that is made up": (
        "DROP TABLE event_t0; CREATE TABLE event_t0 (ocel_id, ocel_time AS (zeroblob(99999999)));",
        "'event_t0' has a column that is generated",
    ),
    "another table": ("DROP TABLE event_object;", "'event_object' is missing"),
    "a type of nowhere": ("INSERT INTO event_map_type VALUES ('x', 'y');", "'event_y' is missing"),
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_nothing_in_a_database_is_run(tmp_path: Path, name: str) -> None:
    """Views and the like are no tables, and the error says which table is missing."""
    script, message = SCHEMAS[name]
    before = time.process_time()
    with pytest.raises(LogError, match=message):
        read_log(_changed(tmp_path / "log.sqlite", script), plan=WEB, on=ON)
    assert time.process_time() - before < 3


COUNTED: Final = {
    "UPDATE event_t0 SET ocel_time = x'00ff'": {"malformed-time": 2},
    "DELETE FROM event_t0": {"no-time": 2},
    "INSERT INTO event_t0 VALUES ('e9', '2026', '')": {"malformed-row": 1},
    "INSERT INTO event VALUES ('e0', 'ask'), (NULL, 'ask')": {"malformed-row": 2},
    "INSERT INTO event_t0 SELECT * FROM event_t0": {"malformed-row": 1},
    "UPDATE event_map_type SET ocel_type = 'x' WHERE ocel_type = 'ask'": {
        "no-time": 2, "malformed-row": 1,
    },
    "UPDATE event_map_type SET ocel_type = CAST(x'ff' AS TEXT) WHERE ocel_type = 'ask'": {
        "no-time": 2, "malformed-row": 1,
    },
    "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END": {},
}  # fmt: skip


@pytest.mark.parametrize("script", COUNTED)
def test_rows_of_a_database_are_counted(tmp_path: Path, script: str) -> None:
    """Wrong types, missing and doubled rows are rejected with a reason; the sums close."""
    tally = read_log(_changed(tmp_path / "log.sqlite", script), plan=WEB, on=ON).tally
    assert tally.closes
    assert dict(tally.rejected) == {"no-customer": 1} | COUNTED[script]


def _flipped(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes(4_096) + data[middle + 4_096 :]


BROKEN: Final[dict[str, Callable[[bytes], bytes]]] = {
    "cut": lambda data: data[: len(data) // 2],
    "zeros": _flipped,
    "begin only": lambda data: data[:16],
    "no database": lambda data: b"x" * len(data),
    "empty": lambda data: data[:0],
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_database_is_an_error(tmp_path: Path, name: str) -> None:
    """A file that is cut off or overwritten is told as damaged."""
    path = tmp_path / "log.sqlite"
    ocel_sqlite(path, EVENTS * 50)
    path.write_bytes(BROKEN[name](path.read_bytes()))
    with pytest.raises(FileError, match=r"damaged|no SQLite"):
        read_log(path, plan=WEB, on=ON)


@settings(max_examples=25, deadline=None)
@given(at=st.integers(16, 20_000), byte=st.integers(0, 255), length=st.integers(1, 64))
def test_a_changed_database_never_ends_otherwise(at: int, byte: int, length: int) -> None:
    """Whatever bytes stand in a file, there is a log or an error of ours, and soon."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "log.sqlite")
        ocel_sqlite(path, EVENTS)
        data = bytearray(path.read_bytes())
        at %= len(data) - length
        data[at : at + length] = bytes([byte]) * length
        path.write_bytes(data)
        with suppress(FileError, LogError):
            assert len(_rows(path)) < 100


def test_a_database_that_is_being_written_is_left(tmp_path: Path) -> None:
    """Rows may still stand beside the file, and a file is never written to."""
    path = tmp_path / "log.sqlite"
    ocel_sqlite(path, EVENTS)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        assert len(_rows(path)) == 4
    finally:
        tmp_path.chmod(0o755)
    assert [one.name for one in tmp_path.iterdir()] == ["log.sqlite"]
    (tmp_path / "log.sqlite-wal").write_bytes(b"1")
    with pytest.raises(FileError, match="is being written"):
        read_log(path, plan=WEB, on=ON)


def test_a_name_that_looks_like_a_setting_is_a_name(tmp_path: Path) -> None:
    """Nothing in a file's name opens it otherwise."""
    path = tmp_path / "a?mode=rwc&x=%41#b.sqlite"
    ocel_sqlite(path, EVENTS)
    assert len(_rows(path)) == 4
