"""Tables of a log to a CSV file: a header, commas, UTF-8."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import pyarrow as pa
import pyarrow.csv as pc

from journeys.simulation.forms.texts import texts_of

if TYPE_CHECKING:
    from journeys.simulation.arrays import Ints
    from journeys.simulation.forms import Writer

__all__ = ["writer"]

#: What needs quotes, and what a spreadsheet would compute, also in full width.
_QUOTED: Final = re.compile(r'[,"\r\n]')
_FORMULA: Final = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_OWN: Final = "customer"


class _Csv:
    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._has_header = False

    def write(self, table: Any, spoilt: Ints) -> None:
        if not self._has_header:
            self._stream.write((",".join(table.column_names) + "\n").encode())
            self._has_header = True
        texts = texts_of(table, spoilt)
        is_quoted = False
        for at, (name, column) in enumerate(zip(texts.column_names, texts.columns, strict=True)):
            if name != _OWN and pa.types.is_dictionary(column.type):
                array = column.combine_chunks()
                names = [_defused(text) for text in array.dictionary.to_pylist()]
                is_quoted |= any(_QUOTED.search(text) for text in names)
                known = pa.array(names, pa.string())
                safe = pa.DictionaryArray.from_arrays(array.indices, known)
                texts = texts.set_column(at, name, safe)
        quoting = "needed" if is_quoted else "none"
        options = pc.WriteOptions(include_header=False, quoting_style=quoting)
        pc.write_csv(texts, self._stream, options)

    def close(self) -> None:
        self._stream.flush()


def _defused(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def writer(stream: BinaryIO) -> Writer:
    """A writer of CSV.

    Args:
        stream: The open file.
    """
    return _Csv(stream)
