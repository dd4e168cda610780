"""A promise or a walk named on the command line to the one board that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs
import click

from journeys.errors import UnknownNameError
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.board import Board
    from journeys.model import JourneyMap, Promise
    from journeys.promises import Verdict

__all__ = ["board_of_promise", "board_of_walk"]


def board_of_promise(
    map_: JourneyMap, name: str, personas: Sequence[str], *, bands: str = "goal"
) -> Board:
    """The journey board with the shortest walk against a promise.

    Args:
        map_: The map.
        name: The promise's id.
        personas: Only these personas; all when there are none.
        bands: What the moments are grouped by.

    Returns:
        The board of the persona with the shortest walk, the first of several.

    Raises:
        UnknownNameError: There is no such promise or persona.
        UsageError: No walk breaks the promise.
    """
    from journeys.board import arrange
    from journeys.promises import shortest, verdicts

    promise = next((one for one in map_.promises if one.id == name), None)
    if promise is None:
        raise UnknownNameError("promise", name, tuple(one.id for one in map_.promises))
    _refuse_strangers(map_, personas)
    every = verdicts(attrs.evolve(map_, promises=(promise,)))
    found = [one for one in every if not personas or one.persona in personas]
    worst = shortest(found)
    if worst is None:
        raise click.UsageError(_why(promise, found))
    return arrange(map_, walk=worst, bands=bands)


def board_of_walk(
    map_: JourneyMap,
    walk: str,
    personas: Sequence[str],
    *,
    bands: str = "goal",
    together: bool = False,
) -> Board:
    """The journey board with a walk, of the first persona who can go it.

    Args:
        map_: The map.
        walk: Touchpoints with arrows between.
        personas: Only these personas; all when there are none.
        bands: What the moments are grouped by.
        together: Whether it is drawn on the journeys of all.

    Raises:
        UnknownNameError: There is no such persona, touchpoint or step.
        UsageError: No persona can go the whole walk.
    """
    from journeys.board import arrange
    from journeys.board.walking import touchpoints_of
    from journeys.graph import to_touchpoint_graphs

    _refuse_strangers(map_, personas)
    points = touchpoints_of(walk)
    for name, graph in to_touchpoint_graphs(map_).items():
        is_meant = not together and (not personas or name in personas)
        if (
            is_meant
            and points[0] in graph
            and all(graph.has_edge(*one) for one in pairwise(points))
        ):
            return arrange(map_, persona=name, walk=points, bands=bands)
    if len(personas) == 1:
        return arrange(map_, persona=personas[0], walk=points, bands=bands)
    board = arrange(map_, walk=points, bands=bands)
    if together:
        return board
    raise click.UsageError(
        "no persona can go the whole walk; --together draws it on the journeys of all"
    )


def _refuse_strangers(map_: JourneyMap, personas: Sequence[str]) -> None:
    known = tuple(dict.fromkeys(one.id for one in map_.personas))
    for name in personas:
        if name not in known:
            raise UnknownNameError("persona", name, known)


def _why(promise: Promise, found: Sequence[Verdict]) -> str:
    """Why nothing can be drawn of a promise."""
    from journeys.promises import Outcome

    told = f"promise {quoted(promise.id)}"
    if not promise.form:
        return f"{told} has no form: say when and then, never, first and before, or max_hand_offs"
    names: dict[Outcome, list[str]] = {}
    for one in found:
        names.setdefault(one.outcome, []).append(quoted(one.persona))
    if Outcome.KEPT in names:
        return f"{told} holds for {joined(names[Outcome.KEPT])}: nothing to draw"
    if Outcome.VACUOUS in names:
        return f"{told} has nothing to keep for {joined(names[Outcome.VACUOUS])}: nothing to draw"
    if Outcome.OPEN in names:
        return (
            f"{told} is not decided for {joined(names[Outcome.OPEN])}: the journeys are too large"
        )
    return f"{told} speaks of nobody here: no persona that it names, and none asked for, has a way"
