"""A hand-off carries nothing: the customer says everything again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.mutations.parts import edited_step, steps_of
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a hand-off that carries something.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the journeys.
    """
    for which, at, step, path in steps_of(map_):
        if step.is_hand_off and step.carries:
            summary = f"the hand-off {quoted(step)} carries nothing"
            yield Change(
                (*path, "carries"), summary, partial(edited_step, map_, which, at, carries=())
            )
