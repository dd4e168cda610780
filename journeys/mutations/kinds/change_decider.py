"""The customer decides a step of the company, or the company one of the customer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import Decider, JourneyMap
from journeys.mutations.mutant import Change
from journeys.mutations.parts import edited_step, steps_of
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a step.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the journeys.
    """
    for which, at, step, path in steps_of(map_):
        other = Decider.CUSTOMER if step.by is Decider.COMPANY else Decider.COMPANY
        summary = (
            f"the {other.value} instead of the {step.by.value} decides the step {quoted(step)}"
        )
        yield Change((*path, "by"), summary, partial(edited_step, map_, which, at, by=other))
