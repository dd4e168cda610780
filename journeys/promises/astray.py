"""The shortest walk that never arrives: it stops elsewhere, or goes round for ever."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection

import attrs

from journeys.promises.arena import Arena
from journeys.promises.paths import Paths, paths_from, walk_of
from journeys.promises.walk import Ending, Walk

__all__ = ["Astray", "shortest_astray"]

#: Steps that are tried to find the shortest round; beyond, a short one is good enough.
TRIES = 2_000_000


@attrs.frozen
class Astray:
    """A walk that never arrives.

    Attributes:
        points: The numbers of its touchpoints.
        begins: Where in it the promise begins.
        loop: Where the last leads back to; None when the walk stops there.
    """

    points: list[int]
    begins: int
    loop: int | None = None

    @property
    def steps(self) -> int:
        """The number of its steps, the one that closes a loop included."""
        return len(self.points) - (self.loop is None)

    def walk(self, arena: Arena) -> Walk:
        """The walk by names.

        Args:
            arena: The whole ground.
        """
        ending = Ending.STOPS if self.loop is None else Ending.LOOPS
        return walk_of(arena, self.points, ending, begins=self.begins, loop=self.loop)


def shortest_astray(
    arena: Arena, before: Paths, triggers: Collection[int], targets: Collection[int]
) -> Astray | None:
    """The shortest walk from a start through a trigger that may never meet a target.

    Args:
        arena: The ground.
        before: The shortest walks from the starts.
        triggers: Where the promise begins, each to be reached from a start.
        targets: What keeps it.

    Returns:
        The walk, which stops or loops; None when every way arrives.
    """
    heads = {at: before.steps[at] for at in triggers if at not in targets}
    after = paths_from(arena, heads, closed=targets)
    astray = [at for at in after.steps if at not in targets]
    stop = next((at for at in astray if at in arena.stops), None)
    most = after.steps[stop] if stop is not None else None
    loop = _loop(arena, after, astray, most)
    if loop is not None:
        stem, around = loop
        head = _whole(before, after, stem)
        return Astray(head + around[1:], begins=_begins(before, after, stem), loop=len(head) - 1)
    if stop is None:
        return None
    return Astray(_whole(before, after, stop), begins=_begins(before, after, stop))


def _begins(before: Paths, after: Paths, at: int) -> int:
    return len(before.to(after.to(at)[0])) - 1


def _whole(before: Paths, after: Paths, at: int) -> list[int]:
    way = after.to(at)
    return before.to(way[0]) + way[1:]


def _loop(
    arena: Arena, after: Paths, astray: list[int], most: int | None
) -> tuple[int, list[int]] | None:
    """The first touchpoint of the shortest round, and the round; None when a stop is nearer."""
    rounds = _circling(arena, astray)
    best: tuple[int, list[int]] | None = None
    tries = TRIES
    for at in (one for one in astray if one in rounds):
        if most is not None and after.steps[at] + 1 >= most:
            break
        longest = None if most is None else most - after.steps[at] - 1
        around, tried = _round(arena, at, rounds, longest)
        tries -= tried
        if around:
            best, most = (at, around), after.steps[at] + len(around)
        if tries < 0:
            break
    return best or (_any_loop(arena, astray, rounds) if most is None else None)


def _circling(arena: Arena, nodes: list[int]) -> set[int]:
    """Those from which walks among them need never end."""
    left = set(nodes)
    leading = {at: sum(move.target in left for move in arena.moves[at]) for at in nodes}
    ending = deque(at for at in nodes if not leading[at])
    while ending:
        gone = ending.popleft()
        left.discard(gone)
        for at, _ in arena.before[gone]:
            if at in left:
                leading[at] -= 1
                if not leading[at]:
                    ending.append(at)
    return left


def _round(arena: Arena, start: int, among: set[int], longest: int | None) -> tuple[list[int], int]:
    """The shortest round from a touchpoint back to it, and how many moves were tried."""
    parents = {start: start}
    queue = deque([(0, start)])
    tried = 0
    while queue:
        length, at = queue.popleft()
        if longest is not None and length >= longest:
            break
        for move in arena.moves[at]:
            tried += 1
            if move.target == start:
                return _back(parents, start, at), tried
            if move.target in among and move.target not in parents:
                parents[move.target] = at
                queue.append((length + 1, move.target))
    return [], tried


def _back(parents: dict[int, int], start: int, at: int) -> list[int]:
    around = [at]
    while around[-1] != start:
        around.append(parents[around[-1]])
    return around[::-1]


def _any_loop(arena: Arena, astray: list[int], rounds: set[int]) -> tuple[int, list[int]] | None:
    """Some round, for a ground too large to look for the shortest."""
    at = next((one for one in astray if one in rounds), None)
    seen: dict[int, int] = {}
    way: list[int] = []
    while at is not None and at not in seen:
        seen[at] = len(way)
        way.append(at)
        at = next(move.target for move in arena.moves[at] if move.target in rounds)
    return None if at is None else (at, way[seen[at] :])
