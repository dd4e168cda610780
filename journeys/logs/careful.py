"""Lines of CSV to rows, one by one: a quote that does not pair spoils its own row alone."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence

import attrs

__all__ = ["Careful"]


@attrs.define(kw_only=True)
class Careful:
    r"""Rows of lines, asked for from the first line to the last.

    Attributes:
        texts: The lines, each with its line feed.
        delimiter: What stands between cells.
        longest: Characters of a line.

    Example:
        >>> lines = Careful(texts=['1,"2\n', '"\n', '"3\n'], delimiter=",", longest=99)
        >>> lines.row(0), lines.row(2)
        ((['1', '2\n'], 2), (None, 1))
    """

    texts: Sequence[str]
    delimiter: str
    longest: int
    _lost: range = range(0)
    _last: int = 0

    def row(self, at: int) -> tuple[list[str] | None, int]:
        """The row that begins on a line.

        Args:
            at: The line, behind those of all calls before.

        Returns:
            Its cells, None for no row and none for a line that is too long; and how many lines
            it takes, or would have to take.
        """
        if len(self.texts[at]) > self.longest:
            return [], 1
        reader = csv.reader(self._lines(at), delimiter=self.delimiter, strict=True)
        try:
            return next(reader), reader.line_num
        except (csv.Error, StopIteration):
            if self._last == at or self._last not in self._lost:
                self._lost = range(at + 1, at + reader.line_num)
                return None, reader.line_num
            return None, self._lost.stop - at

    def _lines(self, at: int) -> Iterator[str]:
        """The lines of a row, but none that a quote of a row before led into in vain.

        All quotes that are open where a line begins lead to the same end: without this, lines of
        which each opens a quote and closes that of the line before would be read again and again.
        """
        for one in range(at, len(self.texts)):
            self._last = one
            if one > at and one in self._lost:
                return
            yield self.texts[one]
