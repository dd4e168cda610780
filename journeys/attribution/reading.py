"""A table of paths to coded paths, or to everything that is wrong with it."""

from __future__ import annotations

import math
import os
import re
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path as FilePath
from typing import Final

import attrs
import numpy as np

from journeys.attribution.coding import coded
from journeys.attribution.heads import GZIP, HEADER, HEADS
from journeys.attribution.paths import Floats, Paths, Whole
from journeys.attribution.rows import ARROW, MOST
from journeys.counts.cells import FormError, cells
from journeys.counts.faults import diagnosed
from journeys.diagnostic import FindingsError
from journeys.reader import Limits
from journeys.reader import problems as code
from journeys.reader.decoding import decoded
from journeys.reader.files import slurp
from journeys.reader.problems import Problems
from journeys.source import Span
from journeys.text import did_you_mean, fold, quoted

__all__ = ["LIMITS", "PathsError", "read_paths", "read_paths_text"]

#: The bounds of a table: its bytes when unpacked, its lines, and the findings that are kept.
LIMITS: Final = Limits(bytes=300_000_000, transitions=3_000_000, findings=100)
#: Characters a line, columns a table, and how much larger than packed a table may be.
LINE, COLUMNS, RATIO = 1_000_000, 256, 200

_NUMBER: Final = re.compile(r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")


@attrs.frozen
class PathsError(FindingsError):
    r"""A table that holds no paths.

    Example:
        >>> try:
        ...     read_paths_text("path,total_conversions\na > b,many\n", file="may.csv")
        ... except PathsError as error:
        ...     for one in error.diagnostics:
        ...         print(one.place, one.code, one.message)
        may.csv:2:7 JRN007 'conversions' expects a number from 0 to 10^12, got 'many'
    """


def read_paths(path: str | os.PathLike[str], *, limits: Limits = LIMITS) -> Paths:
    """The paths of a table in a file.

    Args:
        path: A table, as `read_paths_text` tells; packed with gzip or not.
        limits: Bounds: `bytes`, lines (`transitions`) and `findings`.

    Returns:
        The paths, in the order of the lines.

    Raises:
        PathsError: The table has faults; the error carries them all.
        FileError: The file is missing, is no regular file, or cannot be read.

    Example:
        >>> read_paths("tests/data/attribution-paths.csv.gz").total_conversions
        19785.0
    """
    return _read(slurp(FilePath(path), limits), str(path), limits)


def read_paths_text(text: str | bytes, *, file: str = "<paths>", limits: Limits = LIMITS) -> Paths:
    r"""The paths of a table.

    A table begins with a line that names its columns, in any order: `path`, in which `>` stands
    between channels; `total_conversions`; and perhaps `total_conversion_value`, `total_null`,
    and `days` from each touch to the end of the path, with `>` between. Cells stand apart by
    commas, semicolons or tabs, as in that line, and may be in quotes; decimals have a point.

    Args:
        text: The table, or its bytes (UTF-8, perhaps packed with gzip).
        file: The name that findings give it.
        limits: Bounds: `bytes`, lines (`transitions`) and `findings`.

    Returns:
        The paths, in the order of the lines. A line without a path keeps its conversions: they
        are `Paths.unattributed`.

    Raises:
        PathsError: The table has faults; the error carries them all.

    Example:
        >>> paths = read_paths_text("path;conversions;nulls\nemail > store;3;10\n")
        >>> paths.channels, paths.total_nulls
        (('email', 'store'), 10.0)
    """
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return _read(data, file, limits)


def _read(data: bytes, file: str, limits: Limits) -> Paths:
    table = _Table(file, Problems(limits))
    lines = table.lines(data)
    found = table.paths(lines) if lines else None
    if found is None or table.problems.remarks:
        raise PathsError(diagnosed(table.problems.remarks, lines), table.problems.dropped)
    return found


@attrs.define
class _Table:
    """The reading of one table.

    Attributes:
        file: Its name.
        problems: What is wrong with it.
        delimiter: What stands between its cells.
    """

    file: str
    problems: Problems
    delimiter: str = ","

    def lines(self, data: bytes) -> list[str]:
        """The lines without those that are empty at the end; none after a problem."""
        limits = self.problems.limits
        if data[:2] == GZIP:
            unpacked = self._unpacked(data)
            if unpacked is None:
                return []
            data = unpacked
        if len(data) > limits.bytes:
            self._add(code.TOO_LARGE, f"the table is larger than {limits.bytes} bytes; split it")
            return []
        text = decoded(data, self.file, self.problems)
        if text is None:
            return []
        lines = text.rstrip("\n").split("\n")
        if len(lines) - 1 > limits.transitions:
            message = f"the table has more than {limits.transitions} lines; add up equal paths"
            self._add(code.TOO_LARGE, message, limits.transitions + 2)
            return []
        return lines

    def _unpacked(self, data: bytes) -> bytes | None:
        most = min(self.problems.limits.bytes, max(1_000_000, RATIO * len(data)))
        worker = zlib.decompressobj(wbits=31)
        try:
            found = worker.decompress(data, most + 1)
        except zlib.error:
            self._add(code.UNREADABLE_TEXT, "the packed file is damaged; pack it again")
            return None
        if len(found) > most:
            self._add(code.TOO_LARGE, f"the file unpacks to more than {most} bytes; split it")
        elif not worker.eof:
            self._add(code.UNREADABLE_TEXT, "the packed file ends too early; pack it again")
        else:
            return found
        return None

    def paths(self, lines: Sequence[str]) -> Paths | None:
        """The paths of the lines; None after a problem with the columns."""
        self.delimiter = max(",;\t", key=lines[0].count)
        head = self._head(lines[0])
        if head is None:
            return None
        wide = len(self._texts(lines[0], 1))
        rows: list[list[str]] = []
        places: list[int] = []
        for number, line in enumerate(lines[1:], start=2):
            if line.strip(" \t,;"):
                row = self._texts(line, number)
                if len(row) == wide:
                    rows.append(row)
                    places.append(number)
                elif row:
                    message = f"the line has {len(row)} cells, and the table {wide} columns"
                    self._add(code.SYNTAX, f"{message}; make them equal", number)
        given = {key: [row[at] for row in rows] for key, at in head.items()}
        numbers = {
            key: self._numbers(given[key], key, head[key], places, lines)
            if key in head
            else np.zeros(len(rows))
            for key in ("conversions", "value", "nulls")
        }
        for at in np.flatnonzero((numbers["value"] > 0) & (numbers["conversions"] == 0)):
            message = "the line has a value, and no conversion that could have brought it"
            self._add(code.MALFORMED_VALUE, message, places[at])
        channels, touches, starts = coded(given["path"])
        ages = self._ages(given["ages"], np.diff(starts), places) if "ages" in given else None
        return Paths(
            channels=channels,
            touches=touches,
            starts=starts,
            conversions=numbers["conversions"],
            value=numbers["value"],
            nulls=numbers["nulls"],
            ages=ages,
        )

    def _texts(self, line: str, number: int) -> list[str]:
        """The cells of a line; none after a problem."""
        if len(line) > LINE or line.count(self.delimiter) >= COLUMNS:
            message = f"the line has more than {LINE} characters, or {COLUMNS} columns"
            self._add(code.TOO_LARGE, message, number)
            return []
        if '"' not in line:
            return [cell.strip() for cell in line.split(self.delimiter)]
        try:
            return [cell.text for cell in cells(line, self.delimiter)]
        except FormError as error:
            self._add(code.SYNTAX, error.message, number, error.column)
            return []

    def _head(self, line: str) -> Mapping[str, int] | None:
        """The place of each column; None after a problem."""
        before = len(self.problems.remarks)
        head: dict[str, int] = {}
        for at, text in enumerate(self._texts(line, 1)):
            key = HEADS.get(fold(text))
            if key in head:
                self._add(code.REPEATED_KEY, f"the column {quoted(text)} stands twice; remove one")
            elif key is not None:
                head[key] = at
            elif text:
                near = did_you_mean(text, HEADS)
                self._add(code.UNKNOWN_KEY, f"the column {quoted(text)} is not known{near}")
        for key in ("path", "conversions"):
            if key not in head and len(self.problems.remarks) == before:
                message = f"the column {quoted(key)} is missing; a table begins with "
                self._add(code.MISSING_KEY, message + quoted(HEADER))
        return head if len(self.problems.remarks) == before else None

    def _numbers(
        self, texts: list[str], key: str, at: int, places: list[int], lines: Sequence[str]
    ) -> Floats:
        """The numbers of a column; 0 where one is malformed."""
        found = np.zeros(len(texts))
        for row, text in enumerate(texts):
            # Refunds are values below 0; counts are never.
            sign, least = ("-", "-10^12") if key == "value" else ("", "0")
            digits = text.removeprefix(sign)
            number = float(digits) if _NUMBER.fullmatch(digits) else math.inf
            if number <= MOST:
                found[row] = number if digits == text else -number
            else:
                column = self._column(lines[places[row] - 1], at)
                message = f"'{key}' expects a number from {least} to 10^12, got {quoted(text)}"
                self._add(code.MALFORMED_VALUE, message, places[row], column)
        return found

    def _column(self, line: str, at: int) -> int:
        """Where a cell begins in its line, from 1."""
        return cells(line, self.delimiter)[at].column

    def _ages(self, texts: list[str], lengths: Whole, places: list[int]) -> Floats:
        """The days of all touches."""
        found: list[float] = []
        for text, length, place in zip(texts, lengths.tolist(), places, strict=True):
            parts = [part.strip() for part in text.split(ARROW)] if text else []
            good = [float(one) for one in parts if _NUMBER.fullmatch(one) and float(one) <= MOST]
            if len(good) != len(parts) or len(good) != length:
                message = f"'days' expects a number for each of {length} touches"
                self._add(code.MALFORMED_VALUE, f"{message}, got {quoted(text)}", place)
            found += good
        return np.array(found, dtype=np.float64)

    def _add(self, fault: str, message: str, line: int = 1, column: int = 1) -> None:
        place = Span(self.file, line, column, line, column + 1)
        self.problems.add(fault, message, place)
