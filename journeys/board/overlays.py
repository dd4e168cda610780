"""What customers did to overlay boards that can be read: one a persona, or one of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from journeys.board.arrange import arrange
from journeys.board.evident import evident
from journeys.board.footing import footed
from journeys.board.parts import Board
from journeys.board.thinning import thinned
from journeys.model import JourneyMap

if TYPE_CHECKING:
    from journeys.evidence.following import Following, Jump, Walked

__all__ = ["overlays_of"]


def overlays_of(map_: JourneyMap, found: Following, *, apart: bool = True) -> tuple[Board, ...]:
    """The overlays of what customers did.

    Args:
        map_: The map.
        found: How it is followed.
        apart: Whether each persona of the log has a board of its own.

    Returns:
        A board for each persona of whom a step may be shown, in the map's order, and one of all
        where events have no known persona; or that one alone. Where one persona was followed,
        hers alone. What rests on too few customers
        is told as fewer than these, or not shown, and the board says so.
    """
    if len(found.personas) == 1 and all(one.persona is None for one in found.visits):
        # One persona was asked for: what is counted of all is hers.
        return (_overlay(map_, found, found.personas[0], None),)
    who: list[str | None] = [*found.personas] if apart else []
    shown = [one for one in who if found.counts(one).passages]
    is_alone = len(found.personas) == 1 and len(shown) == 1
    if not apart and len(found.personas) == 1:
        shown = [*found.personas]
    elif not shown or (not is_alone and found.counts("").passages):
        shown = [*shown, None]
    return tuple(_overlay(map_, found, one, one) for one in shown)


def _overlay(map_: JourneyMap, found: Following, persona: str | None, level: str | None) -> Board:
    """The overlay of a persona with the numbers of a level, which may be that of all."""
    whole = arrange(map_, persona=persona, kind="overlay", counts=found.counts(level))
    board = thinned(evident(whole, found, level))
    taken: list[Walked | Jump] = [*found.transitions, *found.jumps]
    is_few = any(one.persona == level and "count" in one.few for one in taken)
    if board.balance is None or not is_few:
        return board
    balance = attrs.evolve(board.balance, least=found.min_customers)
    return attrs.evolve(board, balance=footed(balance, board.language))
