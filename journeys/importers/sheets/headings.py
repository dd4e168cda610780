"""The cells of a sheet to its table: which row bears the headings, which column holds what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from journeys.importers.sheets.cells import Cell, Grid
from journeys.importers.sheets.places import Places
from journeys.model import Language
from journeys.reader import problems as code
from journeys.text import did_you_mean, fold, quoted
from journeys.workbook import README, SHEETS, Sheet
from journeys.workbook.headings import headed, heading, title

__all__ = ["Head", "head", "sheet_of"]

#: How many rows are searched for headings.
_DEEPEST: Final = 10
#: How many unknown headings are compared with the known ones.
_COMPARED: Final = 50


@attrs.frozen
class Head:
    """The headings of a table.

    Attributes:
        last: The last row that bears them; 0 when there is none.
        columns: The number of a column to its name in the layout.
    """

    last: int
    columns: Mapping[int, str]


def sheet_of(grid: Grid) -> Sheet | None:
    """The sheet of the layout that a tab holds, by its hidden names; None when it is another's.

    Args:
        grid: The cells.
    """
    known = {sheet.key: sheet for sheet in (*SHEETS, README)}
    counts: Counter[str] = Counter()
    for row in _first(grid):
        for cell in row.values():
            key, _, name = cell.text.strip().partition(".")
            if key in known and name in headed(key):
                counts[key] += 1
    return known[counts.most_common(1)[0][0]] if counts else None


def head(grid: Grid, sheet: Sheet, places: Places) -> Head:
    """The headings of a table: the hidden names that an export writes, or headings alone.

    Args:
        grid: The cells.
        sheet: What they should hold.
        places: Where problems are kept: of columns that are unknown, repeated, or missing.

    Returns:
        The headings; none for an empty sheet.
    """
    if not grid.cells:
        return Head(0, {})
    names, last = _found(grid, sheet)
    if not names:
        known = ", ".join(quoted(heading(_language(grid), sheet, one)) for one in _needed(sheet))
        message = f"the sheet {quoted(grid.name)} has no headings of a map; begin it with {known}"
        places.add(code.MISSING_KEY, message, places.corner(grid), (sheet.key,))
        return Head(0, {})
    held = {at for row, cells in grid.cells.items() if row > last for at in cells}
    columns = _once(grid, sheet, names, held, places)
    _tell_unknown(grid, sheet, _unknown(grid, names, held), last, places)
    _tell_above(grid, min(row for row, _ in names.values()), places)
    _tell_missing(grid, sheet, columns, last, places)
    return Head(last, columns)


def _needed(sheet: Sheet) -> tuple[str, ...]:
    required = (key.name for key in sheet.record.keys if key.required)
    return sheet.places or (next(required, sheet.columns[0].name),)


def _language(grid: Grid) -> Language:
    """The language in which a tab is named."""
    named = fold(grid.name.strip())
    french = (sheet for sheet in SHEETS if fold(title(Language.FR, sheet)) == named)
    return Language.FR if next(french, None) else Language.EN


def _first(grid: Grid) -> Iterable[Mapping[int, Cell]]:
    return (grid.cells[row] for row in sorted(grid.cells) if row <= _DEEPEST)


def _found(grid: Grid, sheet: Sheet) -> tuple[dict[int, tuple[int, str]], int]:
    """Each column's row of heading and name, and the last row of headings."""
    known = headed(sheet.key)
    rows = [row for row in sorted(grid.cells) if row <= _DEEPEST]
    whole = {fold(f"{sheet.key}.{column.name}") for column in sheet.columns}
    exact = [
        row for row in rows if any(fold(c.text.strip()) in whole for c in grid.cells[row].values())
    ]
    if exact:
        names = _names(grid, exact[0], known)
        shown = grid.cells.get(exact[0] + 1, {})
        if not _are_headings(shown, sheet, names):
            return names, exact[0]
        more = _names(grid, exact[0] + 1, known)
        return {**more, **names}, exact[0] + 1
    by_row = {row: _names(grid, row, known) for row in rows}
    best = max(rows, key=lambda row: len(by_row[row]), default=0)
    return (by_row[best], best) if best else ({}, 0)


def _names(grid: Grid, row: int, known: Mapping[str, str]) -> dict[int, tuple[int, str]]:
    return {
        at: (row, known[fold(cell.text.strip())])
        for at, cell in sorted(grid.cells[row].items())
        if fold(cell.text.strip()) in known
    }


def _are_headings(
    shown: Mapping[int, Cell], sheet: Sheet, names: Mapping[int, tuple[int, str]]
) -> bool:
    """Whether a row repeats in words what the hidden row above it says."""
    return any(
        fold(shown[at].text.strip()) in {fold(heading(one, sheet, name)) for one in Language}
        for at, (_, name) in names.items()
        if at in shown
    )


def _once(
    grid: Grid, sheet: Sheet, names: Mapping[int, tuple[int, str]], held: set[int], places: Places
) -> dict[int, str]:
    """The columns, each name once: the first counts."""
    columns: dict[int, str] = {}
    for at, (row, name) in sorted(names.items()):
        if name not in columns.values():
            columns[at] = name
        elif at in held:
            shown = quoted(heading(_language(grid), sheet, name))
            message = f"the column {shown} stands here again; keep one of them (the first counts)"
            places.add(code.REPEATED_KEY, message, places.corner(grid, row, at), (sheet.key, name))
    return columns


def _unknown(grid: Grid, names: Mapping[int, tuple[int, str]], held: set[int]) -> list[Cell]:
    """The first cell of each column that is left out, though something stands in it."""
    first: dict[int, Cell] = {}
    for row in sorted(grid.cells):
        for at, cell in grid.cells[row].items():
            if at in held and at not in names:
                first.setdefault(at, cell)
    return [first[at] for at in sorted(first)]


def _tell_unknown(
    grid: Grid, sheet: Sheet, unknown: Sequence[Cell], last: int, places: Places
) -> None:
    known = [heading(_language(grid), sheet, column.name) for column in sheet.columns]
    for count, cell in enumerate(unknown):
        way_out = "; give it a heading"
        shown = cell.reference
        if cell.row <= last:
            shown = cell.text.strip()
            found = did_you_mean(shown, known) if count < _COMPARED else ""
            way_out = found if "did you mean" in found else ""
        message = f"the column {quoted(shown)} is none of a map and is left out{way_out}"
        places.add(code.UNKNOWN_KEY, message, places.span(grid, cell), (sheet.key,))


def _tell_above(grid: Grid, row: int, places: Places) -> None:
    for number in sorted(grid.cells):
        if number < row:
            cell = grid.cells[number][min(grid.cells[number])]
            message = (
                "what stands above the headings is left out; begin the sheet with the headings"
            )
            places.add(code.UNKNOWN_KEY, message, places.span(grid, cell))
            return


def _tell_missing(
    grid: Grid, sheet: Sheet, columns: Mapping[int, str], last: int, places: Places
) -> None:
    if not any(row > last for row in grid.cells):
        return
    for name in sheet.places:
        if name not in columns.values():
            shown = quoted(heading(_language(grid), sheet, name))
            message = f"the sheet {quoted(grid.name)} needs the column {shown}; add it"
            places.add(code.MISSING_KEY, message, places.corner(grid, last), (sheet.key, name))
