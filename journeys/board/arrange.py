"""A map to a neutral board: decides what goes where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeys.board.cover import cover_board
from journeys.board.overview import overview_board
from journeys.board.parts import Board, Kind
from journeys.board.persona import persona_board
from journeys.counts import Counts
from journeys.errors import UnknownNameError, ValueFormError
from journeys.model import JourneyMap, Persona
from journeys.vocabulary import complete

if TYPE_CHECKING:
    from journeys.board.walking import Walked

__all__ = ["arrange"]


def arrange(
    map_: JourneyMap,
    *,
    persona: str | None = None,
    kind: str | None = None,
    bands: str = "goal",
    counts: Counts | None = None,
    size: str = "compact",
    against: JourneyMap | None = None,
    walk: Walked | None = None,
) -> Board:
    """The board of a persona (goals × channels), the overview, or the journeys.

    Args:
        map_: Any map; what it does not decide stands on the board as undecided.
        persona: Persona id; None for the overview, or for the journeys of all personas.
        kind: `persona`, `overview` (personas × goals), `journey` (moments by channel), `network`
            (personas, goals, moments and channels in one picture), `overlay` (the journeys with
            what customers did), `cover` (the first page of
            a document) or `cards` (cards of a workshop to print and cut out, the persona's or
            the blank ones); by default the board of the persona, or the overview without one.
        bands: What the moments of a journey board are grouped by, `goal` or `stage`.
        counts: What customers did, for an overlay; nothing counted by default.
        size: Of the cards to cut out, `compact` or `metaplan`.
        against: An older map; what is new, gone or otherwise since is marked, on a board of the
            kinds `persona`, `overview` and `journey`.
        walk: A walk that stands out on the journeys: a `journeys.promises.Walk`, the `Verdict`
            on a broken promise, or touchpoints in order, as `["ask@web", "told@phone"]` or
            `"ask@web -> told@phone"`.

    Returns:
        The board, in neutral parts; renderers see nothing else.

    Raises:
        UnknownNameError: There is no such persona, kind of board, bands or size; a board of one
            persona was asked for and none is named; the journeys have no such walk.
        ValueFormError: The walk is empty or of a promise that is not broken, or an older map is
            given beside it.

    Example:
        >>> from journeys.model import Persona
        >>> shop = JourneyMap(title="Shop", channels=["web"], personas=[Persona(id="ana")])
        >>> board = arrange(shop, persona="ana")
        >>> board.cards[0].title
        'To be decided'

    Source: [Simple], the Metaplan board.
    """
    if walk is not None or against is not None:
        return _marked(map_, persona, kind, bands, against=against, walk=walk)
    wanted = _kind(kind, persona)
    full = complete(map_)
    found = next((one for one in full.personas if one.id == persona), None)
    if found is None and (persona is not None or wanted is Kind.PERSONA):
        raise UnknownNameError("persona", persona or "", tuple(one.id for one in full.personas))
    if wanted in {Kind.JOURNEY, Kind.OVERLAY}:
        seen = (counts or Counts()) if wanted is Kind.OVERLAY else None
        return _ways(full, found, seen, bands)
    if wanted is Kind.NETWORK:
        from journeys.board.network import network_board

        return network_board(full, found)
    if wanted is Kind.COVER:
        return cover_board(full, found)
    if wanted is Kind.CARDS:
        from journeys.board.kit import kit_board

        return kit_board(full, found, size=size)
    return persona_board(full, found) if found and wanted is Kind.PERSONA else overview_board(full)


def _marked(
    map_: JourneyMap,
    persona: str | None,
    kind: str | None,
    bands: str,
    *,
    against: JourneyMap | None,
    walk: Walked | None,
) -> Board:
    """A usual board with what changed since an older map, or with a walk."""
    if walk is None:
        from journeys.board.difference import compared

        assert against is not None
        return compared(arrange, (against, map_), persona, _kind(kind, persona), bands=bands)
    if against is not None:
        raise ValueFormError("walk and against", "one of them")
    from journeys.board.walking import walked

    return walked(arrange, map_, walk, persona, kind, bands=bands)


def _ways(map_: JourneyMap, persona: Persona | None, counts: Counts | None, bands: str) -> Board:
    """The journeys; with what customers did where there are counts."""
    if counts is None:
        from journeys.board.journey import journey_board

        board = journey_board(map_, persona, bands=bands)
        if persona is None:
            return board
        from journeys.board.settling import settled

        return settled(map_, persona.id, board)
    from journeys.board.overlay import overlay_board

    return overlay_board(map_, persona, counts, bands=bands)


def _kind(kind: str | None, persona: str | None) -> Kind:
    if kind is None:
        return Kind.OVERVIEW if persona is None else Kind.PERSONA
    if kind not in set(Kind):
        raise UnknownNameError("kind", kind, tuple(one.value for one in Kind))
    return Kind(kind)
