"""A moment serves another goal: the next one that any moment serves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.mutant import Change
from journeys.mutations.parts import edited
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a moment, where moments serve several goals.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the map.
    """
    following = _next_goals(map_)
    for at, moment in enumerate(map_.moments):
        goal = following.get(moment.goal, moment.goal)
        if goal != moment.goal:
            told = f"{quoted(goal)} instead of {quoted(moment.goal)}"
            summary = f"the moment {quoted(moment.id)} serves {told}"
            build = partial(edited, map_, "moments", at, goal=goal)
            yield Change(("moments", moment.id, "goal"), summary, build)


def _next_goals(map_: JourneyMap) -> dict[str, str]:
    """For each goal that a moment serves, the goal that is served after it."""
    goals = list(dict.fromkeys(moment.goal for moment in map_.moments if moment.goal))
    return dict(zip(goals, (*goals[1:], *goals[:1]), strict=True))
