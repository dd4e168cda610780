"""Two maps to the boards on which something changed, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import attrs

from journeys.board.arrange import arrange
from journeys.board.difference import difference_board
from journeys.board.listing import Changing
from journeys.board.names import Names
from journeys.board.parts import Board, Kind
from journeys.board.revision import Revision
from journeys.errors import UnknownNameError

__all__ = ["SETS", "differing_boards"]

SETS = ("overview", "personas", "journeys", "all")


def differing_boards(
    revision: Revision, *, which: str = "all", personas: Sequence[str] = (), bands: str = "goal"
) -> Iterator[Board]:
    """The boards of two maps that differ, what changed marked on each.

    Args:
        revision: The old map and the new one.
        which: `overview`, `personas`, `journeys` or `all`.
        personas: Persona ids of either map; their boards are given even where nothing changed,
            and without the overview. None for all whose boards changed.
        bands: What the moments of journey boards are grouped by.

    Yields:
        The overview, whether anything changed or not; then the board of each persona, those
        that are gone last; then the journeys of each. No two have the same name.

    Raises:
        UnknownNameError: There is no such set of boards, or neither map has a persona.

    Example:
        >>> from journeys.model import JourneyMap, Persona
        >>> before = JourneyMap(title="Shop", personas=[Persona(id="ana")])
        >>> after = JourneyMap(title="Shop", personas=[Persona(id="ana", name="Ann")])
        >>> [board.name for board in differing_boards(Revision(before, after))]
        ['overview', 'board-ana', 'journey-ana']
    """
    if which not in SETS:
        raise UnknownNameError("set of boards", which, SETS)
    taken = Names()
    for board in _boards(revision, which, personas, bands):
        # Whoever is gone may have been called as somebody is now.
        name = taken.give(board.name) if board.name in taken.taken else board.name
        taken.taken.add(name)
        yield board if name == board.name else attrs.evolve(board, name=name)


def _boards(revision: Revision, which: str, personas: Sequence[str], bands: str) -> Iterator[Board]:
    names = personas or [who.name for who in revision.people()]
    if which == "overview" or (which == "all" and not personas):
        yield _board(revision, None, Kind.OVERVIEW, bands)
    for key, kind in (("personas", Kind.PERSONA), ("journeys", Kind.JOURNEY)):
        for name in names if which in {key, "all"} else ():
            board = _board(revision, name, kind, bands)
            if personas or _is_changed(board):
                yield board


def _board(revision: Revision, persona: str | None, kind: Kind, bands: str) -> Board:
    usual = partial(arrange, kind=kind.value, bands=bands)
    return difference_board(revision, persona, lambda map_, one: usual(map_, persona=one))


def _is_changed(board: Board) -> bool:
    parts: tuple[Changing, ...] = (*board.cards, *board.arrows, *board.panels)
    return any(part.change for part in parts)
