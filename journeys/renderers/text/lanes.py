"""Lanes of a board to the columns of one or several tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from journeys.board import Lane
from journeys.drawing.sheet import shared_out

__all__ = ["in_tables"]

#: Cells: what a column needs at least, and where lines become hard to follow.
NARROW: Final = 18
WIDE: Final = 48


def in_tables(lanes: Sequence[Lane], cells: int) -> tuple[list[Sequence[Lane]], int]:
    """The lanes of each table, and the cells of a column.

    Args:
        lanes: The lanes in order.
        cells: The cells that no table passes.

    Returns:
        Lanes shared out as evenly as possible, no tables for no lanes; a column's cells without
        its borders, the same in all tables.

    Example:
        >>> lanes = [Lane(id=name, name=name, label=name) for name in "abcdefgh"]
        >>> tables, column = in_tables(lanes, 100)
        >>> [len(table) for table in tables], column
        ([4, 4], 23)
    """
    if not lanes:
        return [], 0
    tables = shared_out(lanes, max(1, (cells - 1) // (NARROW + 1)))
    column = (cells - 1) // max(map(len, tables)) - 1
    return tables, min(column, WIDE)
