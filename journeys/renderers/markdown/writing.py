"""Board to a Markdown page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from journeys.board import Board, Kind
from journeys.board.listing import heading, others
from journeys.board.trailing import headline, stops_told
from journeys.errors import EngineError
from journeys.renderers.markdown.cover import cover
from journeys.renderers.markdown.escaping import escaped
from journeys.renderers.markdown.journey import journey
from journeys.renderers.markdown.network import network
from journeys.renderers.markdown.overlay import overlay
from journeys.renderers.markdown.overview import overview
from journeys.renderers.markdown.persona import persona

__all__ = ["render"]

_BLOCKS: Final[Mapping[Kind, Callable[[Board], Iterator[Iterable[str]]]]] = {
    Kind.PERSONA: persona,
    Kind.OVERVIEW: overview,
    Kind.JOURNEY: journey,
    Kind.OVERLAY: overlay,
    Kind.NETWORK: network,
    Kind.COVER: cover,
}


def render(board: Board) -> str:
    """A board as a Markdown page, for pull requests and screen readers.

    Args:
        board: The board.

    Returns:
        The text of a whole file. A persona board has a table for each goal with a row for each
        channel, so that a row read aloud is a card; no text is cut.

    Raises:
        EngineError: The board is cards to cut out.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap, Persona
        >>> shop = JourneyMap(title="Shop", channels=["web"], personas=[Persona(id="ana")])
        >>> render(arrange(shop, persona="ana")).splitlines()[:3]
        ['# Channels by customer goal', '', 'Shop']

    Source: GitHub Flavored Markdown, tables.
    """
    if board.kind is Kind.CARDS:
        raise EngineError("markdown", "cards are printed and cut out; take svg, pdf or pptx")
    head = [[f"# {escaped(board.title)}"], [escaped(board.subtitle)] if board.subtitle else []]
    changes = list(heading(board))
    head += [[escaped(text)] for text in changes[:1]]
    head.append([f"- {escaped(text)}" for text in changes[1:]])
    head.append([escaped(text) for text in headline(board)])
    head.append([f"{at}. {escaped(text)}" for at, text in enumerate(stops_told(board), start=1)])
    blocks = [list(block) for block in (*head, *_BLOCKS[board.kind](board))]
    rest = others(board)
    blocks += [[f"## {escaped(text)}"] for text in rest[:1]]
    blocks.append([f"- {escaped(text)}" for text in rest[1:]])
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks if block)
