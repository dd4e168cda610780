"""Rows of a key: a glyph and its words, one beside the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from journeys.board import CardState
from journeys.drawing.canvas import Canvas
from journeys.drawing.look import Look
from journeys.drawing.moment_card import draw_mark
from journeys.drawing.palette import DASH, INK
from journeys.drawing.shapes import Rect
from journeys.drawing.type import KEY

__all__ = ["Entry", "closed", "draw_rows", "mark"]

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


def closed(look: Look) -> list[Entry]:
    """What a touchpoint on a channel that is not offered looks like, where a board has one.

    Args:
        look: The look of the board.
    """

    def draw(canvas: Canvas, left: float, middle: float) -> None:
        canvas.add(
            Rect(x=left, y=middle - 4, width=14, height=8, fill=look.theme.closed, edge=DASH,
                 line=0.8, radius=1, dashed=True)
        )  # fmt: skip

    is_seen = any(card.state is CardState.ELSEWHERE for card in look.board.cards)
    return [("elsewhere", 19, draw)] if is_seen else []
