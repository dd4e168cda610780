"""An overlay to pages: the lanes of a journey board, lines as wide as they were taken."""

from __future__ import annotations

from journeys.board import Board
from journeys.drawing.journey_board import draw_lanes
from journeys.drawing.journey_frame import Frame
from journeys.drawing.overlay_foot import FOOT, draw_balance
from journeys.drawing.overlay_key import draw_overlay_key
from journeys.drawing.palette import Theme
from journeys.drawing.shapes import Page
from journeys.drawing.sheet import Sheet

__all__ = ["draw_overlay_board"]

FRAME = Frame(key=draw_overlay_key, height=lambda _: FOOT, foot=draw_balance)


def draw_overlay_board(board: Board, theme: Theme, sheet: Sheet) -> tuple[list[Page], list[str]]:
    """The pages of an overlay.

    Args:
        board: The board.
        theme: The paper's colours.
        sheet: The paper, in landscape.

    Returns:
        The pages in reading order, and the texts that were cut.
    """
    return draw_lanes(board, theme, sheet, FRAME)
