"""Whom counts are of: all customers together, each persona, those whose persona is not known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import attrs

from journeys.evidence.passing import Cell
from journeys.evidence.planned import Planned
from journeys.evidence.times import PlannedStep, Times
from journeys.logs.trace import NONE
from journeys.model import Touchpoint

__all__ = ["Ground", "Level", "levels"]

Pair: TypeAlias = tuple[str, str]


@attrs.frozen(eq=False)
class Level:
    """Customers whose counts stand together.

    Attributes:
        persona: As in `following.Walked`.
        members: The codes of their personas.
        plan: The parts of the map that are listed for them.
        times: How long they took for each planned step.
    """

    persona: str | None
    members: tuple[int, ...]
    plan: Planned
    times: Mapping[Pair, Times]


@attrs.frozen(kw_only=True, eq=False)
class Ground:
    """What a log and a map have to be judged by.

    Attributes:
        points: The touchpoints of the log by their code.
        plans: By the code of a persona its plan.
        cells: The cells of the log.
        ends: The moments where a goal is reached.
    """

    points: tuple[Touchpoint, ...]
    plans: Mapping[int, Planned]
    cells: Sequence[Cell]
    ends: frozenset[str]

    def name(self, code: int) -> str:
        """The name of a touchpoint of the log.

        Args:
            code: Its code.
        """
        return str(self.points[code])


def levels(
    everybody: Planned,
    plans: Mapping[int, Planned],
    present: Sequence[int],
    steps: Sequence[PlannedStep],
    timed: tuple[Sequence[Times], Mapping[int, Times]],
    points: Sequence[Touchpoint],
) -> list[Level]:
    """The levels at which a log is counted.

    Args:
        everybody: The plan of all personas together.
        plans: By the code of a persona its plan.
        present: The codes of the personas that the log has, in the order of the report.
        steps: The planned steps that were timed.
        timed: Their times, and those of all personas together.
        points: The touchpoints of the log by their code.

    Returns:
        All together first; then, where the log has a persona, each one alone.
    """
    alone, together = timed
    names = [(str(points[one.before]), str(points[one.point])) for one in steps]
    whole = {pair: together[one.whole] for pair, one in zip(names, steps, strict=True)
             if one.whole in together}  # fmt: skip
    found = [Level(None, tuple(present), everybody, whole)]
    if set(present) <= {NONE}:
        return found
    for code in present:
        times = {
            pair: time
            for pair, one, time in zip(names, steps, alone, strict=True)
            if one.persona == code
        }
        found.append(Level(plans[code].persona, (code,), plans[code], times))
    return found
