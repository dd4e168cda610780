"""Board to a Markdown page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from journeys.board import Board, Kind
from journeys.renderers.markdown.escaping import escaped
from journeys.renderers.markdown.journey import journey
from journeys.renderers.markdown.overview import overview
from journeys.renderers.markdown.persona import persona

__all__ = ["render"]

_BLOCKS: Final[Mapping[Kind, Callable[[Board], Iterator[Iterable[str]]]]] = {
    Kind.PERSONA: persona,
    Kind.OVERVIEW: overview,
    Kind.JOURNEY: journey,
}


def render(board: Board) -> str:
    """A board as a Markdown page, for pull requests and screen readers.

    Args:
        board: The board.

    Returns:
        The text of a whole file. A persona board has a table for each goal with a row for each
        channel, so that a row read aloud is a card; no text is cut.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap, Persona
        >>> shop = JourneyMap(title="Shop", channels=["web"], personas=[Persona(id="ana")])
        >>> render(arrange(shop, persona="ana")).splitlines()[:3]
        ['# Channels by customer goal', '', 'Shop']

    Source: GitHub Flavored Markdown, tables.
    """
    head = [[f"# {escaped(board.title)}"], [escaped(board.subtitle)] if board.subtitle else []]
    blocks = [list(block) for block in (*head, *_BLOCKS[board.kind](board))]
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks if block)
