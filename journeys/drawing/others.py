"""The changes that stand on no part of an overview to lines under its cells."""

from __future__ import annotations

from typing import Final

from journeys.board import Board
from journeys.drawing.canvas import Canvas
from journeys.drawing.metrics import Font
from journeys.drawing.palette import INK
from journeys.drawing.signs import draw_sign
from journeys.drawing.type import KEY

__all__ = ["draw_others", "others_height"]

HEAD: Final = Font(7.6, 11, bold=True)
ROW: Final = 11.0
#: Side by side, and one under the other.
ACROSS, DOWN = 3, 5


def others_height(board: Board) -> float:
    """The height that the changes beside the cells need.

    Args:
        board: The board.
    """
    edits = board.difference.edits if board.difference else ()
    return HEAD.leading + 5 + ROW * min(-(-len(edits) // ACROSS), DOWN) if edits else 0.0


def draw_others(canvas: Canvas, board: Board, at: tuple[float, float], width: float) -> None:
    """Draw the changes beside the cells under a heading; nothing where there are none.

    Args:
        canvas: Where.
        board: The board.
        at: Left and top.
        width: The width that they may take.
    """
    edits = board.difference.edits if board.difference else ()
    if not edits:
        return
    x, y = at
    shown = edits if len(edits) <= ACROSS * DOWN else edits[: ACROSS * DOWN - 1]
    y = canvas.lines(canvas.fit(board.words["diff-others"], width, HEAD), at, HEAD, INK) + 4
    rows = -(-len(edits[: ACROSS * DOWN]) // ACROSS)
    column = width / ACROSS
    for number, edit in enumerate(shown):
        left, top = x + number // rows * column, y + number % rows * ROW
        draw_sign(canvas, edit.sign, (left + 4.5, top + 0.5 * KEY.size), r=4.2)
        lines = canvas.fit(edit.text, column - 20, KEY)
        canvas.lines(lines, (left + 12, top), KEY, INK)
    if len(shown) < len(edits):
        canvas.truncated += [edit.text for edit in edits[len(shown) :]]
        left, top = x + (ACROSS - 1) * column, y + (rows - 1) * ROW
        more = canvas.fit(f"+{len(edits) - len(shown)}", 60, HEAD)
        canvas.lines(more, (left + 12, top), HEAD, INK)
