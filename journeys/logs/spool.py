"""Raw rows that are read piece by piece, to a table of the embedded engine in bounded memory."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journeys.errors import FileError
from journeys.logs.holding import scratch, viewed
from journeys.logs.raw import NUMBER
from journeys.logs.sql import literal
from journeys.output import worded

if TYPE_CHECKING:
    import ibis
    import pyarrow as pa

__all__ = ["Spool"]

#: Refused rows that are held until they are written.
_HELD = 10_000
#: Characters of a refused row that are kept.
_SHOWN = 2_000


class Spool:
    """A temporary Parquet file of raw texts, and one of refused rows.

    They are removed with the connection.

    Args:
        connection: The embedded engine.
        columns: The raw columns.
    """

    def __init__(self, connection: Any, columns: Sequence[str]) -> None:
        import pyarrow as pa

        self._connection = connection
        self._folder = scratch(connection)
        texts = [(name, pa.string()) for name in columns]
        self.schema = pa.schema([*texts, (NUMBER, pa.int64())])
        self._refusal = pa.schema(
            [(NUMBER, pa.int64()), ("reason", pa.string()), ("text", pa.string())]
        )
        self._writers: dict[str, Any] = {}
        self._refused: list[tuple[int, str, str]] = []
        self._made = 0
        #: Rows that were refused one by one, which takes time.
        self.singly = 0

    def add(self, rows: pa.Table) -> None:
        """Keep some rows.

        Args:
            rows: A table of the spool's schema, its columns in any order.
        """
        if rows.num_rows:
            self._write("rows", rows.select(self.schema.names).cast(self.schema))

    def refuse(self, number: int, reason: str, text: str) -> None:
        """Keep a row that the format refuses.

        Args:
            number: Its number, as `NUMBER` tells.
            reason: A word of `contract.REASONS`.
            text: What it holds, as far as it can be told.
        """
        kept = text[:_SHOWN].encode("utf-8", "backslashreplace").decode("utf-8")
        self._refused.append((number, reason, kept))
        self.singly += 1
        if len(self._refused) >= _HELD:
            self._flush()

    def rows(self) -> ibis.Table:
        """All rows kept; no more can be added."""
        import pyarrow as pa

        if "rows" not in self._writers:
            self._write("rows", pa.table({one.name: pa.array([], one.type) for one in self.schema}))
        return self._table("rows")

    def refused(self) -> ibis.Table | None:
        """All rows refused; None for none."""
        self._flush()
        return self._table("refused") if "refused" in self._writers else None

    def stored(self, query: str) -> ibis.Table:
        """What a query gives, worked out once into a temporary file.

        Args:
            query: SQL of the embedded engine.
        """
        self._made += 1
        path = self._folder / f"made-{self._made}.parquet"
        self._connection.raw_sql(
            f"COPY ({query}) TO {literal(path)} (FORMAT parquet, COMPRESSION zstd)"
        )
        return viewed(self._connection, path)

    def refuse_many(self, numbers: Any, reason: str, texts: pa.Array) -> None:
        """Keep many rows that the format refuses.

        Args:
            numbers: Their numbers, an array.
            reason: A word of `contract.REASONS`.
            texts: What they hold.
        """
        import pyarrow as pa
        from pyarrow import compute

        if not len(texts):
            return
        self._flush()
        kept = compute.utf8_rtrim_whitespace(compute.utf8_slice_codeunits(texts, 0, _SHOWN))
        arrays = [pa.array(numbers, pa.int64()), pa.repeat(reason, len(texts)), kept]
        self._write("refused", pa.table(arrays, schema=self._refusal))

    def refuse_all(self, query: str, reason: str) -> None:
        """Keep as refused what a query gives.

        Args:
            query: SQL of the embedded engine that gives numbers and texts.
            reason: A word of `contract.REASONS`.
        """
        relation = self._connection.con.sql(query)
        for rows in relation.to_arrow_reader(_HELD):
            self.refuse_many(rows.column(0), reason, rows.column(1))

    def _flush(self) -> None:
        import pyarrow as pa

        if self._refused:
            columns = zip(*self._refused, strict=True)
            arrays = [
                pa.array(one, field.type) for one, field in zip(columns, self._refusal, strict=True)
            ]
            self._write("refused", pa.table(arrays, schema=self._refusal))
            self._refused.clear()

    def _write(self, name: str, rows: pa.Table) -> None:
        from pyarrow import parquet

        if name not in self._writers:
            path = self._folder / f"{name}.parquet"
            with _filling(self._folder):
                self._writers[name] = parquet.ParquetWriter(path, rows.schema, compression="zstd")
        with _filling(self._folder):
            self._writers[name].write_table(rows)

    def _table(self, name: str) -> ibis.Table:
        with _filling(self._folder):
            self._writers[name].close()
        return viewed(self._connection, self._folder / f"{name}.parquet")


@contextlib.contextmanager
def _filling(folder: Path) -> Iterator[None]:
    try:
        with worded(folder):
            yield
    except FileError as error:
        raise FileError(folder, f"{error.reason}, which TMPDIR names") from None
