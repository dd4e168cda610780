"""The strategy of customers' ways through a given map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from hypothesis.strategies import SearchStrategy

from journeys.errors import UnknownNameError, ValueFormError
from journeys.graph import to_touchpoint_graphs
from journeys.model import JourneyMap
from journeys.testing.bounds import bounded
from journeys.testing.handful import Handful, made
from journeys.testing.trails import FAR, Trails
from journeys.testing.wayfaring import Way
from journeys.vocabulary import complete

__all__ = ["trails_of", "walks"]

_MOST: Final = 999


def walks(
    map_: JourneyMap,
    *,
    persona: str | None = None,
    goal: str | None = None,
    min_steps: int = 0,
    max_steps: int = 12,
) -> SearchStrategy[Way]:
    """Customers' ways through a map, from a start to where ways may stop.

    A way stops where no step leads on, or at an end that the company does not lead on from. Each
    step is chosen by its `share`; steps without one, and stopping, share what is left. Close to
    `max_steps` only steps are taken from which a stop is still in reach.

    Args:
        map_: The map.
        persona: Whose ways; None for all personas who live a journey.
        goal: The goal that ways begin with; None for any.
        min_steps: The fewest steps of a way.
        max_steps: The most steps of a way.

    Returns:
        A strategy; it shrinks to the shortest way.

    Raises:
        UnknownNameError: The map has no such persona or goal.
        ValueFormError: No way is within the bounds; the error says which bound is in its way.

    Example:
        >>> from hypothesis import find
        >>> from journeys.model import Journey, Moment, Persona
        >>> shop = JourneyMap(
        ...     title="Shop",
        ...     personas=[Persona(id="ana")],
        ...     moments=[Moment(id="asks", start=True), Moment(id="told", end=True)],
        ...     journeys=[Journey(id="j", personas=["ana"], steps=["asks@web -> told@phone"])],
        ... )
        >>> print(find(walks(shop), lambda way: True))
        asks@web -> told@phone
    """
    known = trails_of(map_, persona=persona, goal=goal, min_steps=min_steps, max_steps=max_steps)
    return made(lambda hand: _walked(hand, known))


def _walked(hand: Handful, known: Sequence[Trails]) -> Way:
    return hand.pick(known).walked(hand)


def trails_of(
    map_: JourneyMap, *, persona: str | None, goal: str | None, min_steps: int, max_steps: int
) -> list[Trails]:
    """The ground of the ways of each persona who has such ways.

    Args:
        map_: The map.
        persona: The one persona wanted; None for all.
        goal: The goal that ways begin with; None for any.
        min_steps: The fewest steps of a way.
        max_steps: The most steps of a way.

    Returns:
        The grounds in the order of the personas, one at least.

    Raises:
        UnknownNameError: The map has no such persona or goal.
        ValueFormError: Nobody has such a way.
    """
    bounded("steps", min_steps, max_steps, 0, _MOST)
    full = complete(map_)
    _known("persona", persona, [one.id for one in full.personas])
    _known("goal", goal, [one.id for one in full.goals])
    every = [
        Trails(full, name, graph, goal=goal, min_steps=min_steps, max_steps=max_steps)
        for name, graph in to_touchpoint_graphs(full).items()
        if persona in {None, name}
    ]
    found = [one for one in every if one.starts]
    if not found:
        raise _nothing(every, min_steps, max_steps)
    return found


def _known(kind: str, name: str | None, names: Iterable[str]) -> None:
    known = tuple(names)
    if name is not None and name not in known:
        raise UnknownNameError(kind, name, known)


def _nothing(every: Sequence[Trails], min_steps: int, max_steps: int) -> ValueFormError:
    """Why there are no ways."""
    begun = [one.distances[at] for one in every for at in one.begins]
    if not begun:
        return ValueFormError("none", "ways that begin: a start that this persona and goal live")
    if min(begun) == FAR:
        return ValueFormError("none", "ways that stop: from no start does a way lead to an end")
    if min(begun) > max_steps:
        return ValueFormError(max_steps, f"max_steps from {min(begun)}, the shortest way")
    return ValueFormError(min_steps, f"min_steps that a way of {max_steps} steps at most can take")
