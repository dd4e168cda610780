"""A persona prefers the channels that it avoids, and avoids those that it prefers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.mutations.parts import edited
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a persona with preferences.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the map.
    """
    for at, persona in enumerate(map_.personas):
        if persona.prefers != persona.avoids:
            build = partial(
                edited, map_, "personas", at, prefers=persona.avoids, avoids=persona.prefers
            )
            summary = (
                f"the persona {quoted(persona.id)} prefers what it avoids, and avoids the rest"
            )
            yield Change(("personas", persona.id, "prefers"), summary, build)
