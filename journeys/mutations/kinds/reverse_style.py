"""A persona's pace, or what it seeks, is the opposite."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

import attrs

from journeys.model import JourneyMap, Pace, Seeks
from journeys.mutations.mutant import Change
from journeys.mutations.parts import edited
from journeys.text import quoted

__all__ = ["mutate"]

_PACES: Final = {Pace.HURRIED: Pace.UNHURRIED, Pace.UNHURRIED: Pace.HURRIED}
_SEEKS: Final = {Seeks.CONFIRMATION: Seeks.ADVICE, Seeks.ADVICE: Seeks.CONFIRMATION}


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a persona and pole.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the map, the pace first.
    """
    for at, persona in enumerate(map_.personas):
        style, path = persona.style, ("personas", persona.id, "style")
        who = f"the persona {quoted(persona.id)}"
        if style.pace is not None:
            pace = _PACES[style.pace]
            build = partial(edited, map_, "personas", at, style=attrs.evolve(style, pace=pace))
            yield Change((*path, "pace"), f"{who} is {pace} instead of {style.pace}", build)
        if style.seeks is not None:
            seeks = _SEEKS[style.seeks]
            build = partial(edited, map_, "personas", at, style=attrs.evolve(style, seeks=seeks))
            yield Change((*path, "seeks"), f"{who} seeks {seeks} instead of {style.seeks}", build)
