"""The embedded engine, and the few words that engines say differently."""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from journeys.errors import MissingExtraError
from journeys.logs.sql import literal

if TYPE_CHECKING:
    import ibis

__all__ = ["FILED", "MEMORY", "embedded", "held", "imported", "rows_of"]

#: What the embedded engine may use before it goes on in files.
MEMORY: Final = "2GB"
#: More rows than these are held in a file.
FILED: Final = 20_000_000


def imported() -> Any:
    """The library that speaks to engines.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        import ibis
    except ImportError:
        raise MissingExtraError("reading event logs", "evidence") from None
    return ibis


def embedded(
    *, memory: str = MEMORY, threads: int | None = None, folder: str | Path | None = None
) -> Any:
    """A new embedded engine: nothing to start, nothing from the network.

    Args:
        memory: What it may use before it goes on in files; the whole process takes more.
        threads: How many threads; those of the machine by default.
        folder: Where it puts its temporary files; a new folder that is removed by default.

    Returns:
        A connection of ibis to DuckDB, in UTC.

    Raises:
        MissingExtraError: The extra is not installed.

    Example:
        >>> embedded().raw_sql("SELECT 1").fetchall()
        [(1,)]
    """
    ibis = imported()
    holder = tempfile.mkdtemp(prefix="journeys-", dir=folder)
    try:
        connection = ibis.duckdb.connect(
            memory_limit=memory,
            threads=threads or os.cpu_count() or 1,
            temp_directory=holder,
            preserve_insertion_order=True,
            autoinstall_known_extensions=False,
            autoload_known_extensions=False,
        )
        weakref.finalize(connection, shutil.rmtree, holder, ignore_errors=True)
        connection.raw_sql("SET enable_progress_bar = false")
        connection.raw_sql("SET TimeZone = 'UTC'")
    except BaseException:
        shutil.rmtree(holder, ignore_errors=True)
        raise
    return connection


def held(table: ibis.Table, *, rows: int = 0) -> ibis.Table:
    """A table that is worked out once and then asked often.

    Args:
        table: Any expression.
        rows: How many rows it has, where that is known.

    Returns:
        On the embedded engine a temporary table, or a temporary file where that would not fit in
        memory; on Spark a cached one; elsewhere the expression, which the engine works out each
        time.
    """
    backend = table.get_backend()
    if backend.name == "duckdb":
        from ibis.util import gen_name

        if rows > FILED:
            return _filed(table, gen_name("journeys"))
        return backend.create_table(gen_name("journeys"), table, temp=True)
    return table.cache() if backend.name == "pyspark" else table


def _filed(table: ibis.Table, name: str) -> ibis.Table:
    """A table as a packed file: a tenth of what the engine would put into its own files."""
    backend = table.get_backend()
    ((used,),) = backend.raw_sql("SELECT current_setting('temp_directory')").fetchall()
    place = used if used and Path(used).is_dir() else None
    folder = tempfile.mkdtemp(prefix="journeys-", dir=place)
    weakref.finalize(backend, shutil.rmtree, folder, ignore_errors=True)
    file = literal(Path(folder, "held.parquet"))
    form = "FORMAT parquet, COMPRESSION zstd"
    backend.raw_sql(f"COPY ({backend.compile(table)}) TO {file} ({form})")
    view = f"SELECT * FROM read_parquet({file})"  # noqa: S608 - the path is quoted
    backend.raw_sql(f"CREATE TEMP VIEW {name} AS {view}")
    return backend.table(name)


def rows_of(table: ibis.Table) -> list[dict[str, Any]]:
    """The rows of a small table of aggregates, as Python values.

    Args:
        table: An expression whose size does not grow with the log.

    Returns:
        A mapping a row, in the table's order.
    """
    backend = table.get_backend()
    if backend.name == "pyspark":
        # By way of pandas, as ibis goes, Spark is slower and complains of the pandas of today.
        return [one.asDict() for one in backend.raw_sql(backend.compile(table)).collect()]
    if backend.name == "duckdb" and not table.op().find(imported().expr.operations.InMemoryTable):
        # Neither does this load pandas, which takes longer than many a question.
        found = backend.raw_sql(backend.compile(table)).fetchall()
        return [dict(zip(table.columns, row, strict=True)) for row in found]
    rows: list[dict[str, Any]] = table.to_pyarrow().to_pylist()
    return rows
