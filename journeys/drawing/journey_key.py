"""Rows of a key: a glyph and its words, one beside the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from journeys.drawing.canvas import Canvas
from journeys.drawing.look import Look
from journeys.drawing.moment_card import draw_mark
from journeys.drawing.palette import INK
from journeys.drawing.type import KEY

__all__ = ["Entry", "draw_rows", "mark"]

Glyph: TypeAlias = Callable[[Canvas, float, float], None]
"""What draws a glyph: the canvas, its left side, and its middle height."""

Entry: TypeAlias = tuple[str, float, Glyph]
"""The key of a label, the room of its glyph, and the glyph."""

#: From one row to the next.
ROW = 13.5


def draw_rows(
    canvas: Canvas, look: Look, at: tuple[float, float], rows: Sequence[Sequence[Entry]]
) -> None:
    """Draw a key.

    Args:
        canvas: Where.
        look: The look of the board.
        at: Left side, and the middle of the first row.
        rows: The entries of each row.
    """
    for number, row in enumerate(rows):
        left, middle = at[0], at[1] + ROW * number
        for key, room, draw in row:
            draw(canvas, left, middle)
            lines = canvas.fit(look.board.words[key], 200, KEY)
            canvas.lines(lines, (left + room, middle - 0.5 * KEY.size), KEY, INK)
            left += room + lines.width * 1.05 + 12


def mark(kind: str) -> Glyph:
    """The glyph of a moment's mark.

    Args:
        kind: `start`, `end`, `won` or `lost`.
    """
    return lambda canvas, left, middle: draw_mark(canvas, kind, (left + 5, middle))
