"""A persona stands for twice as many customers, or for half as many."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.mutations.parts import edited
from journeys.text import quoted

__all__ = ["mutate"]

_HALF: Final = 0.5


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a persona with a share.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the map.
    """
    for at, persona in enumerate(map_.personas):
        old = persona.share or 0
        share = round(old * 2 if old <= _HALF else old / 2, 9)
        if share not in {0, old}:
            told = f"{share * 100:.4g}% instead of {old * 100:.4g}% of the customers"
            summary = f"the persona {quoted(persona.id)} stands for {told}"
            build = partial(edited, map_, "personas", at, share=share)
            yield Change(("personas", persona.id, "share"), summary, build)
