"""Where the company can bring a customer to a target, and the longest that takes."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection

import attrs

from journeys.promises.arena import Arena, Move

__all__ = ["Attractor", "attractor", "kept_to", "lure"]


@attrs.frozen
class Attractor:
    """The touchpoints from which the company brings it about, whatever the customer decides.

    Attributes:
        cost: The most that it takes from each when both do their best.
        onward: Where a best play goes from each; None at a target.
    """

    cost: dict[int, int]
    onward: dict[int, int | None]


def attractor(arena: Arena, targets: Collection[int], cost: Callable[[Move], int]) -> Attractor:
    """The attractor of some targets in the game of company and customer.

    At a touchpoint that both lead on from, the customer goes or leaves it to the company. Where
    a way may stop, the customer may stop it.

    Args:
        arena: The ground.
        targets: What the company wants to be reached.
        cost: What a move takes, 0 or more.

    Returns:
        The attractor. Touchpoints and moves are looked at a fixed number of times each.

    Source: the attractor of a two-player reachability game; with costs, Khachiyan et al. (2008),
        On short paths interdiction problems; user journeys as such games: Kobialka, Tapia Tarifa,
        Bergersen and Johnsen (2022), Weighted games for user journeys.
    """
    theirs = [sum(not move.by_company for move in moves) for moves in arena.moves]
    ours = [len(moves) - left for moves, left in zip(arena.moves, theirs, strict=True)]
    slow: dict[int, tuple[int, int]] = {}
    fast: dict[int, tuple[int, int]] = {}
    queue = [(0, at, -1) for at in sorted(targets)]
    found = Attractor({}, {})
    while queue:
        total, at, onward = heapq.heappop(queue)
        if at in found.cost:
            continue
        found.cost[at], found.onward[at] = total, None if onward < 0 else onward
        for source, move in arena.before[at]:
            if source in found.cost or source in arena.stops:
                continue
            offer = (total + cost(move), at)
            if move.by_company:
                fast[source] = min(fast.get(source, offer), offer)
            else:
                theirs[source] -= 1
                slow[source] = max(slow.get(source, offer), offer)
            if not theirs[source] and (source in fast or not ours[source]):
                sure = max(one for one in (slow.get(source), fast.get(source)) if one)
                heapq.heappush(queue, (sure[0], source, sure[1]))
    return found


def lure(arena: Arena, targets: Collection[int], *, closed: Collection[int] = ()) -> frozenset[int]:
    """The touchpoints from which the customer can go to a target, whatever the company decides.

    Args:
        arena: The ground.
        targets: Where the customer may want to go.
        closed: Touchpoints where the game is over.

    Returns:
        Their numbers, the targets included.
    """
    ours = [sum(move.by_company for move in moves) for moves in arena.moves]
    found = set(targets)
    stack = sorted(found)
    while stack:
        for source, move in arena.before[stack.pop()]:
            if source in found or source in closed:
                continue
            if move.by_company:
                ours[source] -= 1
            if not move.by_company or not ours[source]:
                found.add(source)
                stack.append(source)
    return frozenset(found)


def kept_to(arena: Arena, region: Collection[int]) -> Arena:
    """The ground where the customer keeps to a region that the company cannot lead out of.

    Args:
        arena: The ground.
        region: The region.

    Returns:
        The ground with the moves into the region alone; those of the company only where all of
        them lead there, since elsewhere the customer goes before the company can.
    """
    moves = []
    for every in arena.moves:
        leaves = all(move.target in region for move in every if move.by_company)
        moves.append(
            tuple(
                move for move in every if move.target in region and (leaves or not move.by_company)
            )
        )
    return attrs.evolve(arena, moves=tuple(moves))
