"""A step leads to the same moment on another channel."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap, Touchpoint, Transition
from journeys.mutations.mutant import Change
from journeys.mutations.parts import edited_step, steps_of
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a step, where the map has another channel.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the journeys.
    """
    for which, at, step, path in steps_of(map_):
        target = _elsewhere(map_, step)
        if target is not None:
            told = f"{quoted(target)} instead of {quoted(step.target)}"
            summary = f"the step from {quoted(step.source)} leads to {told}"
            yield Change(
                (*path, "target"), summary, partial(edited_step, map_, which, at, target=target)
            )


def _elsewhere(map_: JourneyMap, step: Transition) -> Touchpoint | None:
    """The target on the channel that comes next on the boards; None where there is no other."""
    names = [channel.id for channel in map_.channels]
    here = step.target.channel
    after = names.index(here) + 1 if here in names else 0
    other = next((name for name in (*names[after:], *names[:after]) if name != here), None)
    return None if other is None else Touchpoint(step.target.moment, other)
