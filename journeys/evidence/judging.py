"""Cells of a log and the plan of a map to the transitions that were taken, and the jumps."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import attrs

from journeys.evidence.crowds import Crowds, Group, Number
from journeys.evidence.following import Jump, JumpKind, Walked
from journeys.evidence.intervals import holm, wilson
from journeys.evidence.levels import Ground, Level, Pair
from journeys.evidence.passing import Cell
from journeys.evidence.planned import Planned

__all__ = ["Key", "jump_of", "jumps", "key_of", "walked"]

#: What a jump is, and what it leaves out.
Key = tuple[str, str, JumpKind, tuple[str, ...]]


def jump_of(plan: Planned, source: str, target: str) -> tuple[JumpKind, tuple[str, ...]]:
    """What an unplanned step is.

    Args:
        plan: The plan of its persona.
        source: Where the customer was.
        target: Where the customer went.
    """
    if source == target:
        return JumpKind.REPEAT, ()
    between = plan.between(source, target)
    return (JumpKind.SKIPPING if between else JumpKind.UNPLANNED), between


def key_of(jump: Jump) -> Key:
    """What a jump is told apart by.

    Args:
        jump: The jump.
    """
    skipped = tuple(map(str, jump.skipped))
    return str(jump.source), str(jump.target), jump.kind, skipped


def walked(ground: Ground, level: Level, crowds: Crowds) -> list[Walked]:
    """The planned transitions of a level with what customers did.

    Args:
        ground: What is judged.
        level: Whose.
        crowds: Takes the groups that are to be large enough to be shown.

    Returns:
        In the map's order; those that nobody took stand with 0.
    """
    counts = _steps(ground, level, crowds)
    for cell, beyond in level.late:
        pair = ground.name(cell.before), ground.name(cell.point)
        crowds.add(Group(Number.LATE_STEPS, level.persona, pair), cell, beyond=beyond)
    found = []
    chances: list[float | None] = []
    for pair in level.plan.steps:
        members = [code for code in level.members if pair in ground.plans[code].steps]
        trials = {code: ground.visits[code][pair[0]] for code in members}
        expected, chance = _held(ground, pair, counts[pair], trials)
        chances.append(chance)
        one = _walked(ground, level, pair, counts[pair], trials)
        found.append(attrs.evolve(one, expected=expected))
    return [
        attrs.evolve(one, p=chance) for one, chance in zip(found, _corrected(chances), strict=True)
    ]


def _steps(ground: Ground, level: Level, crowds: Crowds) -> Counter[Pair]:
    counts: Counter[Pair] = Counter()
    for cell, pair in _of(ground, level):
        if pair in ground.plans[cell.persona].steps:
            counts[pair] += cell.count
            crowds.add(Group(Number.STEPS, level.persona, pair), cell)
    return counts


def _of(ground: Ground, level: Level) -> Iterator[tuple[Cell, Pair]]:
    """The steps of a level."""
    members = set(level.members)
    for cell in ground.cells:
        if cell.persona in members and not cell.begins:
            yield cell, (ground.name(cell.before), ground.name(cell.point))


def _held(
    ground: Ground, pair: Pair, count: int, trials: Mapping[int, int]
) -> tuple[float | None, float | None]:
    """How many were expected, and the chance of what was found, by the score test.

    Each persona goes by its own share: expectation and variance are sums of binomial ones.
    """
    shares = {code: ground.plans[code].steps[pair].share for code, many in trials.items() if many}
    known = {code: share for code, share in shares.items() if share is not None}
    if not known or len(known) < len(shares):
        return None, None
    expected = math.fsum(trials[code] * share for code, share in known.items())
    spread = math.fsum(trials[code] * share * (1 - share) for code, share in known.items())
    if spread <= 0:
        return expected, 1.0 if math.isclose(count, expected, abs_tol=1e-9) else 0.0
    return expected, math.erfc(abs(count - expected) / math.sqrt(2 * spread))


def _corrected(chances: Sequence[float | None]) -> list[float | None]:
    corrected = iter(holm([one for one in chances if one is not None]))
    return [None if one is None else next(corrected) for one in chances]


def _walked(
    ground: Ground,
    level: Level,
    pair: Pair,
    count: int,
    trials: Mapping[int, int],
) -> Walked:
    times = level.times.get(pair)
    visits = sum(trials.values())
    ends = wilson(count, visits) or (None, None)
    planned = {ground.plans[code].steps[pair].within for code in trials}
    within = planned.pop() if len(planned) == 1 else None
    source, target = pair
    return Walked(
        persona=level.persona,
        source=ground.point(source),
        target=ground.point(target),
        count=count,
        visits=visits,
        low=ends[0],
        high=ends[1],
        within=within if trials else level.plan.steps[pair].within,
        late=times.late if times else 0,
        median=times.median if times else None,
        p95=times.p95 if times else None,
    )


def jumps(ground: Ground, level: Level, crowds: Crowds) -> list[Jump]:
    """The steps of a level that are not planned.

    Args:
        ground: What is judged.
        level: Whose.
        crowds: Takes the groups that are to be large enough to be shown.

    Returns:
        The commonest first, equal ones by their names.
    """
    counts: Counter[Key] = Counter()
    for cell, pair in _of(ground, level):
        plan = ground.plans[cell.persona]
        if pair not in plan.steps:
            key = (*pair, *jump_of(plan, *pair))
            counts[key] += cell.count
            crowds.add(Group(Number.JUMPS, level.persona, key), cell)
            for point in key[3]:
                crowds.add(Group(Number.MISSING, level.persona, point), cell)
    return [
        Jump(
            persona=level.persona,
            source=ground.point(source),
            target=ground.point(target),
            kind=kind,
            skipped=tuple(map(ground.point, skipped)),
            count=count,
        )
        for (source, target, kind, skipped), count in sorted(
            counts.items(), key=lambda one: (-one[1], one[0])
        )
    ]
