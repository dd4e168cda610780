"""What customers did at and between touchpoints, counted."""

from __future__ import annotations

import attrs

__all__ = ["Begun", "Ended", "Stepped"]


@attrs.frozen(kw_only=True)
class Begun:
    """How many journeys began at a touchpoint.

    Attributes:
        persona: The persona's id.
        point: The touchpoint.
        count: How many.
    """

    persona: str
    point: str
    count: int


@attrs.frozen(kw_only=True)
class Ended:
    """How many journeys ended at a touchpoint, for one reason.

    Attributes:
        persona: The persona's id.
        point: The touchpoint.
        why: `reached` (the goal), `left` (the map leads no further, or not all), `dropped` (a
            deviation), `cut` (the log ends before), `endless` (a loop without a way out).
        count: How many.
    """

    persona: str
    point: str
    why: str
    count: int


@attrs.frozen(kw_only=True)
class Stepped:
    """How often customers of a persona went from one touchpoint to another in one journey.

    Attributes:
        persona: The persona's id.
        source: Where they were.
        target: Where they went.
        kind: `planned`; `skipping` where the map has a longer way; `unplanned` where it has none;
            `repeat` where they came back to the same touchpoint without a planned step.
        count: How often.
        late: How often it took longer than planned; 0 where no time is planned.
        seconds: How long all of them took together.
    """

    persona: str
    source: str
    target: str
    kind: str
    count: int
    late: int
    seconds: int
