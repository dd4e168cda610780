"""Tables of engines that logs are not read on: they come to the embedded one, batch by batch."""

from __future__ import annotations

from typing import Any

import ibis
import pytest

from journeys.errors import EngineError
from journeys.logs import bringing, read_log
from journeys.logs.engine import far, rows_of
from tests.logs.files import engine

_CREATE = "CREATE TABLE events (customer TEXT, time TIMESTAMP, moment TEXT, channel TEXT, value {})"
ROWS: list[tuple[Any, ...]] = [
    ("a", "2026-01-05 08:00:00", "ask", "web", 0.1),
    (" d'été ", "2026-01-05T08:00:00+02:00", "ask", "web", None),
    ("", "2026-01-05 08:00:00", "ask", "web", 1 / 3),
    ("b", "soon", "ask", "web", 2.0),
    ("7", "2026-01-06 08:00:00", "told", "phone", 333_333.33),
]


def _sqlite(kind: str, rows: list[tuple[Any, ...]]) -> Any:
    connection = ibis.sqlite.connect()
    connection.con.execute(_CREATE.format(kind))
    connection.con.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?)", rows)
    return connection.table("events")


@pytest.mark.parametrize("batch", [2, 1000])
def test_a_table_of_sqlite_is_read_like_others(monkeypatch: pytest.MonkeyPatch, batch: int) -> None:
    """Events, fates and numbers are those of the same table on the embedded engine."""
    monkeypatch.setattr(bringing, "BATCH", batch)
    here = engine().con
    here.execute("CREATE OR REPLACE TEMP TABLE events AS " + _values())
    one, other = read_log(engine().table("events")), read_log(_sqlite("REAL", ROWS))
    assert one.tally == other.tally
    assert dict(other.tally.rejected) == {"no-customer": 1, "malformed-time": 1}
    mine, theirs = (sorted(map(repr, rows_of(log.table))) for log in (one, other))
    assert mine == theirs


def _values() -> str:
    rows = ", ".join(
        "(" + ", ".join("NULL" if one is None else _literal(one) for one in row) + ")"
        for row in ROWS
    )
    return f"SELECT * FROM (VALUES {rows}) AS t(customer, time, moment, channel, value)"


def _literal(cell: object) -> str:
    return "'" + cell.replace("'", "''") + "'" if isinstance(cell, str) else f"{cell!r}::DOUBLE"


def test_cells_of_another_type_are_told_without_their_text() -> None:
    """SQLite holds texts in columns of numbers; what stands there is nobody's to see."""
    table = _sqlite("REAL", [*ROWS, ("c", "2026-01-05", "ask", "web", "Secret")])
    with pytest.raises(EngineError, match=r"^sqlite: did not answer") as caught:
        read_log(table)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_an_empty_table_is_an_empty_log() -> None:
    """Without rows there are the columns still."""
    assert read_log(_sqlite("REAL", [])).tally.read == 0


def test_errors_of_ours_stay_what_they_are() -> None:
    """Only what another engine says is put into other words."""
    with pytest.raises(EngineError, match="too many"), far("sqlite"):
        raise EngineError("log", "too many")
    with pytest.raises(EngineError, match=r"did not answer \(ZeroDivisionError\)"), far("sqlite"):
        _ = 1 // 0
