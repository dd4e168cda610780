"""The rejected rows of a log to a file of the user's, piece by piece."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from journeys.errors import FileError
from journeys.logs.log import Log
from journeys.output import writing

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["save_rejects"]

_COLUMNS: Final = ("file", "line", "reason", "text")
#: How a cell begins that a spreadsheet would take for a formula.
_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def save_rejects(log: Log, path: str | os.PathLike[str]) -> int:
    """The file of a log's rejected rows.

    Args:
        log: A log that was read with its rejects.
        path: The file, `.csv` or `.parquet`. It holds the rows as they are, customers too; in
            CSV a cell that a spreadsheet would take for a formula begins with an apostrophe.

    Returns:
        How many rows were written; 0 leaves a file without rows.

    Raises:
        FileError: It cannot be written, or its ending is another.
    """
    ending = Path(path).suffix.lower()
    if ending not in {".csv", ".parquet"}:
        raise FileError(Path(path), "rejected rows are written as .csv or .parquet")
    with writing(path) as beside:
        return _csv(log, beside) if ending == ".csv" else _parquet(log, beside)


def _batches(log: Log) -> Iterator[pa.RecordBatch]:
    if log.rejects is not None:
        yield from log.rejects.order_by(["file", "line"]).select(*_COLUMNS).to_pyarrow_batches()


def _csv(log: Log, path: Path) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(_COLUMNS)
        for batch in _batches(log):
            count += batch.num_rows
            rows = zip(*(column.to_pylist() for column in batch.columns), strict=True)
            table.writerows([_defused(cell) for cell in row] for row in rows)
    return count


def _defused(cell: str | int | None) -> str | int | None:
    if isinstance(cell, str) and cell.startswith(_FORMULAS):
        return f"'{cell}"
    return cell


def _parquet(log: Log, path: Path) -> int:
    import pyarrow as pa
    from pyarrow import parquet

    kinds = [pa.string(), pa.int64(), pa.string(), pa.string()]
    schema = pa.schema(list(zip(_COLUMNS, kinds, strict=True)))
    count = 0
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for batch in _batches(log):
            count += batch.num_rows
            writer.write_table(pa.Table.from_batches([batch]).cast(schema))
    return count
