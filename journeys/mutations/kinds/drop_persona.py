"""A persona is gone, with its cards."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a persona.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the map.
    """
    for persona in map_.personas:
        build = partial(map_.without, persona=persona.id)
        yield Change(("personas", persona.id), f"the persona {quoted(persona.id)} is gone", build)
