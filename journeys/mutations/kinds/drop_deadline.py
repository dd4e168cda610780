"""A commitment has no deadline any more; its words are not changed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.cards import commitments, edited_commitment, named, place
from journeys.mutations.mutant import Change
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a commitment with a deadline.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the board.
    """
    for at, which, cell, commitment in commitments(map_):
        if commitment.within is not None:
            summary = f"{named(cell)} has no deadline for {quoted(commitment.text)}"
            path = (*place(cell), "commitments", which, "within")
            yield Change(path, summary, partial(edited_commitment, map_, at, which, within=None))
