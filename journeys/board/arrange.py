"""A map to a neutral board: decides what goes where."""

from __future__ import annotations

from journeys.board.overview import overview_board
from journeys.board.parts import Board
from journeys.board.persona import persona_board
from journeys.errors import UnknownNameError
from journeys.model import JourneyMap
from journeys.vocabulary import complete

__all__ = ["arrange"]


def arrange(map_: JourneyMap, *, persona: str | None = None) -> Board:
    """The board of a persona (goals × channels), or the overview (personas × goals).

    Args:
        map_: Any map; what it does not decide stands on the board as undecided.
        persona: Persona id; None for the overview.

    Returns:
        The board, in neutral parts; renderers see nothing else.

    Raises:
        UnknownNameError: The map has no such persona.

    Example:
        >>> from journeys.model import Persona
        >>> shop = JourneyMap(title="Shop", channels=["web"], personas=[Persona(id="ana")])
        >>> board = arrange(shop, persona="ana")
        >>> board.cards[0].title
        'To be decided'

    Source: [Simple], the Metaplan board.
    """
    full = complete(map_)
    if persona is None:
        return overview_board(full)
    found = next((one for one in full.personas if one.id == persona), None)
    if found is None:
        raise UnknownNameError("persona", persona, tuple(one.id for one in full.personas))
    return persona_board(full, found)
