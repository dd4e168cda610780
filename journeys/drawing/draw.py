"""A neutral board to pages of shapes: computes every box, line and break, once for all writers."""

from __future__ import annotations

from typing import Final

from journeys.board import Board, Kind
from journeys.drawing.cover_board import draw_cover_board
from journeys.drawing.journey_board import draw_journey_board
from journeys.drawing.kit import draw_kit
from journeys.drawing.network_board import draw_network_board
from journeys.drawing.overlay_board import draw_overlay_board
from journeys.drawing.overview_board import draw_overview_board
from journeys.drawing.palette import theme_of
from journeys.drawing.persona_board import draw_persona_board
from journeys.drawing.shapes import Drawing
from journeys.drawing.sheet import sheet_of
from journeys.errors import EngineError

__all__ = ["draw"]

#: Nobody reads a board with more, and routing them would take longer than anybody waits.
ARROWS: Final = 500

_PAINTERS: Final = {
    Kind.PERSONA: draw_persona_board,
    Kind.OVERVIEW: draw_overview_board,
    Kind.JOURNEY: draw_journey_board,
    Kind.OVERLAY: draw_overlay_board,
    Kind.CARDS: draw_kit,
    Kind.NETWORK: draw_network_board,
    Kind.COVER: draw_cover_board,
}


def draw(board: Board, *, theme: str = "kraft", paper: str = "a3") -> Drawing:
    """The pages of a board.

    Args:
        board: The board.
        theme: `kraft` or `white`.
        paper: `a3` (landscape, up to 8 channels a page) or `a4` (portrait, 4 a page). Cards
            to cut out and covers are drawn for either. Other boards are always drawn for A3.

    Returns:
        The drawing; the same board gives the same drawing.

    Raises:
        UnknownNameError: There is no such theme or paper.
        EngineError: There are more steps than a board can show.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap
        >>> [page.name for page in draw(arrange(JourneyMap(title="Shop"))).pages]
        ['overview']
    """
    sheet = sheet_of(paper if board.kind in {Kind.PERSONA, Kind.CARDS, Kind.COVER} else "a3")
    sheet_of(paper)
    if len(board.arrows) > ARROWS:
        reason = f"{len(board.arrows)} steps are more than the {ARROWS} that a board can show"
        raise EngineError("builtin", f"{reason}; draw one persona, or leave out journeys")
    pages, truncated = _PAINTERS[board.kind](board, theme_of(theme), sheet)
    return Drawing(name=board.name, pages=tuple(pages), truncated=tuple(truncated))
