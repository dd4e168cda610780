"""Where the outcome of a persona with a goal is settled: the decision boundary."""

from __future__ import annotations

from collections.abc import Collection

import attrs

from journeys.promises.arena import Arena
from journeys.promises.attractor import lure
from journeys.promises.decide import Ground
from journeys.promises.paths import paths_from

__all__ = ["Boundary", "boundary"]


@attrs.frozen(kw_only=True)
class Boundary:
    """Where it is settled whether a persona reaches a goal.

    Attributes:
        persona: The persona's id.
        goal: The goal's id.
        won: The touchpoints from which every way reaches the goal, in the order of the graph.
        lost: The touchpoints from which no way reaches it.
        open: The touchpoints from which some ways reach it and others do not.
        crossings: The touchpoints of `won` and `lost` that a step from `open` leads to: after
            them the outcome cannot change any more.
        ends: The touchpoints where the goal is reached.
    """

    persona: str
    goal: str
    won: tuple[str, ...]
    lost: tuple[str, ...]
    open: tuple[str, ...]
    crossings: tuple[str, ...]
    ends: tuple[str, ...]

    @property
    def turning_points(self) -> tuple[str, ...]:
        """The crossings where the goal is not reached yet; reaching it settles it anyway."""
        return tuple(point for point in self.crossings if point not in self.ends)


def boundary(ground: Ground, goal: str) -> Boundary:
    """The decision boundary of a persona and a goal.

    The ways are those from the goal's starts to its ends; what follows an end is another matter.

    Args:
        ground: The persona's graph.
        goal: The goal's id.

    Returns:
        The boundary; everything in it is empty for a goal without a start.

    Source: the cut between a won, a lost and an undetermined region of user journeys: Kobialka,
        Tapia Tarifa, Bergersen and Johnsen (2022), Weighted games for user journeys.
    """
    arena, graph = ground.arena, ground.graph
    serving = [graph.nodes[name].get("goal") == goal for name in arena.names]
    starts = [at for at in arena.starts if serving[at]]
    every = [at for at in range(len(arena.names)) if serving[at] and _is_end(ground, at)]
    reached = {*paths_from(arena, dict.fromkeys(starts, 0), closed=every).steps}
    reached.update(at for at in starts if at in every)
    ends = reached.intersection(every)
    won = _bound_for(arena, ends)
    lost = reached - _leading_to(arena, ends)
    undecided = reached - won - lost
    crossings = {
        move.target for at in undecided for move in arena.moves[at] if move.target not in undecided
    }
    return Boundary(
        persona=ground.persona,
        goal=goal,
        won=_names(arena, won & reached),
        lost=_names(arena, lost),
        open=_names(arena, undecided),
        crossings=_names(arena, crossings),
        ends=_names(arena, ends),
    )


def _is_end(ground: Ground, at: int) -> bool:
    return ground.graph.nodes[ground.arena.names[at]].get("end") is True


def _bound_for(arena: Arena, ends: Collection[int]) -> frozenset[int]:
    """The touchpoints from which every way meets an end."""
    return lure(arena.of_one(), ends, closed=arena.stops)


def _leading_to(arena: Arena, ends: Collection[int]) -> frozenset[int]:
    """The touchpoints from which some way meets an end."""
    found = set(ends)
    stack = sorted(found)
    while stack:
        for source, _ in arena.before[stack.pop()]:
            if source not in found:
                found.add(source)
                stack.append(source)
    return frozenset(found)


def _names(arena: Arena, numbers: Collection[int]) -> tuple[str, ...]:
    return tuple(arena.names[at] for at in sorted(numbers))
