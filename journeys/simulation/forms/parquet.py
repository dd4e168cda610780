"""Tables of a log to a Parquet file, packed by zstd, a row group a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO, Final

import pyarrow as pa
import pyarrow.parquet as pq

if TYPE_CHECKING:
    from journeys.simulation.arrays import Ints
    from journeys.simulation.forms import Writer

__all__ = ["writer"]

#: A dictionary may be this large: one of customers is, in a row group of a million rows.
_DICTIONARY: Final = 8 << 20
_PLAIN: Final = ("time", "value")


class _Parquet:
    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._file: Any = None

    def write(self, table: Any, spoilt: Ints) -> None:
        del spoilt
        if self._file is None:
            self._file = _opened(self._stream, table.schema)
        self._file.write_table(table, row_group_size=max(1, table.num_rows))

    def close(self) -> None:
        file, self._file = self._file, None
        if file is None:
            return
        try:
            file.close()
        finally:
            # Else it tries once more when it is forgotten, and complains of a closed stream.
            file.is_open = False


def _opened(stream: BinaryIO, schema: Any) -> Any:
    texts = [name for name in schema.names if name not in _PLAIN]
    return pq.ParquetWriter(
        pa.PythonFile(stream, "w"),
        schema,
        compression="zstd",
        use_dictionary=texts,
        column_encoding={"time": "DELTA_BINARY_PACKED"} if "time" in schema.names else None,
        dictionary_pagesize_limit=_DICTIONARY,
        store_schema=False,
    )


def writer(stream: BinaryIO) -> Writer:
    """A writer of Parquet.

    Times are timestamps in UTC, in microseconds; texts are plain texts for those who read them.

    Args:
        stream: The open file.
    """
    return _Parquet(stream)
