"""A card of the board is gone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.cards import named, place
from journeys.mutations.mutant import Change
from journeys.mutations.parts import without_part

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a cell.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the board.
    """
    for at, cell in enumerate(map_.board):
        yield Change(
            place(cell), f"{named(cell)} is gone", partial(without_part, map_, "board", at)
        )
