"""A card's commitment is gone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.cards import commitments, named, place, without_commitment
from journeys.mutations.mutant import Change
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a commitment.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the board.
    """
    for at, which, cell, commitment in commitments(map_):
        summary = f"{named(cell)} no longer commits to {quoted(commitment.text)}"
        path = (*place(cell), "commitments", which)
        yield Change(path, summary, partial(without_commitment, map_, at, which))
