"""What was put into a simulated log, counted: what an analysis of it must find."""

from __future__ import annotations

import json
from typing import Any

import attrs

__all__ = ["Begun", "Ended", "Stepped", "Truth", "Vowed"]


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
            `repeated` where they came back to the same touchpoint without a planned step.
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


@attrs.frozen(kw_only=True)
class Vowed:
    """How it went with a commitment with a deadline, each time that it was given.

    Attributes:
        persona: The persona's id.
        start: The touchpoint where its time begins.
        until: The moment that fulfils it.
        within: Its seconds.
        kept: How often the customer's first such event from then on came in time.
        late: How often it came after the deadline.
        lapsed: How often it never came, and the deadline is over before the log's last event.
        open: How often it never came, and the deadline is not over.
    """

    persona: str
    start: str
    until: str
    within: int
    kept: int
    late: int
    lapsed: int
    open: int

    @property
    def broken(self) -> int:
        """How often it was not kept."""
        return self.late + self.lapsed

    @property
    def given(self) -> int:
        """How often it was given."""
        return self.kept + self.broken + self.open


@attrs.frozen(kw_only=True)
class Truth:
    """What is true of a simulated log.

    Every event begins a journey or is a step's target, and every journey ends once:
    `events = sum of begins + sum of steps`, `journeys = sum of ends`, and
    `rows = events + duplicates + sum of dirty`.

    Attributes:
        seed: What the log was drawn from.
        rows: Rows of the log.
        events: Rows that are events and stand for the first time.
        customers: Customers with an event.
        journeys: Journeys; a customer's next one begins a month after the last at least.
        first: The earliest time, microseconds since 1970 UTC.
        last: The latest.
        personas: Customers by persona.
        begins: Where journeys began.
        steps: Every passage within a journey.
        ends: Where journeys ended and why.
        commitments: How it went with commitments.
        deviations: How often each kind was put in.
        duplicates: Rows that repeat an event.
        disordered: Rows that stand after a later event of their customer, spoiled rows left out.
        dirty: Spoiled rows, by the reason for which a reader must reject them.
        outcomes: Events by outcome.
        value: The sum of all values, in hundredths.
    """

    seed: int
    rows: int
    events: int
    customers: int
    journeys: int
    first: int
    last: int
    personas: tuple[tuple[str, int], ...]
    begins: tuple[Begun, ...]
    steps: tuple[Stepped, ...]
    ends: tuple[Ended, ...]
    commitments: tuple[Vowed, ...]
    deviations: tuple[tuple[str, int], ...]
    duplicates: int
    disordered: int
    dirty: tuple[tuple[str, int], ...]
    outcomes: tuple[tuple[str, int], ...]
    value: int

    def steps_of(self, kind: str) -> int:
        """How many steps are of a kind.

        Args:
            kind: `planned`, `skipping`, `unplanned` or `repeated`.
        """
        return sum(step.count for step in self.steps if step.kind == kind)

    @property
    def late(self) -> int:
        """How many planned steps took longer than planned."""
        return sum(step.late for step in self.steps)

    def to_json(self) -> str:
        """The truth as JSON: pairs become objects, the others lists of objects."""
        return json.dumps(_plain(self), ensure_ascii=False, indent=1) + "\n"


def _plain(truth: Truth) -> dict[str, Any]:
    pairs = {"personas", "deviations", "dirty", "outcomes"}
    data = attrs.asdict(truth, recurse=True)
    return {name: dict(value) if name in pairs else value for name, value in data.items()}
