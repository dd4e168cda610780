"""The shortest walk on which the time or the steps are used up before a target is met."""

from __future__ import annotations

from collections.abc import Iterable

from journeys.promises.arena import Arena
from journeys.promises.paths import Paths, paths_from, walk_of
from journeys.promises.walk import Ending, Walk
from journeys.promises.wish import Reach

__all__ = ["shortest_late"]

#: Moves that are tried to find the shortest; beyond, the slowest walk is given.
TRIES = 2_000_000


def shortest_late(
    arena: Arena, before: Paths, reach: Reach, *, below: int | None = None
) -> Walk | None:
    """The shortest walk from a start through a trigger that is late.

    Args:
        arena: The ground.
        before: The shortest walks from the starts.
        reach: What is promised, with a limit.
        below: Only walks of fewer steps, on a ground where walks may go round; None on one
            where every walk arrives.

    Returns:
        The walk; None when none is late.
    """
    heads = {at: before.steps[at] for at in reach.open_from(arena)}
    slowest = None
    if below is None:
        slowest = _slowest(arena, reach, heads)
        if slowest is None:
            return None
    found = _first_late(arena, reach, heads, below)
    points = found or slowest
    if points is None:
        return None
    return _walk(arena, before, points)


def _walk(arena: Arena, before: Paths, points: list[int]) -> Walk:
    head = before.to(points[0])
    return walk_of(arena, head + points[1:], Ending.LATE, begins=len(head) - 1)


def _first_late(
    arena: Arena, reach: Reach, heads: dict[int, int], below: int | None
) -> list[int] | None:
    """Breadth first by length: at each the longest time that a walk of this length takes."""
    begins: dict[int, list[int]] = {}
    for at, head in heads.items():
        begins.setdefault(head, []).append(at)
    length, last = min(begins, default=0), max(begins, default=-1)
    levels: list[dict[int, tuple[int, int | None]]] = []
    frontier: dict[int, tuple[int, int | None]] = {}
    tries = TRIES
    while (frontier or length <= last) and tries > 0 and (below is None or length + 1 < below):
        for at in begins.get(length, ()):
            frontier.setdefault(at, (0, None))
        levels.append(frontier)
        following: dict[int, tuple[int, int | None]] = {}
        for at, (used, _) in frontier.items():
            for move in arena.moves[at]:
                tries -= 1
                total = used + reach.cost(move)
                if total > reach.most:
                    return [*_back(levels, at), move.target]
                known = following.get(move.target)
                if move.target not in reach.targets and (known is None or total > known[0]):
                    following[move.target] = (total, at)
        frontier = following
        length += 1
    return None


def _back(levels: list[dict[int, tuple[int, int | None]]], at: int) -> list[int]:
    way = [at]
    for level in reversed(levels):
        parent = level[way[-1]][1]
        if parent is None:
            break
        way.append(parent)
    return way[::-1]


def _slowest(arena: Arena, reach: Reach, heads: Iterable[int]) -> list[int] | None:
    """The slowest walk to a target where no walk goes round; None when it is in time."""
    order = _order(arena, reach, heads)
    used: dict[int, tuple[int, int | None]] = dict.fromkeys(heads, (0, None))
    worst: tuple[int, int] | None = None
    for at in order:
        for move in () if at in reach.targets else arena.moves[at]:
            total = used[at][0] + reach.cost(move)
            if move.target not in used or total > used[move.target][0]:
                used[move.target] = (total, at)
                if total > reach.most and (worst is None or total > worst[0]):
                    worst = (total, move.target)
    if worst is None:
        return None
    way = [worst[1]]
    while (parent := used[way[-1]][1]) is not None:
        way.append(parent)
    return way[::-1]


def _order(arena: Arena, reach: Reach, heads: Iterable[int]) -> list[int]:
    """What walks from the heads meet up to the targets, each before what follows it."""
    reached = paths_from(arena, dict.fromkeys(heads, 0), closed=reach.targets).steps
    coming = dict.fromkeys(reached, 0)
    for at in reached:
        for move in () if at in reach.targets else arena.moves[at]:
            coming[move.target] += 1
    order = [at for at in reached if not coming[at]]
    for at in order:
        for move in () if at in reach.targets else arena.moves[at]:
            coming[move.target] -= 1
            if not coming[move.target]:
                order.append(move.target)
    return order
