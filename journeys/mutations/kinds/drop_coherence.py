"""Nobody guarantees the coherence of the experience any more."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import attrs

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change, for a map that names somebody.

    Args:
        map_: Any map.

    Yields:
        The change, or nothing.
    """
    if map_.coherence:
        summary = (
            f"{quoted(map_.coherence)} does not guarantee the coherence any more, nor does anybody"
        )
        yield Change(("coherence",), summary, partial(attrs.evolve, map_, coherence=""))
