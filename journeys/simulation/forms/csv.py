"""Tables of a log to a CSV file: a header, commas, UTF-8."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO, Final

import pyarrow as pa
import pyarrow.csv as pc

from journeys.simulation.forms.texts import texts_of

if TYPE_CHECKING:
    from journeys.simulation.arrays import Ints
    from journeys.simulation.forms import Writer

__all__ = ["writer"]

_UNSAFE: Final = frozenset(',"\r\n')


class _Csv:
    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._has_header = False

    def write(self, table: Any, spoilt: Ints) -> None:
        if not self._has_header:
            self._stream.write((",".join(table.column_names) + "\n").encode())
            self._has_header = True
        texts = texts_of(table, spoilt)
        quoting = "needed" if any(_is_unsafe(one) for one in table.columns) else "none"
        options = pc.WriteOptions(include_header=False, quoting_style=quoting)
        pc.write_csv(texts, self._stream, options)

    def close(self) -> None:
        self._stream.flush()


def _is_unsafe(column: Any) -> bool:
    if not pa.types.is_dictionary(column.type):
        return False
    return any(
        _UNSAFE & set(text)
        for chunk in column.chunks
        if len(chunk.dictionary) <= _FEW
        for text in chunk.dictionary.to_pylist()
    )


#: Longer lists are those of customers, which need no quotes.
_FEW: Final = 1 << 13


def writer(stream: BinaryIO) -> Writer:
    """A writer of CSV.

    Args:
        stream: The open file.
    """
    return _Csv(stream)
