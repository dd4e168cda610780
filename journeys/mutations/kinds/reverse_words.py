"""A persona uses the words that it should not meet, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import Idiolect, JourneyMap
from journeys.mutations.mutant import Change
from journeys.mutations.parts import edited
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a persona with an idiolect.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the map.
    """
    for at, persona in enumerate(map_.personas):
        words = persona.idiolect
        if words.uses != words.avoids:
            idiolect = Idiolect(uses=words.avoids, avoids=words.uses)
            summary = f"the persona {quoted(persona.id)} uses the words that it should not meet"
            build = partial(edited, map_, "personas", at, idiolect=idiolect)
            yield Change(("personas", persona.id, "idiolect"), summary, build)
