"""Cells of text to a table in box-drawing characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TypeAlias

import attrs

from journeys.cells import padded, width
from journeys.renderers.text.cells import cut

__all__ = ["Band", "Line", "Table", "painted"]

#: A text and the number of its terminal style (SGR); no number for none.
Line: TypeAlias = tuple[str, str]

_TITLE = 2


@attrs.frozen(kw_only=True)
class Band:
    """A row of a table.

    Attributes:
        title: What stands in the rule above it; empty for a plain rule.
        cells: The lines of each cell.
        style: Terminal style of the title.
    """

    title: str
    cells: Sequence[Sequence[Line]]
    style: str = ""


@attrs.frozen(kw_only=True)
class Table:
    """Rows one over the other, in columns of the same width.

    Attributes:
        column: Cells of a column between its borders, its two spaces included.
        bands: The rows; each has the same number of cells.
    """

    column: int
    bands: Sequence[Band]

    def lines(self, *, colour: bool) -> Iterator[str]:
        """The table.

        Args:
            colour: Whether terminal styles stand in it.

        Returns:
            Lines of the same width, without their ends; none for a table without rows.
        """
        for number, band in enumerate(self.bands):
            joints = "├┼┤" if number else "┌┬┐"
            yield self._rule(band, joints, colour=colour)
            for row in zip_longest(*band.cells, fillvalue=("", "")):
                shown = (self._cell(line, colour=colour) for line in row)
                yield f"│{'│'.join(shown)}│"
        if self.bands:
            yield self._rule(attrs.evolve(self.bands[-1], title=""), "└┴┘", colour=colour)

    def _cell(self, line: Line, *, colour: bool) -> str:
        text, style = line
        return f" {painted(text, style, colour=colour)}{padded('', self.column - 1 - width(text))}"

    def _rule(self, band: Band, joints: str, *, colour: bool) -> str:
        rule = joints[0] + joints[1].join(["─" * self.column] * len(band.cells)) + joints[2]
        if not band.title:
            return rule
        title = cut(band.title, len(rule) - 2 * _TITLE - 2)
        rest = rule[_TITLE + width(title) + 2 :]
        return f"{rule[:_TITLE]} {painted(title, band.style, colour=colour)} {rest}"


def painted(text: str, style: str, *, colour: bool) -> str:
    r"""A text in a terminal style.

    Args:
        text: A text without invisible characters.
        style: The style as SGR numbers, such as `1;36`; empty for none.
        colour: Whether styles are wanted at all.

    Example:
        >>> painted("Prix", "36", colour=True)
        '\x1b[36mPrix\x1b[0m'
        >>> painted("Prix", "36", colour=False)
        'Prix'
    """
    return f"\x1b[{style}m{text}\x1b[0m" if colour and style and text else text
