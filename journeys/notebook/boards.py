"""Maps and boards to pictures."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from journeys.board import Board, arrange
from journeys.drawing import Page, draw
from journeys.notebook.pictures import picture
from journeys.renderers import svg, text
from journeys.text import printable

if TYPE_CHECKING:
    from journeys.display import Forms
    from journeys.model import JourneyMap

__all__ = ["board_forms", "map_forms"]

#: How wide a board is as text.
CELLS = 100


def map_forms(map_: JourneyMap) -> Forms:
    """What a notebook shows of a map: its overview, and as text its size.

    Args:
        map_: Any map.

    Returns:
        An SVG picture (an HTML one where the overview has several pages), and plain text.
    """
    return {**_drawn(arrange(map_)), "text/plain": lambda: _size(map_)}


def board_forms(board: Board) -> Forms:
    """What a notebook shows of a board: its picture, of all pages.

    Args:
        board: The board.

    Returns:
        An SVG picture, or an HTML one of several pages; and the board as text.
    """
    return {**_drawn(board), "text/plain": lambda: _plain(board)}


def _drawn(board: Board) -> Forms:
    return {
        "image/svg+xml": lambda: _alone(_pages(board)),
        "text/html": lambda: _several(_pages(board)),
    }


@lru_cache(maxsize=4)
def _pages(board: Board) -> tuple[Page, ...]:
    # A notebook asks for one form after another.
    return draw(board).pages


def _alone(pages: tuple[Page, ...]) -> str | None:
    return svg.render(pages[0]) if len(pages) == 1 else None


def _several(pages: tuple[Page, ...]) -> str | None:
    if len(pages) == 1:
        return None
    return "".join(picture(svg.render(page), page.title) for page in pages)


def _plain(board: Board) -> str:
    return text.render(board, width=CELLS).rstrip("\n")


def _size(map_: JourneyMap) -> str:
    sections = ("personas", "goals", "channels", "stages", "moments", "journeys", "promises")
    counts = ((len(getattr(map_, name)), name) for name in sections)
    told = ", ".join(
        f"{count} {name if count > 1 else name[:-1]}" for count, name in counts if count
    )
    return f"{printable(map_.title)}: {told or 'an empty map'}"
