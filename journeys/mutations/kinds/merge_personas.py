"""Two personas are one: it has the cards of the first and lives the journeys of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import pairwise

import attrs

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change for each two personas side by side.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the map.
    """
    for first, second in pairwise(map_.personas):
        summary = f"the persona {quoted(second.id)} is merged into {quoted(first.id)}"
        yield Change(("personas", second.id), summary, partial(_merged, map_, first.id, second.id))


def _merged(map_: JourneyMap, kept: str, gone: str) -> JourneyMap:
    shares = [
        one.share for one in map_.personas if one.id in {kept, gone} and one.share is not None
    ]
    share = min(round(sum(shares), 9), 1.0) if shares else None
    return attrs.evolve(
        map_,
        personas=[
            attrs.evolve(one, share=share) if one.id == kept else one
            for one in map_.personas
            if one.id != gone
        ],
        board=[cell for cell in map_.board if cell.persona != gone],
        journeys=[
            attrs.evolve(one, personas=_renamed(one.personas, kept, gone)) for one in map_.journeys
        ],
        promises=[
            attrs.evolve(one, personas=_renamed(one.personas, kept, gone)) for one in map_.promises
        ],
    )


def _renamed(names: Iterable[str], kept: str, gone: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kept if name == gone else name for name in names))
