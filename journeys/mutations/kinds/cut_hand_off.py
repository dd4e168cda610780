"""A step that changes channel is cut."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.mutations.parts import steps_of, without_step
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a hand-off.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the journeys.
    """
    for which, at, step, path in steps_of(map_):
        if step.is_hand_off:
            journey = quoted(map_.journeys[which].id)
            ends = f"from {quoted(step.source)} to {quoted(step.target)}"
            summary = f"journey {journey} hands nobody on {ends}"
            yield Change(path, summary, partial(without_step, map_, which, at))
