"""Cells to their places: the name that findings give a cell, and what stands in it."""

from __future__ import annotations

import attrs

from journeys.importers.sheets.cells import Cell, Grid, letters
from journeys.reader.problems import Problems
from journeys.source import Path, Span

__all__ = ["Places"]


@attrs.define
class Places:
    """Where the cells of one workbook stand.

    The file of a span names the cell, as in `map.xlsx:Board!D7`; line and column are those of
    the text in the cell.

    Attributes:
        file: The workbook as the user named it.
        problems: Where problems are kept.
        texts: What stands in each cell that was looked at, by the file of its spans.
    """

    file: str
    problems: Problems
    texts: dict[str, str] = attrs.field(factory=dict)

    def name(self, grid: Grid, cell: Cell) -> str:
        """The name of a cell, whose text is remembered.

        Args:
            grid: Its sheet.
            cell: The cell.
        """
        name = f"{self.file}:{grid.name}!{cell.reference}"
        self.texts.setdefault(name, cell.text)
        return name

    def span(self, grid: Grid, cell: Cell) -> Span:
        """The place of a whole cell.

        Args:
            grid: Its sheet.
            cell: The cell.
        """
        lines = cell.text.split("\n")
        return Span(self.name(grid, cell), 1, 1, len(lines), len(lines[-1]) + 1)

    def corner(self, grid: Grid, row: int = 1, column: int = 1) -> Span:
        """The place of a cell in which nothing stands.

        Args:
            grid: The sheet.
            row: Its row.
            column: Its column.
        """
        return Span(f"{self.file}:{grid.name}!{letters(column)}{row}")

    def add(self, code: str, message: str, span: Span, path: Path = ()) -> None:
        """Keep a problem.

        Args:
            code: The rule that speaks.
            message: What is wrong and the way out.
            span: The place.
            path: The place in the map.
        """
        self.problems.add(code, message, span, path)
