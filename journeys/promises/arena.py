"""A touchpoint graph to the ground that promises are decided on: numbers instead of names."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import attrs

from journeys.model import Decider

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Arena", "Move", "arena_of"]


class Move(NamedTuple):
    """A step from one touchpoint to another.

    Attributes:
        target: Number of the touchpoint that it leads to.
        seconds: The longest planned time; 0 where none is planned.
        is_timed: Whether a time is planned.
        by_company: Whether the company decides it.
        is_hand_off: Whether it changes channel.
    """

    target: int
    seconds: int = 0
    is_timed: bool = False
    by_company: bool = False
    is_hand_off: bool = False


@attrs.frozen
class Arena:
    """Touchpoints by number, with the moves between them.

    Attributes:
        names: Their names.
        moves: The moves from each, in the order of the map.
        starts: Where ways begin.
        stops: Where a way may stop: no step leads on, or a goal is reached and each next step is
            the customer's. At an end that the company leads on from, nobody stops it.
    """

    names: tuple[str, ...]
    moves: tuple[tuple[Move, ...], ...]
    starts: tuple[int, ...]
    stops: frozenset[int]

    @cached_property
    def before(self) -> tuple[tuple[tuple[int, Move], ...], ...]:
        """The moves that lead to each, with the touchpoints that they come from."""
        found: list[list[tuple[int, Move]]] = [[] for _ in self.names]
        for at, moves in enumerate(self.moves):
            for move in moves:
                found[move.target].append((at, move))
        return tuple(map(tuple, found))

    @cached_property
    def reached(self) -> frozenset[int]:
        """Every touchpoint on some way from a start."""
        return self.reachable(self.starts)

    def of_one(self) -> Arena:
        """The same ground where one player decides every move."""
        moves = tuple(
            tuple(move._replace(by_company=True) for move in every) for every in self.moves
        )
        return attrs.evolve(self, moves=moves)

    def reachable(self, sources: Iterable[int], *, closed: Collection[int] = ()) -> frozenset[int]:
        """Every touchpoint on some way from some.

        Args:
            sources: Where the ways begin.
            closed: Touchpoints that no way passes.

        Returns:
            Their numbers, the sources included that are not closed.
        """
        seen = {at for at in sources if at not in closed}
        stack = list(seen)
        while stack:
            for move in self.moves[stack.pop()]:
                if move.target not in seen and move.target not in closed:
                    seen.add(move.target)
                    stack.append(move.target)
        return frozenset(seen)


def arena_of(graph: nx.DiGraph[str]) -> Arena:
    """The ground of a touchpoint graph.

    Args:
        graph: A graph such as `to_touchpoint_graph` gives.

    Returns:
        Its touchpoints by number, in the graph's order.

    Example:
        >>> import networkx as nx
        >>> graph = nx.DiGraph([("ask@web", "told@phone")])
        >>> graph.nodes["ask@web"]["start"] = True
        >>> arena = arena_of(graph)
        >>> arena.starts, sorted(arena.stops), sorted(arena.reached)
        ((0,), [1], [0, 1])
    """
    number = {name: at for at, name in enumerate(graph)}
    moves = tuple(
        tuple(
            Move(
                target=number[target],
                seconds=edge.get("within", 0),
                is_timed="within" in edge,
                by_company=edge.get("by") == Decider.COMPANY.value,
                is_hand_off=bool(edge.get("hand_off")),
            )
            for target, edge in targets.items()
        )
        for targets in graph.adj.values()
    )
    ends = frozenset(_marked(graph, "end"))
    return Arena(
        names=tuple(graph),
        moves=moves,
        starts=_marked(graph, "start"),
        stops=frozenset(
            at
            for at, leading in enumerate(moves)
            if not leading or (at in ends and not any(move.by_company for move in leading))
        ),
    )


def _marked(graph: nx.DiGraph[str], mark: str) -> tuple[int, ...]:
    return tuple(at for at, data in enumerate(graph.nodes.values()) if data.get(mark) is True)
