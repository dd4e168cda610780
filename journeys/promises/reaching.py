"""When one thing, then another: whether it may, must or can be made to follow."""

from __future__ import annotations

import heapq
from collections.abc import Iterable

from journeys.promises.arena import Arena
from journeys.promises.astray import shortest_astray
from journeys.promises.attractor import attractor, kept_to
from journeys.promises.late import shortest_late
from journeys.promises.paths import paths_from_starts, walk_of
from journeys.promises.walk import Ending, Walk
from journeys.promises.wish import Reach

__all__ = ["always", "guaranteed", "possible"]


def always(arena: Arena, reach: Reach) -> Walk | None:
    """The shortest walk on which a target does not follow; None when it always does.

    Args:
        arena: The ground.
        reach: What is promised.

    Returns:
        A walk that stops, loops or is late.
    """
    before = paths_from_starts(arena)
    astray = shortest_astray(arena, before, reach.open_from(arena), reach.targets)
    late = None
    if reach.limit is not None:
        late = shortest_late(arena, before, reach, below=astray.steps if astray else None)
    return late or (astray.walk(arena) if astray else None)


def possible(arena: Arena, reach: Reach) -> Walk | None:
    """The way to the nearest trigger from which no way leads to a target in time.

    Args:
        arena: The ground.
        reach: What is promised.

    Returns:
        The way to the trigger (`lost`), or through it to the quickest target (`late`); None when
        some way leads there from each trigger.
    """
    cost, onward = _quickest(arena, reach)
    triggers = reach.open_from(arena)
    short = [at for at in triggers if at not in cost or cost[at] > reach.most]
    nearest = _nearest(arena, short)
    if not nearest:
        return None
    begins = len(nearest) - 1
    if nearest[-1] not in cost:
        return walk_of(arena, nearest, Ending.LOST, begins=begins)
    return walk_of(arena, _led(nearest, onward), Ending.LATE, begins=begins)


def guaranteed(arena: Arena, reach: Reach) -> Walk | None:
    """A walk on which the customer keeps the company from bringing a target about.

    Args:
        arena: The ground.
        reach: What is promised.

    Returns:
        The shortest walk of a customer who never arrives, else a walk that is late though the
        company does its best; None when the company can bring it about from each trigger.
    """
    won = attractor(arena, reach.targets, reach.cost)
    triggers = reach.open_from(arena)
    lost = [at for at in triggers if at not in won.cost]
    if lost:
        evading = frozenset(range(len(arena.names))) - won.cost.keys()
        before = paths_from_starts(arena)
        astray = shortest_astray(kept_to(arena, evading), before, lost, reach.targets)
        return astray.walk(arena) if astray else None
    nearest = _nearest(arena, [at for at in triggers if won.cost[at] > reach.most])
    if not nearest:
        return None
    return walk_of(arena, _led(nearest, won.onward), Ending.LATE, begins=len(nearest) - 1)


def _quickest(arena: Arena, reach: Reach) -> tuple[dict[int, int], dict[int, int | None]]:
    """The least that a target takes from each touchpoint, and where that way goes."""
    cost: dict[int, int] = {}
    onward: dict[int, int | None] = {}
    queue: list[tuple[int, int, int]] = [(0, at, -1) for at in sorted(reach.targets)]
    while queue:
        total, at, to = heapq.heappop(queue)
        if at in cost:
            continue
        cost[at], onward[at] = total, None if to < 0 else to
        for source, move in arena.before[at]:
            if source not in cost:
                heapq.heappush(queue, (total + reach.cost(move), source, at))
    return cost, onward


def _nearest(arena: Arena, wanted: Iterable[int]) -> list[int]:
    """The shortest way from a start to one of some; empty for none."""
    among = set(wanted)
    if not among:
        return []
    paths = paths_from_starts(arena)
    return paths.to(next(at for at in paths.steps if at in among))


def _led(way: list[int], onward: dict[int, int | None]) -> list[int]:
    points = list(way)
    while (following := onward[points[-1]]) is not None:
        points.append(following)
    return points
