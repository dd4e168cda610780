"""A card goes as deep as it should not: into all details, or into none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.cards import answers, edited_response, named, place
from journeys.mutations.mutant import Change

__all__ = ["mutate"]

_FLAT, _MIDDLE, _DEEP = 1, 3, 5


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a card with a depth.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the board.
    """
    for at, cell, response in answers(map_):
        if response.depth is not None:
            depth = _DEEP if response.depth <= _MIDDLE else _FLAT
            summary = f"{named(cell)} has the depth {depth} instead of {response.depth}"
            yield Change(
                (*place(cell), "depth"), summary, partial(edited_response, map_, at, depth=depth)
            )
