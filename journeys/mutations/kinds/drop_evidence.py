"""A card does not say what it rests on any more."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.cards import edited_card, named, place
from journeys.mutations.mutant import Change

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a card with evidence.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the board.
    """
    for at, cell in enumerate(map_.board):
        if cell.offer.evidence is not None:
            summary = f"{named(cell)} rests on nothing"
            yield Change(
                (*place(cell), "evidence"), summary, partial(edited_card, map_, at, evidence=None)
            )
