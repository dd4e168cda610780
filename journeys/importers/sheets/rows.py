"""The cells below the headings of a table to its rows; merged cells count for each of theirs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import TypeAlias

from journeys.importers.sheets.archive import GROWTH
from journeys.importers.sheets.cells import Area, Cell, Grid
from journeys.importers.sheets.headings import Head
from journeys.importers.sheets.places import Places
from journeys.reader import problems as code
from journeys.reader.nodes import RefusedError
from journeys.source import Span

__all__ = ["Row", "rows"]

#: Name of a column to the cell in a row.
Row: TypeAlias = Mapping[str, Cell]


def rows(grid: Grid, head: Head, places: Places) -> list[Row]:
    """The rows of a table that hold anything.

    Args:
        grid: The cells.
        head: The headings.
        places: Where problems are kept.

    Returns:
        The rows, in order; a cell that is merged over several rows stands in each of them that
        says something else too.

    Raises:
        RefusedError: Merged areas cover more than a map may hold.
    """
    found = {
        number: {head.columns[at]: cells[at] for at in sorted(cells) if at in head.columns}
        for number, cells in sorted(grid.cells.items())
        if number > head.last
    }
    found = {number: row for number, row in found.items() if row}
    numbers = list(found)
    room = GROWTH * places.problems.limits.nodes
    for area in grid.merged:
        origin = grid.cells.get(area.top, {}).get(area.left)
        if origin is None or area.bottom <= head.last:
            continue
        _tell_across(grid, head, area, origin, places)
        name = head.columns.get(area.left)
        covered = numbers[bisect_left(numbers, area.top) : bisect_right(numbers, area.bottom)]
        room -= len(covered)
        if room < 0:
            message = "the merged cells cover too much; split them"
            raise RefusedError(code.TOO_LARGE, message, Span(places.file))
        for number in covered:
            if name:
                found[number].setdefault(name, origin)
    return list(found.values())


def _tell_across(grid: Grid, head: Head, area: Area, origin: Cell, places: Places) -> None:
    """Tell of cells that are merged across columns, of which only one can have the value."""
    across = [at for at in head.columns if area.left <= at <= area.right]
    if len(across) > 1:
        message = "cells of several columns are merged here; split them and fill each"
        places.add(code.WRONG_KIND, message, places.span(grid, origin))
