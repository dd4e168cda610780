"""A table of counts to its passages, or to everything that is wrong with it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path as FilePath
from typing import Final

import attrs

from journeys.counts.cells import Cell, FormError, cells
from journeys.counts.counts import Counts, Passage
from journeys.counts.faults import CountsError, diagnosed
from journeys.errors import ValueFormError
from journeys.model import Touchpoint
from journeys.model.moment import to_touchpoint
from journeys.reader import Limits
from journeys.reader import problems as code
from journeys.reader.decoding import decoded
from journeys.reader.files import slurp
from journeys.reader.problems import Problems
from journeys.source import Span
from journeys.text import did_you_mean, fold, quoted

__all__ = ["LIMITS", "read_counts", "read_counts_text"]

#: The bounds of a table: its bytes, its lines, and the findings that are kept.
LIMITS: Final = Limits(bytes=10_000_000, transitions=20_000, findings=100)
#: Characters a line, columns a table, and the largest count.
LINE, COLUMNS, LARGEST = 1_000_000, 256, 10**15

HEADER: Final = "from,to,count"
_HEADS: Final = {
    "from": "from", "to": "to", "count": "count",
    "de": "from", "vers": "to", "nombre": "count",
}  # fmt: skip
_KEYS: Final = ("from", "to", "count")
_NUMBER: Final = re.compile(r"[0-9]{1,16}")


def read_counts(
    path: str | os.PathLike[str], *, limits: Limits = LIMITS, period: str = ""
) -> Counts:
    """The counts of a table in a file.

    Args:
        path: A table, as `read_counts_text` tells.
        limits: Bounds: `bytes`, lines (`transitions`) and `findings`.
        period: When was counted, in words of the map's language.

    Returns:
        The counts; a pair that stands several times is added up.

    Raises:
        CountsError: The table has faults; the error carries them all.
        FileError: The file is missing, is no regular file, or cannot be read.

    Example:
        >>> read_counts("examples/bank/counts.csv").total > 0
        True
    """
    data = slurp(FilePath(path), limits)
    return _read(data, str(path), limits, period)


def read_counts_text(
    text: str | bytes, *, file: str = "<counts>", limits: Limits = LIMITS, period: str = ""
) -> Counts:
    r"""The counts of a table.

    A table begins with the line `from,to,count` (or `de,vers,nombre`), in any order. Cells
    stand apart by commas, semicolons or tabs, as in that first line, and may be in quotes;
    touchpoints are written `moment@channel`, counts are whole numbers from 0 to 10^15. Lines
    without a cell are passed over.

    Args:
        text: The table, or its bytes (UTF-8, with or without a byte order mark).
        file: The name that findings give it.
        limits: Bounds: `bytes`, lines (`transitions`) and `findings`.
        period: When was counted, in words of the map's language.

    Returns:
        The counts; a pair that stands several times is added up.

    Raises:
        CountsError: The table has faults; the error carries them all.

    Example:
        >>> read_counts_text("de;vers;nombre\nask@web;told@web;7\nask@web;told@web;3").total
        10

    Source: RFC 4180, comma-separated values.
    """
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return _read(data, file, limits, period)


def _read(data: bytes, file: str, limits: Limits, period: str) -> Counts:
    table = _Table(file, Problems(limits))
    lines = table.lines(data)
    passages = table.passages(lines)
    problems = table.problems
    if problems.remarks:
        raise CountsError(diagnosed(problems.remarks, lines), problems.dropped)
    return Counts(passages=passages, file=file, period=period)


@attrs.frozen
class _Table:
    """The reading of one table.

    Attributes:
        file: Its name.
        problems: What is wrong with it.
    """

    file: str
    problems: Problems

    def lines(self, data: bytes) -> list[str]:
        """The lines without those that are empty at the end; none after a problem."""
        limits = self.problems.limits
        if len(data) > limits.bytes:
            self._add(code.TOO_LARGE, f"the table is larger than {limits.bytes} bytes; split it")
            return []
        text = decoded(data, self.file, self.problems)
        if text is None:
            return []
        end = text.find("\n", len(text.rstrip(" \n\t,;")))
        lines = (text if end < 0 else text[:end]).split("\n")
        if len(lines) - 1 > limits.transitions:
            message = f"the table has more than {limits.transitions} lines; add up equal pairs"
            self._add(code.TOO_LARGE, message, limits.transitions + 2)
            return []
        return lines

    def passages(self, lines: Sequence[str]) -> list[Passage]:
        """The passages of the lines that are right."""
        first = next((at for at, line in enumerate(lines) if line.strip(" \t,;")), None)
        if first is None:
            if not self.problems.remarks:
                message = f"the table is empty; it begins with the line {quoted(HEADER)}"
                self._add(code.MISSING_KEY, message)
            return []
        delimiter = max(",;\t", key=lines[first].count)
        head = self._head(self._cells(lines[first], first + 1, delimiter), first + 1)
        if head is None:
            return []
        found = []
        for number, line in enumerate(lines[first + 1 :], start=first + 2):
            row = self._cells(line, number, delimiter)
            if any(cell.text for cell in row):
                found.append(self._passage(row, head, number))
        return [one for one in found if one is not None]

    def _cells(self, line: str, number: int, delimiter: str) -> list[Cell]:
        if len(line) > LINE:
            self._add(code.TOO_LARGE, f"the line has more than {LINE} characters", number)
            return []
        if line.count(delimiter) >= COLUMNS:
            self._add(code.TOO_LARGE, f"the line has more than {COLUMNS} columns", number)
            return []
        try:
            return cells(line, delimiter)
        except FormError as error:
            self._add(code.SYNTAX, error.message, number, error.column)
            return []

    def _head(self, row: Sequence[Cell], number: int) -> Mapping[str, int] | None:
        """The place of each column; None after a problem."""
        before = len(self.problems.remarks)
        head: dict[str, int] = {}
        for at, cell in enumerate(row):
            key = _HEADS.get(fold(cell.text))
            if key in head:
                message = f"the column {quoted(cell.text)} stands twice; remove one"
                self._add(code.REPEATED_KEY, message, number, cell.column, cell.end)
            elif key is not None:
                head[key] = at
            elif cell.text:
                message = f"the column {quoted(cell.text)} is not known"
                near = did_you_mean(cell.text, _KEYS)
                self._add(code.UNKNOWN_KEY, message + near, number, cell.column, cell.end)
        for key in _KEYS:
            if key not in head and row:
                message = f"the column '{key}' is missing; a table begins with {quoted(HEADER)}"
                self._add(code.MISSING_KEY, message, number)
        return head if row and len(self.problems.remarks) == before else None

    def _passage(self, row: Sequence[Cell], head: Mapping[str, int], number: int) -> Passage | None:
        for cell in row[max(head.values()) + 1 :]:
            if cell.text:
                message = f"the cell {quoted(cell.text)} stands in no column; remove it"
                self._add(code.UNKNOWN_KEY, message, number, cell.column, cell.end)
        end = row[-1].end
        given = {
            key: row[at] if at < len(row) else Cell("", end, end) for key, at in head.items()
        }  # fmt: skip
        source = self._touchpoint(given["from"], "from", number)
        target = self._touchpoint(given["to"], "to", number)
        count = self._count(given["count"], number)
        if source is None or target is None or count is None:
            return None
        return Passage(source=source, target=target, count=count)

    def _touchpoint(self, cell: Cell, key: str, number: int) -> Touchpoint | None:
        try:
            return to_touchpoint(cell.text)
        except ValueFormError as error:
            fault = code.MALFORMED_STEP if cell.text else code.MISSING_KEY
            message = f"'{key}' expects {error.expected}, got {quoted(cell.text)}"
            self._add(fault, message, number, cell.column, cell.end)
            return None

    def _count(self, cell: Cell, number: int) -> int | None:
        if _NUMBER.fullmatch(cell.text) and int(cell.text) <= LARGEST:
            return int(cell.text)
        fault = code.MALFORMED_VALUE if cell.text else code.MISSING_KEY
        message = f"'count' expects a whole number from 0 to 10^15, got {quoted(cell.text)}"
        self._add(fault, message, number, cell.column, cell.end)
        return None

    def _add(
        self, fault: str, message: str, line: int = 1, column: int = 1, end: int | None = None
    ) -> None:
        place = Span(self.file, line, column, line, column + 1 if end is None else end)
        self.problems.add(fault, message, place)
