"""Whom counts are of: all customers together, each persona, those whose persona is not known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

import attrs

from journeys.evidence.passing import Cell
from journeys.evidence.planned import Planned
from journeys.evidence.quantiles import MICROS
from journeys.evidence.times import PlannedStep, Times
from journeys.evidence.turning import Turn
from journeys.logs.trace import NONE
from journeys.model import Touchpoint
from journeys.model.moment import to_touchpoint

__all__ = ["Ground", "Level", "Pair", "levels"]

#: Source and target of a step, `moment@channel`.
Pair: TypeAlias = tuple[str, str]


@attrs.frozen(eq=False)
class Level:
    """Customers whose counts stand together.

    Attributes:
        persona: As in `following.Walked`.
        members: The codes of their personas.
        plan: The parts of the map that are listed for them.
        times: How long they took for each planned step.
        late: The cells of steps that took longer than planned, each with its longest time in
            microseconds.
    """

    persona: str | None
    members: tuple[int, ...]
    plan: Planned
    times: Mapping[Pair, Times]
    late: tuple[tuple[Cell, int], ...] = ()


@attrs.frozen(kw_only=True, eq=False)
class Ground:
    """What a log and a map have to be judged by.

    Attributes:
        points: The touchpoints of the log by their code.
        plans: By the code of a persona its plan (see `planned`).
        cells: The cells of the log.
        turns: How often its customers went on as another persona.
        ends: The moments where a goal is reached.
    """

    points: tuple[Touchpoint, ...]
    plans: Mapping[int, Planned]
    cells: Sequence[Cell]
    turns: Sequence[Turn]
    ends: frozenset[str]

    def point(self, name: str) -> Touchpoint:
        """The touchpoint of a name, of the log or of the map.

        Args:
            name: The name.
        """
        return self._points.get(name) or to_touchpoint(name)

    @cached_property
    def _points(self) -> dict[str, Touchpoint]:
        return {str(point): point for point in self.points}

    @cached_property
    def visits(self) -> dict[int, Counter[str]]:
        """How often each persona was at each touchpoint to go on from there.

        Who goes on as another persona takes the step as that one, and so was there as that one.
        """
        found: dict[int, Counter[str]] = {code: Counter() for code in self.plans}
        for cell in self.cells:
            found[cell.persona][self.name(cell.point)] += cell.count
        for turn in self.turns:
            if turn.begins:
                continue
            name = self.name(turn.before)
            if turn.was in found:
                found[turn.was][name] -= turn.count
            if turn.persona in found:
                found[turn.persona][name] += turn.count
        return found

    def name(self, code: int) -> str:
        """The name of a touchpoint of the log.

        Args:
            code: Its code.
        """
        return self._names[code]

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(map(str, self.points))


def levels(
    ground: Ground,
    steps: Sequence[PlannedStep],
    timed: tuple[Sequence[Times], Mapping[int, Times]],
) -> list[Level]:
    """The levels at which a log is counted.

    Args:
        ground: What is judged; its last plan is that of all personas together.
        steps: The planned steps that were timed.
        timed: Their times, and those of all personas together.

    Returns:
        All together first; then, where the log has a persona of the map, each one alone in the
        map's order, those without a persona last.
    """
    present = {cell.persona for cell in ground.cells}
    codes = tuple(code for code in ground.plans if code in present)
    rows = list(zip(steps, timed[0], strict=True))
    pair_of = [(ground.name(one.before), ground.name(one.point)) for one in steps]
    late = [(one, _late(one, times)) for one, times in rows if times.late]
    every = {
        pair: timed[1][one.whole]
        for one, pair in zip(steps, pair_of, strict=True)
        if one.whole in timed[1]
    }
    everybody = list(ground.plans.values())[-1]
    found = [Level(None, codes, everybody, every, tuple(cell for _, cell in late))]
    if len(ground.plans) == 1 or set(codes) <= {NONE}:
        return found
    for code in codes:
        plan = ground.plans[code]
        alone = {
            pair: times
            for (one, times), pair in zip(rows, pair_of, strict=True)
            if one.persona == code
        }
        mine = tuple(cell for one, cell in late if one.persona == code)
        found.append(Level(plan.persona, (code,), plan, alone, mine))
    return found


def _late(step: PlannedStep, times: Times) -> tuple[Cell, int]:
    assert step.within is not None
    cell = Cell(
        persona=step.persona,
        before=step.before,
        point=step.point,
        begins=False,
        count=times.late,
        marks=times.late_marks,
    )
    return cell, step.within * MICROS
