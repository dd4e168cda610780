"""The journeys of two maps to the ways that customers lost or won: from a start to a goal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from journeys.comparison.change import Change, Kind, Meaning, Part
from journeys.comparison.side import Side
from journeys.model import Status, Touchpoint
from journeys.source import Path

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["way_changes"]

_Ways: TypeAlias = dict[str, dict[str, tuple[str, str]]]
"""Goal to start to goal and start in own ids; goals and starts are in shared ids."""


def way_changes(old: Side, new: Side) -> Iterator[Change]:
    """The ways that were lost or won, for each persona that both maps have.

    A way leads from a touchpoint where one may begin to one where a goal is reached, and only
    over touchpoints whose card is not closed. A goal that no way reaches any more is one change;
    else each start from which it is no longer reached is one.

    Args:
        old: The old map.
        new: The new map.

    Yields:
        The changes, in no order.
    """
    if _ground(old) == _ground(new) and old.names.shared == new.names.shared:
        return
    ours, theirs = _personas(old), _personas(new)
    for name in ours.keys() & theirs.keys():
        befores = {one: _ways(old, one) for one in ours[name]}
        afters = {one: _ways(new, one) for one in theirs[name]}
        for one, before in befores.items():
            for other, after in afters.items():
                paths = ("personas", one), ("personas", other)
                yield from (way.undone for way in _won(after, before, paths[::-1]))
                yield from _won(before, after, paths)


def _ground(side: Side) -> tuple[object, ...]:
    """All that ways depend on."""
    map_ = side.map
    return map_.personas, map_.moments, map_.journeys, map_.board


def _personas(side: Side) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for persona in dict.fromkeys(one.id for one in side.map.personas):
        found.setdefault(side.names.of("personas", persona), []).append(persona)
    return found


def _ways(side: Side, persona: str) -> _Ways:
    from journeys.graph import to_touchpoint_graph
    from journeys.graph.queries import ends, reachable, starts

    graph = to_touchpoint_graph(side.map, persona=persona)
    graph.remove_nodes_from(
        [node for node, data in graph.nodes(data=True) if data["status"] == Status.ELSEWHERE]
    )
    back = graph.reverse(copy=False)
    begun = starts(graph)
    found: _Ways = {}
    for goal in dict.fromkeys(graph.nodes[node]["goal"] for node in ends(graph)):
        reached = reachable(back, ends(graph, goal=goal))
        shared = side.names.of("goals", goal)
        for node in begun:
            if node in reached:
                found.setdefault(shared, {})[_shared(side, graph, node)] = goal, node
    return found


def _shared(side: Side, graph: nx.DiGraph[str], node: str) -> str:
    attributes = graph.nodes[node]
    return side.names.touchpoint(Touchpoint(attributes["moment"], attributes["channel"]))


def _won(before: _Ways, after: _Ways, paths: tuple[Path, Path]) -> Iterator[Change]:
    for goal, ways in after.items():
        known = before.get(goal, {})
        if not known:
            own = next(iter(ways.values()))[0]
            yield _way(f"to {own}", paths)
            continue
        yield from (
            _way(f"from {node} to {own}", paths)
            for key, (own, node) in ways.items()
            if key not in known
        )


def _way(text: str, paths: tuple[Path, Path]) -> Change:
    return Change(
        kind=Kind.ADDED,
        part=Part.WAY,
        meaning=Meaning.TIGHTENED,
        old_paths=[paths[0]],
        new_paths=[paths[1]],
        new=text,
    )
