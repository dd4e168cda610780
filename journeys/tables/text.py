"""Tables to text for people: columns that stand below each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final

from journeys.board.tabular import heading, several, words
from journeys.board.words import whole
from journeys.cells import calm, cut, padded, width
from journeys.table import Kind, Table
from journeys.text import printable
from journeys.vocabulary import label

__all__ = ["render"]

#: A cell of text is cut beyond this width.
_WIDEST: Final = 60
#: Names that headings begin with.
_PEOPLE: Final = ("Markov", "Shao", "Shapley")


def render(
    tables: Iterable[Table],
    *,
    language: str = "en",
    most: int | None = None,
    across: int | None = None,
) -> str:
    """Tables as text.

    Args:
        tables: The tables.
        language: `fr` or `en`.
        most: How many rows of each are shown; all by default.
        across: How many cells of a terminal a line may take; any number by default. The last
            columns are left out where they have no room, but the first number stays.

    Returns:
        The tables with an empty line between; the empty text for none. What is left out is
        told.

    Example:
        >>> from journeys.table import Column
        >>> visits = Table(name="visits", title="Visits", rows=[("ask@web", 1200)],
        ...     columns=[Column("touchpoint"), Column("events", "count")])
        >>> print(render([visits]), end="")
        Visits
        touchpoint  events
        ask@web      1,200
    """
    return "\n".join(
        "".join(f"{line}\n" for line in _lines(one, language, most, across)) for one in tables
    )


def _lines(table: Table, language: str, most: int | None, across: int | None) -> Iterator[str]:
    yield printable(table.title)
    if not table.rows:
        yield label(language, "table-empty")
        return
    heads = [_lower(heading(language, one)) for one in table.columns]
    shown = table.rows[:most]
    rows = [
        [
            calm(cut(printable(words(language, column.kind, cell)), _WIDEST))
            for column, cell in pairs
        ]
        for pairs in (zip(table.columns, row, strict=True) for row in shown)
    ]
    widths = [max(map(width, cells)) for cells in zip(heads, *rows, strict=True)]
    columns = _fitting(table, widths, across)
    for cells in (heads, *rows):
        yield _line(cells[:columns], widths, table).rstrip()
    if len(shown) < len(table.rows):
        left = len(table.rows) - len(shown)
        yield label(language, "table-more", count=whole(language, left))
    if columns < len(heads):
        names = ", ".join(heads[columns:])
        yield several(language, "table-columns", len(heads) - columns, names=names)
    if table.suppressed:
        yield several(language, "table-suppressed", table.suppressed)


def _line(cells: Sequence[str], widths: Sequence[int], table: Table) -> str:
    return "  ".join(
        padded(cell, room) if column.kind is Kind.TEXT else " " * (room - width(cell)) + cell
        for cell, room, column in zip(cells, widths, table.columns, strict=False)
    )


def _fitting(table: Table, widths: Sequence[int], across: int | None) -> int:
    """How many of the first columns have room, with the first number in any case."""
    if across is None:
        return len(widths)
    kinds = [column.kind for column in table.columns]
    least = next((at for at, kind in enumerate(kinds, start=1) if kind is not Kind.TEXT), 1)
    total = accumulate(room + 2 for room in widths)
    return max(least, sum(reach - 2 <= across for reach in total))


def _lower(text: str) -> str:
    """A heading amid a line; an abbreviation and a name stay as they are."""
    return text if text[1:2].isupper() or text.startswith(_PEOPLE) else text[:1].lower() + text[1:]
