"""What was put into a simulated log, counted: what an analysis of it must find."""

from __future__ import annotations

import json
from typing import Any

import attrs

from journeys.simulation.passages import Begun, Ended, Stepped
from journeys.simulation.vowed import Vowed

__all__ = ["Truth"]


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
            kind: `planned`, `skipping`, `unplanned` or `repeat`.
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
