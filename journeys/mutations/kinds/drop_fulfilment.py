"""A commitment names no moment that fulfils it any more."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.cards import commitments, edited_commitment, named, place
from journeys.mutations.mutant import Change
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a commitment that names one.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the board.
    """
    for at, which, cell, commitment in commitments(map_):
        if commitment.until:
            summary = f"{named(cell)} does not say when {quoted(commitment.text)} is kept"
            path = (*place(cell), "commitments", which, "until")
            yield Change(path, summary, partial(edited_commitment, map_, at, which, until=""))
