"""What is decided of a promise for a persona."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import attrs

from journeys.model import Promise
from journeys.promises.walk import Walk

__all__ = ["Outcome", "Verdict", "shortest"]


class Outcome(StrEnum):
    """How it stands with a promise."""

    KEPT = "kept"
    BROKEN = "broken"
    VACUOUS = "vacuous"
    OPEN = "open"


@attrs.frozen(kw_only=True)
class Verdict:
    """How it stands with a promise for a persona.

    Attributes:
        promise: The promise.
        persona: The persona's id.
        outcome: `kept`, `broken`, `vacuous` (nothing that this persona lives begins it) or `open`
            (the ground is too large to decide).
        walk: The shortest walk on which it is broken; None unless it is.
        untimed: Steps without a planned time that a promise in time counts as 0, as source and
            target, in the order of the map.
    """

    promise: Promise
    persona: str
    outcome: Outcome
    walk: Walk | None = None
    untimed: tuple[tuple[str, str], ...] = ()

    @property
    def holds(self) -> bool:
        """Whether it is kept, or has nothing to keep."""
        return self.outcome in {Outcome.KEPT, Outcome.VACUOUS}


def shortest(verdicts: Iterable[Verdict]) -> Verdict | None:
    """The verdict with the shortest walk.

    Args:
        verdicts: Verdicts, in order.

    Returns:
        The first of those whose walk has the fewest steps; None when none has a walk.
    """
    broken = [one for one in verdicts if one.walk is not None]
    return min(broken, key=lambda one: len(one.walk.steps) if one.walk else 0, default=None)
