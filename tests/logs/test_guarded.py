"""What keeps the embedded engine from an answer, behind the reading: told in words of ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest
from pyarrow import parquet

from journeys.attribution import paths_of
from journeys.errors import EngineError, FileError, JourneysError
from journeys.evidence import follow
from journeys.evidence.customers import save_customers
from journeys.logs import Log, prepare, trace
from journeys.logs.engine import embedded, near, rows_of
from journeys.logs.holding import held
from journeys.logs.saving import save_rows
from journeys.logs.summary import summary
from journeys.tracking import LogForm, TimeForm, TrackingPlan
from tests.evidence.ground import TRIP
from tests.logs.files import engine, read


def _write(path: Path, times: list[int]) -> None:
    """A Parquet file with events of a customer at some microseconds."""
    columns = {"customer": "secret", "channel": "web", "moment": "asks"}
    texts = {name: [text] * len(times) for name, text in columns.items()}
    parquet.write_table(pa.table(texts | {"time": pa.array(times, pa.timestamp("us"))}), path)


def _unreadable() -> Any:
    """A question that fails when it is asked."""
    engine().raw_sql("CREATE OR REPLACE TEMP VIEW unreadable AS SELECT 'secret' AS text")
    table = engine().table("unreadable")
    return table.select(number=table.text.cast("int64"))


@pytest.fixture
def gone(tmp_path: Path) -> Log:
    """A log whose file was read, and then removed."""
    path = tmp_path / "log.parquet"
    _write(path, [0])
    log = read(path)
    path.unlink()
    return log


def test_a_file_that_is_gone_is_told(gone: Log, tmp_path: Path) -> None:
    """A log whose file was removed after it was read answers no question, and says why."""
    asked: dict[str, Callable[[], object]] = {
        "trace": lambda: trace(gone),
        "summary": lambda: summary(gone),
        "follow": lambda: follow(TRIP, gone),
        "customers": lambda: save_customers(TRIP, gone, tmp_path / "customers.csv"),
        "paths": lambda: paths_of(gone, moments=["asks"]),
        "prepare": lambda: prepare(gone, tmp_path / "log.prepared.parquet"),
        "held": lambda: held(gone.table),
        "filed": lambda: held(gone.table, rows=10**9),
        "saved": lambda: save_rows(gone.table, tmp_path / "log.csv", "rows", texts=[]),
    }
    for name, ask in asked.items():
        with pytest.raises(EngineError, match="a file of the log is gone") as told:
            ask()
        assert "secret" not in str(told.value), name
    assert list(tmp_path.iterdir()) == []


def test_a_full_memory_is_told() -> None:
    """What fits neither in memory nor on the disk of temporary files is told as that."""
    connection = embedded(memory="30MB", threads=1)
    connection.raw_sql("SET max_temp_directory_size = '1MB'")
    query = "SELECT repeat('x', 100) || range AS text FROM range(500_000)"
    connection.raw_sql(f"CREATE TEMP VIEW wide AS {query}")
    wide = connection.table("wide")
    for ask in (lambda: rows_of(wide.order_by("text")), lambda: held(wide)):
        with pytest.raises(EngineError, match=r"does not fit in memory .* TMPDIR"):
            ask()


def test_errors_show_no_rows() -> None:
    """The engine's own text, which holds the cell that it could not read, is not handed on."""
    with pytest.raises(EngineError) as told:
        rows_of(_unreadable())
    assert str(told.value) == "duckdb: could not answer (ConversionException)"
    assert told.value.__suppress_context__


def test_the_outer_guard_speaks() -> None:
    """Amid the reading of a file, an error is told of that file; other errors pass."""
    with pytest.raises(FileError, match=r"'may\.csv': is damaged"), near("may.csv"):
        rows_of(_unreadable())
    with pytest.raises(ZeroDivisionError), near("may.csv"):
        _ = 1 / 0
    with pytest.raises(JourneysError, match="no file"), near():
        raise FileError("may.csv", "no file")


def test_a_full_disk_is_no_damaged_file() -> None:
    """A file is not called damaged when the disk of temporary files is full."""
    text = "Could not write file: No space left on device"
    with pytest.raises(EngineError, match="the disk is full"), near("may.csv"):
        raise duckdb.IOException(text)


def test_an_interruption_is_one() -> None:
    """What the engine makes of a signal is an interruption, and no error of the log."""
    with pytest.raises(KeyboardInterrupt), near():
        raise RuntimeError("Query interrupted")


def test_a_time_beyond_all_is_impossible(tmp_path: Path) -> None:
    """Times that no clock can show are refused, in whatever zone; the file is not damaged."""
    path = tmp_path / "log.parquet"
    _write(path, [-(2**63), -(2**63) + 1, 0, 2**63 - 1])
    plan = TrackingPlan(log=LogForm(time=TimeForm(zone="Europe/Paris")))
    assert read(path, plan=plan).tally.rejected == (("impossible-time", 3),)
