"""Rows to the text of a CSV table in which no cell can become a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from journeys.exporters.characters import visible

__all__ = ["csv_text"]

_MARK: Final = "\ufeff"
#: What makes a spreadsheet compute, also behind spaces, and in full width.
_FORMULA: Final = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")


def csv_text(
    columns: Sequence[str],
    rows: Iterable[Mapping[str, str | float | None]],
    *,
    delimiter: str = ",",
) -> str:
    """A table as CSV.

    A text that a spreadsheet would compute gets an apostrophe in front.

    Args:
        columns: The headings, in their order.
        rows: A value for each heading; None for nothing.
        delimiter: What stands between columns.

    Returns:
        CSV with a byte order mark, a row of headings and CRLF line ends.

    Example:
        >>> csv_text(["a"], [{"a": "=1"}]).splitlines()[1]
        "'=1"
    """
    stream = io.StringIO()
    table = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
    table.writerow(columns)
    for row in rows:
        table.writerow([_defused(row[name]) for name in columns])
    return _MARK + stream.getvalue()


def _defused(value: str | float | None) -> str | float:
    if value is None or isinstance(value, (int, float)):
        return "" if value is None else value
    text = visible(value)
    return f"'{text}" if _FORMULA.match(text) else text
