"""A table and a width to the texts of its cells and the widths of its columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from journeys.board.tabular import heading, words
from journeys.drawing.metrics import Font
from journeys.drawing.wrapping import clean
from journeys.table import Kind, Table

__all__ = ["CELL", "HEAD", "PAD", "Part", "Texts", "parts_of", "texts_of"]

HEAD: Final = Font(7.8, 9.4, bold=True)
CELL: Final = Font(8.2, 10.0)
#: Beside a text in its cell.
PAD: Final = 5.0
#: A text column takes no more than the one, and yields down to the other.
WIDEST, NARROWEST = 300.0, 76.0
#: Columns that name a row take no more than this part of the width when a table is divided.
NAMES: Final = 0.6
#: A text this much narrower than its place is surely whole in every font of the family.
SPARE: Final = 1.03


@attrs.frozen
class Texts:
    """What the cells of a table say.

    Attributes:
        heads: The headings.
        rows: The texts of the rows that are drawn.
        is_text: Whether a column holds texts, which begin at its left side.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_text: tuple[bool, ...]


@attrs.frozen
class Part:
    """Columns of a table that stand beside each other.

    Attributes:
        columns: Their places in the table.
        widths: Their widths.
    """

    columns: tuple[int, ...]
    widths: tuple[float, ...]

    @property
    def width(self) -> float:
        """The width of all."""
        return sum(self.widths)


def texts_of(table: Table, language: str, most: int) -> Texts:
    """The texts of a table.

    Args:
        table: The table.
        language: `fr` or `en`.
        most: How many rows are drawn.

    Returns:
        The headings and the cells of the first rows, cleaned.
    """
    return Texts(
        heads=tuple(clean(heading(language, column)) for column in table.columns),
        rows=tuple(
            tuple(
                clean(words(language, column.kind, cell))
                for column, cell in zip(table.columns, row, strict=True)
            )
            for row in table.rows[:most]
        ),
        is_text=tuple(column.kind is Kind.TEXT for column in table.columns),
    )


def parts_of(texts: Texts, width: float) -> list[Part]:
    """The columns of a table in parts that fit a width.

    Args:
        texts: The texts of the table.
        width: The width.

    Returns:
        One part where the columns fit, with narrower texts where they must; else several, each
        with the columns that name the rows.

    Example:
        >>> table = Texts(("Moment", "Events"), (("ask", "12"),), (True, False))
        >>> [part.columns for part in parts_of(table, 300)]
        [(0, 1)]
    """
    wanted = [_wanted(texts, at) for at in range(len(texts.heads))]
    least = [
        min(one, max(NARROWEST, _longest(texts.heads[at]))) if texts.is_text[at] else one
        for at, one in enumerate(wanted)
    ]
    every = range(len(wanted))
    if sum(least) <= width:
        return [_part(every, wanted, least, width)]
    names = _names(texts, least, width)
    found: list[Part] = []
    line: list[int] = []
    for at in every[len(names) :]:
        if line and sum(least[one] for one in (*names, *line, at)) > width:
            found.append(_part((*names, *line), wanted, least, width))
            line = []
        line.append(at)
    return [*found, _part((*names, *line), wanted, least, width)]


def _names(texts: Texts, least: Sequence[float], width: float) -> list[int]:
    """The columns of text that a table begins with, so far as they leave room for others."""
    names: list[int] = []
    for at, is_text in enumerate(texts.is_text[:-1]):
        if not is_text or sum(least[one] for one in (*names, at)) > NAMES * width:
            break
        names.append(at)
    return names


def _part(
    columns: Sequence[int], wanted: Sequence[float], least: Sequence[float], width: float
) -> Part:
    """Columns at the widths they want, or as near to them as there is room."""
    spare = width - sum(least[at] for at in columns)
    missing = sum(wanted[at] - least[at] for at in columns)
    give = max(0.0, min(1.0, spare / missing)) if missing else 0.0
    widths = [least[at] + give * (wanted[at] - least[at]) for at in columns]
    # A single column that is too wide for the page is as wide as the page.
    return Part(tuple(columns), tuple(min(one, width) for one in widths))


def _wanted(texts: Texts, at: int) -> float:
    head = texts.heads[at]
    low = max(_longest(head), HEAD.width(head) * SPARE / 2 + 6 + 2 * PAD)
    cells = max((CELL.width(row[at][:400]) for row in texts.rows), default=0.0)
    return max(low, min(WIDEST, cells * SPARE + 2 * PAD) if texts.is_text[at] else
               cells * SPARE + 2 * PAD)  # fmt: skip


def _longest(head: str) -> float:
    """The width of the longest word of a heading."""
    return max(map(HEAD.width, head.split(" "))) * SPARE + 2 * PAD
