"""A map to a neutral board: decides what goes where."""

from __future__ import annotations

from journeys.board.overview import overview_board
from journeys.board.parts import Board, Kind
from journeys.board.persona import persona_board
from journeys.errors import UnknownNameError
from journeys.model import JourneyMap
from journeys.vocabulary import complete

__all__ = ["arrange"]


def arrange(
    map_: JourneyMap, *, persona: str | None = None, kind: str | None = None, bands: str = "goal"
) -> Board:
    """The board of a persona (goals × channels), the overview, or the journeys.

    Args:
        map_: Any map; what it does not decide stands on the board as undecided.
        persona: Persona id; None for the overview, or for the journeys of all personas.
        kind: `persona`, `overview` (personas × goals) or `journey` (moments by channel); by
            default the board of the persona, or the overview without one.
        bands: What the moments of a journey board are grouped by, `goal` or `stage`.

    Returns:
        The board, in neutral parts; renderers see nothing else.

    Raises:
        UnknownNameError: There is no such persona, kind of board, or bands; a board of one
            persona was asked for and none is named.

    Example:
        >>> from journeys.model import Persona
        >>> shop = JourneyMap(title="Shop", channels=["web"], personas=[Persona(id="ana")])
        >>> board = arrange(shop, persona="ana")
        >>> board.cards[0].title
        'To be decided'

    Source: [Simple], the Metaplan board.
    """
    full = complete(map_)
    wanted = _kind(kind, persona)
    found = next((one for one in full.personas if one.id == persona), None)
    if found is None and (persona is not None or wanted is Kind.PERSONA):
        raise UnknownNameError("persona", persona or "", tuple(one.id for one in full.personas))
    if wanted is Kind.JOURNEY:
        from journeys.board.journey import journey_board

        return journey_board(full, found, bands=bands)
    return persona_board(full, found) if found and wanted is Kind.PERSONA else overview_board(full)


def _kind(kind: str | None, persona: str | None) -> Kind:
    if kind is None:
        return Kind.OVERVIEW if persona is None else Kind.PERSONA
    if kind not in set(Kind):
        raise UnknownNameError("kind", kind, tuple(one.value for one in Kind))
    return Kind(kind)
