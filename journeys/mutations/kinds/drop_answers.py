"""No channel answers a persona's goal any more."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import attrs

from journeys.model import JourneyMap
from journeys.mutations.cards import row, rows
from journeys.mutations.mutant import Change

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a persona and goal, or moment, with several cards.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the board.
    """
    for (persona, subject), numbers in rows(map_).items():
        if len(numbers) > 1:
            summary = f"{row(map_.board[numbers[0]])} finds no card on any channel"
            yield Change(
                ("board", persona, subject), summary, partial(_without, map_, frozenset(numbers))
            )


def _without(map_: JourneyMap, numbers: frozenset[int]) -> JourneyMap:
    board = [cell for at, cell in enumerate(map_.board) if at not in numbers]
    return attrs.evolve(map_, board=board)
