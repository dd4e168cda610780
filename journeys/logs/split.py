"""Bytes of a CSV file to columns of cells, all at once; what that takes and what it leaves open."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["blank_lines", "blanks", "decoded", "feeds", "longest", "parsed", "texts_of"]


def decoded(data: bytes, encoding: str) -> str:
    r"""The text of bytes; what they do not hold is spelled as lone surrogates.

    Args:
        data: The bytes.
        encoding: `utf-8` or `windows-1252`.

    Example:
        >>> decoded(b"\xe9t\xe9", "windows-1252"), decoded(b"\xe9", "utf-8")
        ('été', '\udce9')
    """
    return data.decode("cp1252" if encoding == "windows-1252" else "utf-8", "surrogateescape")


def parsed(
    data: bytes,
    columns: int,
    delimiter: str,
    encoding: str,
    refused: list[tuple[int, str]] | None = None,
) -> pa.Table | None:
    """The cells of lines, as bytes in columns `c0`, `c1` and so on.

    Args:
        data: The lines.
        columns: Cells of a row.
        delimiter: What stands between them.
        encoding: Of the bytes.
        refused: Takes the rows that have other cells, with their numbers from 1; None for lines
            without quotes, all of which must be rows.

    Returns:
        The rows; None where the lines need care.
    """
    import pyarrow as pa
    from pyarrow import csv as reader

    quoted = refused is not None
    if encoding == "windows-1252":
        data = decoded(data, encoding).encode("utf-8", "surrogatepass")
    if not _is_text(data):
        return None
    names = [f"c{at}" for at in range(columns)]
    try:
        return reader.read_csv(
            BytesIO(data),
            reader.ReadOptions(use_threads=False, column_names=names, block_size=len(data) + 1),
            reader.ParseOptions(
                delimiter=delimiter,
                quote_char='"' if quoted else False,
                newlines_in_values=quoted,
                ignore_empty_lines=False,
                invalid_row_handler=None if refused is None else _keeping(refused),
            ),
            reader.ConvertOptions(
                check_utf8=False,
                column_types=dict.fromkeys(names, pa.binary()),
                strings_can_be_null=False,
            ),
        )
    except (pa.ArrowInvalid, UnicodeDecodeError):
        return None


def _keeping(refused: list[tuple[int, str]]) -> Callable[[object], str]:
    """A function that keeps the rows which do not have the columns of the header."""

    def keep(row: object) -> str:
        refused.append((row.number, row.text))  # type: ignore[attr-defined]
        return "skip"

    return keep


def _is_text(data: bytes) -> bool:
    """Whether all is UTF-8; the reader prints its trouble with a refused row that is not."""
    try:
        return data.isascii() or bool(data.decode())
    except UnicodeDecodeError:
        return False


def feeds(rows: pa.Table) -> Any:
    """How many line feeds stand in the cells of each row.

    Args:
        rows: What `parsed` gives.
    """
    import numpy as np
    from pyarrow import compute

    found = np.zeros(rows.num_rows, np.int64)
    for column in rows.columns:
        found += compute.count_substring(column, b"\n").to_numpy()
    return found


def texts_of(rows: pa.Table) -> pa.Table | None:
    """The cells as texts; None where some are not UTF-8.

    Args:
        rows: What `parsed` gives.
    """
    import pyarrow as pa

    try:
        return rows.cast(pa.schema([(name, pa.string()) for name in rows.column_names]))
    except pa.ArrowInvalid:
        return None


def blanks(delimiter: str) -> str:
    """What may stand in a line that holds nothing.

    Args:
        delimiter: What stands between cells, and is something.
    """
    return " \t\n\r\x0b\x0c".replace(delimiter, "")


def blank_lines(texts: pa.Table, data: bytes, delimiter: str) -> Any:
    """Which lines hold nothing, not even a delimiter; None where every row holds something.

    Args:
        texts: The rows of the lines.
        data: The lines.
        delimiter: What stands between cells.
    """
    import numpy as np
    from pyarrow import compute

    empty = None
    for column in texts.columns:
        one = compute.equal(column, "")
        empty = one if empty is None else compute.and_(empty, one)
        if not compute.any(empty).as_py():
            return None
    empties = blanks(delimiter).encode()
    return np.array([not one.strip(empties) for one in data.split(b"\n")], bool)


def longest(rows: pa.Table, refused: list[tuple[int, str]]) -> int:
    """Bytes of the longest cell, or of the longest row that was refused.

    Args:
        rows: What `parsed` gives.
        refused: What it refused.
    """
    from pyarrow import compute

    cells = (compute.max(compute.binary_length(one)).as_py() or 0 for one in rows.columns)
    return max(max(cells, default=0), max((len(text) for _, text in refused), default=0))
