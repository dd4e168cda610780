"""How often ways change channel, as a ground on which one change too many is to be avoided."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection

import attrs

from journeys.promises.arena import Arena, Move
from journeys.promises.walk import Walk

__all__ = ["TooLargeError", "exceeding"]


class TooLargeError(Exception):
    """The ground is too large for so many hand-offs."""


def exceeding(
    arena: Arena,
    most: int,
    avoid: Callable[[Arena, Collection[int]], Walk | None],
    scope: Collection[int],
    states: int,
) -> Walk | None:
    """The shortest walk with more hand-offs than promised; None when they are avoided.

    Args:
        arena: The ground.
        most: The most hand-offs.
        avoid: How they are to be avoided: one of the functions of `avoiding`.
        scope: The touchpoints between which hand-offs count.
        states: The most touchpoints times hand-offs that are looked at.

    Returns:
        A walk that ends with one hand-off too many.

    Raises:
        TooLargeError: There are too many touchpoints for so many hand-offs.
    """
    unfolded, too_many = _unfolded(arena, most, scope, states)
    return avoid(unfolded, too_many)


def _unfolded(
    arena: Arena, most: int, scope: Collection[int], limit: int
) -> tuple[Arena, frozenset[int]]:
    """The ground where each touchpoint stands once for each number of hand-offs before it."""
    number: dict[tuple[int, int], int] = {(at, 0): order for order, at in enumerate(arena.starts)}
    queue = deque(number)
    moves: list[tuple[Move, ...]] = []
    while queue:
        at, used = queue.popleft()
        leading = []
        for move in arena.moves[at] if used <= most else ():
            counts = move.is_hand_off and at in scope and move.target in scope
            state = (move.target, used + counts)
            if state not in number:
                if len(number) >= limit:
                    raise TooLargeError
                number[state] = len(number)
                queue.append(state)
            leading.append(move._replace(target=number[state]))
        moves.append(tuple(leading))
    states = list(number)
    return attrs.evolve(
        arena,
        names=tuple(arena.names[at] for at, _ in states),
        moves=tuple(moves),
        starts=tuple(range(len(arena.starts))),
        stops=frozenset(
            order for order, (at, used) in enumerate(states) if used > most or at in arena.stops
        ),
    ), frozenset(order for order, (_, used) in enumerate(states) if used > most)
