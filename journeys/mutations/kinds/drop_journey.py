"""A journey is gone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a journey.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the map.
    """
    for journey in map_.journeys:
        build = partial(map_.without, journey=journey.id)
        yield Change(("journeys", journey.id), f"the journey {quoted(journey.id)} is gone", build)
