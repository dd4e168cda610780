"""A moment is gone, with the steps that touch it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a moment.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the map.
    """
    for moment in map_.moments:
        build = partial(map_.without, moment=moment.id)
        yield Change(("moments", moment.id), f"the moment {quoted(moment.id)} is gone", build)
