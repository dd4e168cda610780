"""The key of a walk and of a decision boundary, with the walk's headline, under a page's head."""

from __future__ import annotations

from typing import Final

from journeys.board import Board
from journeys.drawing.canvas import Canvas
from journeys.drawing.journey_key import Entry, draw_rows, mark
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.palette import SIGNAL
from journeys.drawing.shapes import Route
from journeys.drawing.trail import DOUBLE, draw_begins, draw_breaks, draw_number
from journeys.drawing.wrapping import shrunk

__all__ = ["draw_trail_key", "more_head"]

HEADLINE: Final = Font(9.6, 11.6, bold=True)
#: From the row of the headline to that of the key.
ROW: Final = 15.0


def draw_trail_key(canvas: Canvas, look: Look, at: tuple[float, float], width: float) -> None:
    """Draw what a walk says, and what its marks and those of a decision boundary mean.

    Args:
        canvas: Where.
        look: The look of the board; nothing is drawn on one with neither.
        at: Left end and middle of the first row.
        width: The width of the headline.
    """
    board = look.board
    left, middle = at
    if board.trail is not None and board.trail.headline:
        font = shrunk(board.trail.headline, width / 1.04, HEADLINE)
        lines = canvas.fit(board.trail.headline, width, font)
        canvas.lines(lines, (left, middle + 1.5 - 0.5 * font.size), font, SIGNAL)
    middle += more_head(board)
    entries = (*_walk(board), *_settled(board))
    if entries:
        draw_rows(canvas, look, (left, middle), (entries,))


def more_head(board: Board) -> float:
    """By how much the head of a board is higher than usual.

    Args:
        board: The board.
    """
    return 0.0 if board.trail is None else ROW


def _walk(board: Board) -> list[Entry]:
    if board.trail is None:
        return []
    entries: list[Entry] = [("trail-walk", 43, _step)]
    if board.trail.begins:
        entries.append(("trail-begins", 13, lambda one, x, y: draw_begins(one, (x + 5, y))))
    if board.trail.is_broken:
        entries.append(("trail-breaks", 13, lambda one, x, y: draw_breaks(one, (x + 5, y))))
    return entries


def _settled(board: Board) -> list[Entry]:
    sorts = {one.sort for card in board.cards for one in card.settled}
    return [(f"settled-{sort}", 14, mark(sort)) for sort in ("won", "lost") if sort in sorts]


def _step(canvas: Canvas, left: float, middle: float) -> None:
    draw_number(canvas, "1", (left, middle), 12)
    points = ((left + 13, middle), (left + 37, middle))
    canvas.add(Route(points=points, edge=SIGNAL, line=DOUBLE, core=2.0, head=10))
