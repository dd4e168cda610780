"""Shortest walks on an arena, in steps, from touchpoints with a head start."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

import attrs

from journeys.promises.arena import Arena
from journeys.promises.walk import Ending, Walk

__all__ = ["Paths", "paths_from", "paths_from_starts", "walk_of"]


@attrs.frozen
class Paths:
    """The shortest walk to each touchpoint.

    Attributes:
        steps: The number of steps to each that can be reached, nearest first.
        parents: The touchpoint before each; None at the beginning.
    """

    steps: Mapping[int, int]
    parents: Mapping[int, int | None]

    def to(self, at: int) -> list[int]:
        """The touchpoints from the beginning to one.

        Args:
            at: One that can be reached.
        """
        path = [at]
        while (parent := self.parents[path[-1]]) is not None:
            path.append(parent)
        return path[::-1]


def paths_from(arena: Arena, sources: Mapping[int, int], *, closed: Collection[int] = ()) -> Paths:
    """The shortest walks from some touchpoints.

    Args:
        arena: The ground.
        sources: Where walks may begin, and how many steps were walked before.
        closed: Touchpoints that a walk may end at but not pass, and not begin at.

    Returns:
        The walks; among equals the first in the order of the map.
    """
    steps: dict[int, int] = {}
    parents: dict[int, int | None] = {}
    queue: deque[tuple[int, int, int | None]] = deque()
    for length, at, parent in _by_length(sources, queue):
        if at in steps or (parent is None and at in closed):
            continue
        steps[at], parents[at] = length, parent
        if at in closed:
            continue
        for move in arena.moves[at]:
            if move.target not in steps:
                queue.append((length + 1, move.target, at))
    return Paths(steps, parents)


def paths_from_starts(arena: Arena) -> Paths:
    """The shortest walks from the starts.

    Args:
        arena: The ground.
    """
    return paths_from(arena, dict.fromkeys(arena.starts, 0))


def _by_length(
    sources: Mapping[int, int], queue: deque[tuple[int, int, int | None]]
) -> Iterator[tuple[int, int, int | None]]:
    """What is to be visited, nearest first: the sources by their head start, between the queue."""
    waiting = deque(sorted((length, at) for at, length in sources.items()))
    while waiting or queue:
        if waiting and (not queue or waiting[0][0] <= queue[0][0]):
            yield (*waiting.popleft(), None)
        else:
            yield queue.popleft()


def walk_of(
    arena: Arena, points: list[int], ending: Ending, *, begins: int = 0, loop: int | None = None
) -> Walk:
    """A walk by names, with its times.

    Args:
        arena: The ground.
        points: The numbers of its touchpoints; a move leads from each to the next.
        ending: How it ends.
        begins: Where in it the promise begins.
        loop: Where the last leads back to; None unless it loops.
    """
    seconds = [0]
    for here, there in pairwise(points):
        step = next(move for move in arena.moves[here] if move.target == there)
        seconds.append(seconds[-1] + step.seconds)
    return Walk(
        points=tuple(arena.names[at] for at in points),
        seconds=tuple(seconds),
        ending=ending,
        begins=begins,
        loop=loop,
    )
