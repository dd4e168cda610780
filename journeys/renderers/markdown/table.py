"""Cells to a Markdown table whose columns also stand in line in a plain editor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from journeys.cells import padded, width
from journeys.renderers.markdown.escaping import escaped

__all__ = ["cell", "table"]

#: Cells up to which a column is filled up, so that one long text does not widen all others.
_WIDE: Final = 40


def cell(*texts: str) -> str:
    """Texts in one cell, a line each.

    Args:
        texts: The texts, each any text; empty ones take no line.

    Returns:
        The escaped texts with line breaks between; empty for none.

    Example:
        >>> cell("Offered", "", "a | b")
        'Offered<br>a &#124; b'
    """
    return "<br>".join(escaped(text) for text in texts if text.strip())


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    r"""The lines of a table.

    Args:
        heads: The headings, written cells.
        rows: The rows, as many written cells each.

    Returns:
        The lines without their ends; the columns stand in line up to 40 cells of a terminal.

    Example:
        >>> print("\n".join(table(["Channel", "Status"], [["Web", "● Offered"]])))
        | Channel | Status    |
        | :------ | :-------- |
        | Web     | ● Offered |
    """
    every = [list(heads), *map(list, rows)]
    columns = [min(_WIDE, max(3, *map(width, column))) for column in zip(*every, strict=True)]
    yield _line(padded(text, cells) for text, cells in zip(every[0], columns, strict=True))
    yield _line(":" + "-" * (cells - 1) for cells in columns)
    for row in every[1:]:
        yield _line(padded(text, cells) for text, cells in zip(row, columns, strict=True))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
