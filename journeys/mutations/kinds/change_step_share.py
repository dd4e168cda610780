"""A step is taken by those who did not take it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.mutations.parts import edited_step, steps_of
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a step with a share other than one half.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the journeys.
    """
    for which, at, step, path in steps_of(map_):
        share = None if step.share is None else round(1 - step.share, 9)
        if step.share is not None and share is not None and share != step.share:
            told = f"{share * 100:.4g}% instead of {step.share * 100:.4g}%"
            summary = f"the step {quoted(step)} is taken by {told} of those who are there"
            yield Change(
                (*path, "share"), summary, partial(edited_step, map_, which, at, share=share)
            )
