"""Cells of a log and the plan of a map to what became of each touchpoint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import attrs

from journeys.evidence.crowds import Crowds
from journeys.evidence.following import Jump, Visit, Walked
from journeys.evidence.levels import Ground, Level
from journeys.evidence.passing import crowd
from journeys.model import Touchpoint
from journeys.model.moment import to_touchpoint

__all__ = ["visits"]


@attrs.define
class _Sums:
    """What is added up for a touchpoint."""

    planned: int = 0
    ad_hoc: int = 0
    begun: int = 0
    left: int = 0
    resumed: int = 0
    marks: int = 0


def visits(
    ground: Ground,
    level: Level,
    crowds: Crowds,
    found: tuple[Sequence[Walked], Sequence[Jump]],
    least: int,
) -> list[Visit]:
    """The touchpoints of a level.

    Args:
        ground: What is judged.
        level: Whose.
        crowds: Takes the groups that are to be large enough to be shown.
        found: The transitions and jumps of the level.
        least: The fewest customers that may be shown.

    Returns:
        The planned touchpoints in the map's order, then others by their names.
    """
    sums = _sums(ground, level, crowds)
    late: Counter[str] = Counter()
    marks: Counter[str] = Counter()
    for (_, target), times in level.times.items():
        late[target] += times.late
        marks[target] |= times.late_marks
    missing: Counter[str] = Counter()
    for jump in found[1]:
        missing.update({str(point): jump.count for point in jump.skipped})
    others = sorted({*sums, *missing} - {*level.plan.points})
    names = {str(point): point for point in ground.points}
    return [
        _visit(
            ground, level, names.get(name) or to_touchpoint(name), sums.get(name, _Sums()),
            late[name], missing[name], least, is_few_late=crowd(marks[name]) < least,
        )
        for name in (*level.plan.points, *others)
    ]  # fmt: skip


def _sums(ground: Ground, level: Level, crowds: Crowds) -> dict[str, _Sums]:
    sums: dict[str, _Sums] = {}
    members = set(level.members)
    for cell in ground.cells:
        if cell.persona not in members:
            continue
        name = ground.name(cell.point)
        one = sums.setdefault(name, _Sums())
        if name in set(()) or name in _planned(ground, cell.persona):
            one.planned += cell.count
        else:
            one.ad_hoc += cell.count
        crowds.add(("visit", level.persona, name), cell)
        if cell.begins:
            one.begun += cell.count
            crowds.add(("begun", level.persona, name), cell)
        if cell.before >= 0:
            source = sums.setdefault(ground.name(cell.before), _Sums())
            source.left += cell.count
            if cell.begins:
                source.resumed += cell.count
                source.marks |= cell.marks
    return sums
