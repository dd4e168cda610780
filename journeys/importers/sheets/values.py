"""Cells to located nodes: what a spreadsheet made of a text is put right, or told."""

from __future__ import annotations

from typing import Final

import attrs

from journeys.importers.sheets.cells import Cell, Grid, Kind
from journeys.importers.sheets.places import Places
from journeys.importers.sheets.styles import percentage
from journeys.reader import problems as code
from journeys.reader.form import Scalar
from journeys.reader.nodes import ListNode, TextNode
from journeys.reader.scalars import DAY, FLAG, SHARE, TEXT
from journeys.source import Span
from journeys.text import invisible, printable, quoted
from journeys.workbook import Column
from journeys.workbook.lines import Line, lines_of, unguarded

__all__ = ["Values"]

#: What a cell may hold only where it is meant.
_TYPED: Final = {Kind.DAY: DAY, Kind.FLAG: FLAG}


@attrs.frozen
class Values:
    """A reader of the cells of one sheet.

    Attributes:
        grid: The cells.
        places: Their places, and where problems are kept.
    """

    grid: Grid
    places: Places

    def text(self, cell: Cell, column: Column) -> str | None:
        """What a cell says, as somebody would have written it in a map file.

        Args:
            cell: The cell.
            column: What its column holds.

        Returns:
            The text, or None after a problem was kept.
        """
        if cell.kind in {Kind.ERROR, Kind.FORMULA}:
            shown = f" {quoted(cell.text)}" if cell.kind is Kind.ERROR else ""
            self._wrong(cell, column, f"{cell.kind.value}{shown}; type the value")
            return None
        if cell.kind in _TYPED and column.shape is TEXT:
            way_out = "format the cell as text and type it again"
            self._wrong(cell, column, f"{cell.kind.value} ({quoted(cell.text)}); {way_out}")
            return None
        if cell.kind is Kind.PERCENT and column.shape is not SHARE:
            return percentage(cell.text)
        return cell.text if self._is_visible(cell) else None

    def node(self, cell: Cell, column: Column) -> TextNode | ListNode | None:
        """The node of a cell: a text, or the list of its lines.

        Args:
            cell: The cell.
            column: What its column holds.

        Returns:
            The node, or None after a problem was kept.
        """
        text = self.text(cell, column)
        if text is None:
            return None
        if column.lines:
            items = tuple(self.line(cell, line) for line in lines_of(text))
            return ListNode(items, self.places.span(self.grid, cell))
        said = unguarded(text) if column.shape is TEXT else text.strip()
        return TextNode(said, plain=False, span=self.places.span(self.grid, cell))

    def lines(self, cell: Cell, column: Column) -> list[Line]:
        """The lines of a cell that belong to those of its neighbours; none after a problem.

        Args:
            cell: The cell.
            column: What its column holds.
        """
        return lines_of(self.text(cell, column) or "", aligned=True)

    def line(self, cell: Cell, line: Line) -> TextNode:
        """The node of a line; one that is blank is nothing.

        Args:
            cell: The cell.
            line: A line of it.
        """
        name = self.places.name(self.grid, cell)
        end = line.column + len(line.text)
        span = Span(name, line.number, line.column, line.number, end)
        return TextNode(line.text, plain=line.is_blank, span=span)

    def _wrong(self, cell: Cell, column: Column, got: str) -> None:
        wanted = column.shape.name if isinstance(column.shape, Scalar) else "a word"
        message = f"{quoted(column.path[-1])} expects {wanted}, got {got}"
        self.places.add(code.WRONG_KIND, message, self.places.span(self.grid, cell))

    def _is_visible(self, cell: Cell) -> bool:
        for number, line in enumerate(cell.text.split("\n"), start=1):
            found = invisible(line)
            if found is not None:
                at = found.start() + 1
                message = f"the invisible character {quoted(printable(found[0]))} stands here"
                span = Span(self.places.name(self.grid, cell), number, at, number, at + 1)
                self.places.add(code.UNREADABLE_TEXT, f"{message}; remove it", span)
                return False
        return True
