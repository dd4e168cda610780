"""Rows on another engine to the embedded one: batch by batch, by way of a file."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from journeys.errors import EngineError
from journeys.logs.engine import embedded, far
from journeys.logs.holding import scratch, viewed

if TYPE_CHECKING:
    import ibis

__all__ = ["BATCH", "READ", "brought"]

#: How many rows are held at once: a row group of the file.
BATCH: Final = 122_880
#: The engines on which logs are read where they are. Those that ibis knows beside them say
#: patterns and times in words of their own.
READ: Final = frozenset({"bigquery", "databricks", "duckdb", "pyspark", "snowflake", "trino"})


def brought(table: ibis.Table, *, folder: Path | None = None) -> ibis.Table:
    """The rows of a table of another engine, on a new embedded one.

    Args:
        table: A table of any engine.
        folder: Where the file is put that holds them; one that is removed with the engine by
            default.

    Returns:
        The same columns and rows; memory does not grow with their number.

    Raises:
        EngineError: The other engine does not hand its rows over, or the disk is full.

    Example:
        >>> import ibis
        >>> other = ibis.sqlite.connect()
        >>> found = brought(other.sql("SELECT 'a' AS customer, 5 AS time"))
        >>> found.get_backend().raw_sql(f"FROM {found.get_name()}").fetchall()
        [('a', 5)]
    """
    from ibis.util import gen_name

    connection = embedded()
    file = (folder or scratch(connection)) / f"{gen_name('brought')}.parquet"
    engine = str(table.get_backend().name)
    _write(_guarded(_batches(table, engine), engine), file)
    return viewed(connection, file)


def _write(batches: Iterator[Any], file: Path) -> None:
    """The first of the batches, which has the columns, and the others."""
    import pyarrow.parquet as pq

    first = next(batches)
    try:
        with pq.ParquetWriter(file, first.schema, compression="zstd") as writer:
            for batch in itertools.chain([first], batches):
                writer.write_batch(batch)
    except OSError:
        raise EngineError("duckdb", "the rows of the log do not fit on the disk") from None


def _guarded(batches: Iterable[Any], engine: str) -> Iterator[Any]:
    """The batches, and the errors of their engine without the texts that they would show."""
    some = iter(batches)
    while True:
        with far(engine):
            batch = next(some, None)
        if batch is None:
            return
        yield batch


def _batches(table: ibis.Table, engine: str) -> Iterator[Any]:
    """Record batches; an empty one at the head tells the columns."""
    import pyarrow as pa

    if engine not in _BY_ROWS:
        with table.to_pyarrow_batches(chunk_size=BATCH) as batches:
            yield pa.RecordBatch.from_pylist([], schema=batches.schema)
            yield from batches
        return
    plain = {name: "string" for name, kind in table.schema().items() if not _is_plain(kind)}
    table = table.cast(plain)
    schema = table.schema().to_pyarrow()
    yield pa.RecordBatch.from_pylist([], schema=schema)
    backend = table.get_backend()
    rows = _BY_ROWS[engine](backend, backend.compile(table))
    while some := list(itertools.islice(rows, BATCH)):
        columns = zip(*some, strict=True)
        arrays = [_array(one, field.type) for one, field in zip(columns, schema, strict=True)]
        yield pa.record_batch(arrays, schema=schema)


def _of_spark(backend: Any, query: str) -> Iterator[tuple[Any, ...]]:
    rows: Iterator[tuple[Any, ...]] = iter(backend.raw_sql(query).toLocalIterator())
    return rows


def _of_sqlite(backend: Any, query: str) -> Iterator[tuple[Any, ...]]:
    rows: Iterator[tuple[Any, ...]] = iter(backend.con.execute(query))
    return rows


#: Engines whose batches, as ibis gives them, are parts of a table that is whole in memory.
_BY_ROWS: Final = {"pyspark": _of_spark, "sqlite": _of_sqlite}


def _is_plain(kind: Any) -> bool:
    return bool(kind.is_string() or kind.is_integer() or kind.is_floating())


def _array(values: Sequence[Any], kind: Any) -> Any:
    """A column; in SQLite a column of texts may hold numbers."""
    import pyarrow as pa

    if pa.types.is_string(kind):
        values = [None if one is None else str(one) for one in values]
    return pa.array(values, kind)
