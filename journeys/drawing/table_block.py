"""A part of a table to shapes: title, headings, rows, and what is said below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.metrics import Font
from journeys.drawing.palette import DASH, INK, PANEL, SOFT, STRIP
from journeys.drawing.shapes import Line, Rect
from journeys.drawing.table_measure import CELL, HEAD, PAD, Part, Texts
from journeys.drawing.type import KEY
from journeys.drawing.wrapping import Lines

__all__ = ["Block"]

NAME: Final = Font(11.5, 14.0, bold=True)
#: The most lines of a heading and of a cell.
HEAD_LINES, CELL_LINES = 4, 12
#: Above and below the lines of a row.
AIR: Final = 2.5


@attrs.frozen(kw_only=True)
class Block:
    """A part of a table that is to stand on a page.

    Attributes:
        title: Its title.
        continued: Its title where it goes on.
        texts: What its cells say.
        part: Its columns.
        notes: What is said below it.
        width: The width that it may take.
    """

    title: str
    continued: str
    texts: Texts
    part: Part
    notes: Sequence[str]
    width: float

    @property
    def wide(self) -> float:
        """The width that it takes."""
        said = max((KEY.width(note) for note in self.notes), default=0.0)
        texts = max(NAME.width(self.title), NAME.width(self.continued), said) * 1.04 + 2
        return min(self.width, max(self.part.width, texts))

    @property
    def head(self) -> float:
        """The height of title and headings."""
        return self._title_height + (self._height_of_heads if self.texts.rows else 0.0)

    @property
    def foot(self) -> float:
        """The height of what is said below."""
        lines = sum(len(self._note(Canvas(), note).lines) for note in self.notes)
        return lines * KEY.leading + (3 if lines else 0)

    def height(self, at: int) -> float:
        """The height of a row.

        Args:
            at: Its place.
        """
        lines = [len(one.lines) for one in self._cells(Canvas(), self.texts.rows[at], CELL)]
        return max(1, *lines) * CELL.leading + 2 * AIR

    def draw(self, canvas: Canvas, at: tuple[float, float], first: int, last: int) -> float:
        """Draw rows under title and headings; below the last row what is said.

        Args:
            canvas: Where.
            at: Left and top.
            first: The first row.
            last: The row behind the last one.

        Returns:
            The height below.
        """
        inner = Canvas()
        (x, y), title = at, self.continued if first else self.title
        lines = inner.fit(title, self.wide, NAME, most=2)
        y = inner.lines(lines, (x, y), NAME, INK) + 3
        if self.texts.rows:
            y = self._draw_heads(inner, (x, y))
        top = y
        for row in range(first, last):
            y = self._draw_row(inner, (x, y), row)
        if self.texts.rows:
            # Over the rows, whose surfaces would hide half of it.
            right = x + self.part.width
            inner.add(Line(points=((x, top), (right, top)), edge=INK, line=1.2))
        if last == len(self.texts.rows):
            y += 3 if self.notes else 0
            for note in self.notes:
                y = inner.lines(self._note(inner, note), (x, y), KEY, SOFT)
        canvas.group(inner, kinds=("table",), title=title)
        return y

    @property
    def _title_height(self) -> float:
        lines = [Canvas().fit(one, self.wide, NAME, most=2).lines
                 for one in (self.title, self.continued)]  # fmt: skip
        return max(map(len, lines)) * NAME.leading + 3

    @property
    def _height_of_heads(self) -> float:
        lines = [len(one.lines) for one in self._cells(Canvas(), self.texts.heads, HEAD)]
        return max(1, *lines) * HEAD.leading + 2 * AIR

    def _note(self, canvas: Canvas, note: str) -> Lines:
        return canvas.fit(note, self.wide, KEY, most=3)

    def _cells(self, canvas: Canvas, cells: Sequence[str], font: Font) -> list[Lines]:
        most = HEAD_LINES if font is HEAD else CELL_LINES
        return [
            canvas.fit(cells[at], width - 2 * PAD, font, most=most)
            for at, width in zip(self.part.columns, self.part.widths, strict=True)
        ]

    def _draw_heads(self, canvas: Canvas, at: tuple[float, float]) -> float:
        box = Box(*at, self.part.width, self._height_of_heads)
        canvas.add(Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=STRIP))
        cells = self._cells(canvas, self.texts.heads, HEAD)
        low = [box.bottom - AIR - len(lines.lines) * HEAD.leading for lines in cells]
        self._draw_cells(canvas, cells, box.x, low, HEAD)
        return box.bottom

    def _draw_row(self, canvas: Canvas, at: tuple[float, float], row: int) -> float:
        box = Box(*at, self.part.width, self.height(row))
        canvas.add(
            Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=PANEL),
            Line(points=((box.x, box.y), (box.right, box.y)), edge=DASH, line=0.4),
        )
        cells = self._cells(canvas, self.texts.rows[row], CELL)
        self._draw_cells(canvas, cells, box.x, [box.y + AIR] * len(cells), CELL)
        return box.bottom

    def _draw_cells(
        self, canvas: Canvas, cells: Sequence[Lines], left: float, tops: Sequence[float], font: Font
    ) -> None:
        for at, lines, width, top in zip(
            self.part.columns, cells, self.part.widths, tops, strict=True
        ):
            if self.texts.is_text[at]:
                canvas.lines(lines, (left + PAD, top), font, INK)
            else:
                canvas.lines(lines, (left + width - PAD, top), font, INK, anchor="end")
            left += width
