"""Tables of a log to JSON lines: an object an event, without what is not known."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, BinaryIO

import pyarrow as pa
import pyarrow.compute as pc

from journeys.simulation.forms.texts import texts_of

if TYPE_CHECKING:
    from journeys.simulation.arrays import Ints
    from journeys.simulation.forms import Writer

__all__ = ["writer"]


class _Lines:
    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, table: Any, spoilt: Ints) -> None:
        # A comma stands before each column that is known; the first of them is cut off.
        texts = texts_of(table, spoilt)
        parts = [
            _part(name, column, is_number=name == "value")
            for name, column in zip(texts.column_names, texts.columns, strict=True)
        ]
        rows = pc.binary_join_element_wise(*parts, "")
        rows = pc.utf8_slice_codeunits(rows, 1)
        lines = pc.binary_join_element_wise("{", rows, "}\n", "")
        for chunk in lines.chunks if isinstance(lines, pa.ChunkedArray) else [lines]:
            self._stream.write(_bytes(chunk))

    def close(self) -> None:
        self._stream.flush()


def _part(name: str, column: Any, *, is_number: bool) -> Any:
    """`,"name":"text"` for each row, or nothing."""
    array = column.combine_chunks()
    coded = array if pa.types.is_dictionary(array.type) else array.dictionary_encode()
    texts = coded.dictionary.to_pylist()
    shown = [one if is_number and _is_number(one) else json.dumps(one, ensure_ascii=False)
             for one in texts]  # fmt: skip
    parts = pa.array([f",{json.dumps(name)}:{one}" for one in shown], pa.string())
    return pc.fill_null(parts.take(coded.indices), "")


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()


def _bytes(array: Any) -> Any:
    """The texts of an array, one after the other."""
    whole = pa.array(array, pa.string())
    offsets, data = whole.buffers()[1:]
    ends = memoryview(offsets).cast("i")[whole.offset : whole.offset + len(whole) + 1]
    return memoryview(data)[ends[0] : ends[-1]] if len(whole) else b""


def writer(stream: BinaryIO) -> Writer:
    """A writer of JSON lines.

    Args:
        stream: The open file.
    """
    return _Lines(stream)
