"""A moment is expected to feel the opposite."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.mutations.parts import edited
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a moment that has it.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the map.
    """
    for at, moment in enumerate(map_.moments):
        if moment.feeling:
            told = f"{-moment.feeling:+d} instead of {moment.feeling:+d}"
            summary = f"the moment {quoted(moment.id)} feels {told}"
            build = partial(edited, map_, "moments", at, feeling=-moment.feeling)
            yield Change(("moments", moment.id, "feeling"), summary, build)
