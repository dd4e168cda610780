"""Cells of a log and the plan of a map to what became of each touchpoint."""

from __future__ import annotations

from collections import defaultdict

import attrs

from journeys.evidence.crowds import Crowds, Group, Number
from journeys.evidence.following import Jump, Visit
from journeys.evidence.levels import Ground, Level

__all__ = ["visits"]


@attrs.define
class _Sums:
    """What is added up for a touchpoint."""

    planned: int = 0
    ad_hoc: int = 0
    late: int = 0
    missing: int = 0
    begun: int = 0
    #: Events that have another after them, and of these, those that ended a journey.
    left: int = 0
    resumed: int = 0


def visits(ground: Ground, level: Level, crowds: Crowds, jumps: list[Jump]) -> list[Visit]:
    """The touchpoints of a level.

    Args:
        ground: What is judged.
        level: Whose.
        crowds: Takes the groups that are to be large enough to be shown.
        jumps: The jumps of the level.

    Returns:
        The planned touchpoints in the map's order, then others by their names.
    """
    sums = _sums(ground, level, crowds)
    for (_, target), times in level.times.items():
        sums[target].late += times.late
    for cell, beyond in level.late:
        late = Group(Number.LATE_VISITS, level.persona, ground.name(cell.point))
        crowds.add(late, cell, beyond=beyond)
    for jump in jumps:
        for point in jump.skipped:
            sums[str(point)].missing += jump.count
    others = sorted(name for name, one in sums.items() if one.ad_hoc and not level.plan.has(name))
    return [_visit(ground, level, name, sums[name])
            for name in (*level.plan.points, *others)]  # fmt: skip


def _sums(ground: Ground, level: Level, crowds: Crowds) -> defaultdict[str, _Sums]:
    sums: defaultdict[str, _Sums] = defaultdict(_Sums)
    members = set(level.members)
    for cell in ground.cells:
        if cell.persona not in members:
            continue
        name = ground.name(cell.point)
        one = sums[name]
        if ground.plans[cell.persona].has(name):
            one.planned += cell.count
        else:
            one.ad_hoc += cell.count
        crowds.add(Group(Number.VISITS, level.persona, name), cell)
        if cell.begins:
            one.begun += cell.count
            crowds.add(Group(Number.BEGUN, level.persona, name), cell)
        if cell.before >= 0:
            before = ground.name(cell.before)
            sums[before].left += cell.count
            if cell.begins:
                sums[before].resumed += cell.count
                crowds.add(Group(Number.RESUMED, level.persona, before), cell)
    _turn(sums, ground, level, crowds)
    return sums


def _turn(sums: defaultdict[str, _Sums], ground: Ground, level: Level, crowds: Crowds) -> None:
    """Leave out whom the level did not see at the touchpoint before, and add those who left it."""
    members = set(level.members)
    for turn in ground.turns:
        has_gone, has_come = turn.was in members, turn.persona in members
        if has_gone == has_come:
            continue
        before = ground.name(turn.before)
        count = turn.count if has_gone else -turn.count
        sums[before].left += count
        if turn.begins:
            sums[before].resumed += count
            # Its cells are not those of the number, so that nobody knows how many these are.
            crowds.hide(Group(Number.RESUMED, level.persona, before))


def _visit(ground: Ground, level: Level, name: str, sums: _Sums) -> Visit:
    point = ground.point(name)
    return Visit(
        persona=level.persona,
        point=point,
        completed=sums.planned - sums.late,
        late=sums.late,
        missing=sums.missing,
        ad_hoc=sums.ad_hoc,
        begun=sums.begun,
        stopped=sums.planned + sums.ad_hoc - sums.left + sums.resumed,
        resumed=sums.resumed,
        is_start=name in level.plan.starts,
        is_end=point.moment in ground.ends,
    )
