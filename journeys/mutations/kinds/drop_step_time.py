"""A step has no longest time any more."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.mutations.parts import edited_step, steps_of
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a step with a time.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the journeys.
    """
    for which, at, step, path in steps_of(map_):
        if step.within is not None:
            summary = f"the step {quoted(step)} may take any time instead of {step.within}"
            yield Change(
                (*path, "within"), summary, partial(edited_step, map_, which, at, within=None)
            )
