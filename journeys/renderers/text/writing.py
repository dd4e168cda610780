"""Board to the text that a terminal shows at a given width."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from journeys.board import Board, CardState, Kind
from journeys.board.listing import heading, others
from journeys.board.listing import key as change_key
from journeys.board.trailing import headline, settled_key, stops_told
from journeys.errors import EngineError
from journeys.renderers.text.cells import wrapped
from journeys.renderers.text.cover import cover_tables
from journeys.renderers.text.journey import journey_tables
from journeys.renderers.text.network import NETWORK_SIGNS, network_tables
from journeys.renderers.text.overlay import FLOW_SIGNS, overlay_tables
from journeys.renderers.text.overview import overview_tables
from journeys.renderers.text.persona import persona_tables
from journeys.renderers.text.styles import BOLD, FAINT, WAY_SIGNS, in_row
from journeys.renderers.text.table import Table, painted

__all__ = ["render"]

#: Fewer cells hold no word.
LEAST: Final = 24

_TABLES: Final[Mapping[Kind, Callable[[Board, int], Iterator[Table]]]] = {
    Kind.PERSONA: persona_tables,
    Kind.OVERVIEW: overview_tables,
    Kind.JOURNEY: journey_tables,
    Kind.OVERLAY: overlay_tables,
    Kind.NETWORK: network_tables,
    Kind.COVER: cover_tables,
}


def render(board: Board, *, width: int = 100, colour: bool = False) -> str:
    """A board as people read it in a terminal.

    Args:
        board: The board.
        width: Cells that no line passes; fewer than 24 count as 24.
        colour: Whether terminal colours stand in it; without them it is the same text.

    Returns:
        Lines with their ends: title and key, the persona, then the cards in as many tables as
        the width asks for. A board without columns has no table of cards.

    Raises:
        EngineError: The board is cards to cut out.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap, Persona
        >>> shop = JourneyMap(title="Shop", channels=["web"], personas=[Persona(id="ana")])
        >>> "│ ? To be decided " in render(arrange(shop, persona="ana"), width=40)
        True

    Source: [Simple], the Metaplan board.
    """
    if board.kind is Kind.CARDS:
        raise EngineError("text", "cards are printed and cut out; take svg, pdf or pptx")
    cells = max(width, LEAST)
    blocks = [list(_head(board, cells, colour=colour)), list(_walk(board, cells))]
    blocks += [list(table.lines(colour=colour)) for table in _TABLES[board.kind](board, cells)]
    blocks.append([line for text in others(board) for line in wrapped(text, cells)])
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks if block)


def _head(board: Board, cells: int, *, colour: bool) -> Iterator[str]:
    changes = [(text, "") for text in heading(board)]
    texts = ((board.title, BOLD), (board.subtitle, ""), *changes, (_key(board), FAINT))
    for text, style in texts:
        for line in wrapped(text, cells):
            yield painted(line, style, colour=colour)


def _walk(board: Board, cells: int) -> Iterator[str]:
    """The walk of a board, a touchpoint after the other with its number."""
    for text in headline(board):
        yield from wrapped(text, cells)
    for number, text in enumerate(stops_told(board), start=1):
        yield from wrapped(f"{number}. {text}", cells)


def _key(board: Board) -> str:
    """The signs with their words, none of them torn from its sign."""
    if board.kind in {Kind.JOURNEY, Kind.OVERLAY}:
        own = WAY_SIGNS if board.kind is Kind.JOURNEY else FLOW_SIGNS
        signs = {sign: board.words[key] for sign, key in own.items()} | change_key(board)
        signs |= settled_key(board)
        return in_row(f"{sign} {word}" for sign, word in signs.items())
    if board.kind in {Kind.NETWORK, Kind.COVER}:
        own = NETWORK_SIGNS if board.kind is Kind.NETWORK else {}
        return in_row(f"{sign} {board.words[key]}" for sign, key in own.items())
    signs = {state.sign: board.words[state.value] for state in CardState}
    if board.kind is Kind.PERSONA:
        signs["•"] = board.words["votes"]
    signs |= change_key(board)
    return in_row(f"{sign} {word}" for sign, word in signs.items())
