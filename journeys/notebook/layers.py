"""A graph to layers of nodes: which stand side by side, and in which order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from statistics import mean
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["layers_of"]

_KINDS: Final = ("persona", "moment", "stage", "goal", "channel")
_SWEEPS: Final = 4


def layers_of(graph: nx.DiGraph[Any]) -> list[list[Any]]:
    """The nodes of a graph in layers, from left to right.

    Nodes that say of what `kind` they are stand with their kind; others by how many steps they
    are away from where a way may begin.

    Args:
        graph: A directed graph.

    Returns:
        Layers of nodes, ordered so that few edges cross; none is empty.
    """
    kinds = {node: data.get("kind") for node, data in graph.nodes(data=True)}
    if all(kind in _KINDS for kind in kinds.values()):
        depths = {node: _KINDS.index(str(kind)) for node, kind in kinds.items()}
    else:
        depths = _depths(graph)
    layers: dict[int, list[Any]] = {}
    for node in sorted(graph, key=str):  # a part of a graph has its nodes in no fixed order
        layers.setdefault(depths[node], []).append(node)
    return _uncrossed(graph, [layers[depth] for depth in sorted(layers)])


def _depths(graph: nx.DiGraph[Any]) -> dict[Any, int]:
    """How many steps each node is away from the nearest beginning."""
    marked = [node for node, data in graph.nodes(data=True) if data.get("start") is True]
    first = marked or [node for node in graph if not graph.in_degree(node)]
    depths = dict.fromkeys(first, 0)
    queue = deque(first)
    for node in sorted(graph, key=str):  # what no beginning leads to is one itself
        while queue:
            at = queue.popleft()
            for target in graph.successors(at):
                if target not in depths:
                    depths[target] = depths[at] + 1
                    queue.append(target)
        if node not in depths:
            depths[node] = 0
            queue.append(node)
    return depths


def _uncrossed(graph: nx.DiGraph[Any], layers: list[list[Any]]) -> list[list[Any]]:
    """The layers, each ordered by where its neighbours stand, forth and back."""
    for sweep in range(_SWEEPS):
        places = _places(layers)
        ordered = layers if sweep % 2 == 0 else layers[::-1]
        near = graph.predecessors if sweep % 2 == 0 else graph.successors
        for layer in ordered:
            wanted = {node: _middle(near(node), places, node) for node in layer}
            layer.sort(key=wanted.__getitem__)
            places.update(_places([layer]))
    return layers


def _middle(nodes: Iterable[Any], places: Mapping[Any, float], node: Any) -> float:
    found = [places[one] for one in nodes if one != node]
    return mean(found) if found else places[node]


def _places(layers: Iterable[list[Any]]) -> dict[Any, float]:
    return {node: (at + 0.5) / len(layer) for layer in layers for at, node in enumerate(layer)}
