"""Board to the text that a terminal shows at a given width."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from journeys.board import Board, CardState, Kind
from journeys.renderers.text.cells import wrapped
from journeys.renderers.text.overview import overview_bands
from journeys.renderers.text.persona import persona_bands, persona_head
from journeys.renderers.text.styles import BOLD, FAINT, SIGNS
from journeys.renderers.text.table import Table, painted

__all__ = ["render"]

#: Cells: what a column needs at least, borders not counted, and what makes lines hard to follow.
NARROW: Final = 18
WIDE: Final = 48

_BANDS: Final[Mapping[Kind, Callable[[Board, int, int], list[Table]]]] = {
    Kind.PERSONA: persona_bands,
    Kind.OVERVIEW: overview_bands,
}


def render(board: Board, *, width: int = 100, colour: bool = False) -> str:
    """A board as people read it in a terminal.

    Args:
        board: The board.
        width: Cells that no line passes; fewer than 24 count as 24.
        colour: Whether terminal colours stand in it; without them it is the same text.

    Returns:
        Lines with their ends: title, persona, key, then the cards in as many tables as the width
        asks for. A board without columns has no table.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap, Persona
        >>> shop = JourneyMap(title="Shop", channels=["web"], personas=[Persona(id="ana")])
        >>> print(render(arrange(shop, persona="ana"), width=24).splitlines()[0])
        Channels by customer
    """
    cells = max(width, 24)
    blocks = [list(_title(board, cells, colour=colour))]
    if board.kind is Kind.PERSONA:
        blocks.append(list(persona_head(board, cells).lines(colour=colour)))
    blocks.append([painted(line, FAINT, colour=colour) for line in wrapped(_key(board), cells)])
    for table in _tables(board, cells):
        blocks.append(list(table.lines(colour=colour)))
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks if block)
