"""A stage is gone; its moments belong to the stage beside it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import attrs

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a stage, where there are several.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the map.
    """
    for at, stage in enumerate(map_.stages):
        if len(map_.stages) > 1:
            into = map_.stages[at - 1 if at else 1].id
            summary = f"the stage {quoted(stage.id)} is a part of {quoted(into)}"
            yield Change(("stages", stage.id), summary, partial(_merged, map_, stage.id, into))


def _merged(map_: JourneyMap, gone: str, into: str) -> JourneyMap:
    return attrs.evolve(
        map_,
        stages=[stage for stage in map_.stages if stage.id != gone],
        moments=[
            attrs.evolve(one, stage=into) if one.stage == gone else one for one in map_.moments
        ],
        promises=[
            attrs.evolve(one, stages=[into if name == gone else name for name in one.stages])
            for one in map_.promises
        ],
    )
