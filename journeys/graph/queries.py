"""Questions to a graph of touchpoints or moments: pure functions on plain networkx graphs."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import networkx as nx

__all__ = [
    "dead_ends",
    "endless_loops",
    "ends",
    "hand_offs",
    "longest_way",
    "reachable",
    "shortest_way",
    "starts",
    "unreachable",
    "ways",
]

Graph: TypeAlias = "nx.DiGraph[str] | nx.MultiDiGraph[str]"


def _marked(graph: Graph, mark: str, goal: str | None) -> list[str]:
    return [
        node
        for node, data in graph.nodes(data=True)
        if data.get(mark) is True and goal in {None, data.get("goal")}
    ]


def starts(graph: Graph, *, goal: str | None = None) -> list[str]:
    """The nodes where a way may begin.

    Args:
        graph: A graph whose nodes have the attributes `start` and `goal`.
        goal: Only those that serve this goal.

    Returns:
        The nodes in the graph's order; empty when there are none.

    Example:
        >>> graph = nx.DiGraph()
        >>> graph.add_node("ask@web", start=True, goal="inform")
        >>> starts(graph)
        ['ask@web']
    """
    return _marked(graph, "start", goal)


def ends(graph: Graph, *, goal: str | None = None) -> list[str]:
    """The nodes where a goal is reached.

    Args:
        graph: A graph whose nodes have the attributes `end` and `goal`.
        goal: Only those that serve this goal.

    Returns:
        The nodes in the graph's order; empty when there are none.

    Example:
        >>> graph = nx.DiGraph()
        >>> graph.add_node("told@web", end=True, goal="inform")
        >>> ends(graph, goal="buy")
        []
    """
    return _marked(graph, "end", goal)


def reachable(graph: Graph, sources: Iterable[str]) -> set[str]:
    """Every node on some way from the sources, the sources included.

    Args:
        graph: Any directed graph.
        sources: Nodes; those that the graph does not have are passed over.

    Returns:
        The nodes; empty for no sources. Linear in nodes and edges.

    Example:
        >>> sorted(reachable(nx.DiGraph([("a", "b"), ("c", "b")]), ["a"]))
        ['a', 'b']
    """
    seen = {node for node in sources if node in graph}
    queue = deque(seen)
    while queue:
        for target in graph.successors(queue.popleft()):
            if target not in seen:
                seen.add(target)
                queue.append(target)
    return seen


def unreachable(graph: Graph) -> list[str]:
    """The nodes to which no way leads from any start.

    Args:
        graph: A graph whose nodes have the attribute `start`.

    Returns:
        The nodes in the graph's order; all of them when there is no start.

    Example:
        >>> graph = nx.DiGraph([("ask@web", "told@web"), ("lost@web", "told@web")])
        >>> graph.nodes["ask@web"]["start"] = True
        >>> unreachable(graph)
        ['lost@web']
    """
    seen = reachable(graph, starts(graph))
    return [node for node in graph if node not in seen]


def dead_ends(graph: Graph) -> list[str]:
    """The nodes that are left by no step and reach no goal.

    Args:
        graph: A graph whose nodes have the attribute `end`.

    Returns:
        The nodes in the graph's order.

    Example:
        >>> dead_ends(nx.DiGraph([("ask@web", "lost@web")]))
        ['lost@web']
    """
    return [
        node
        for node, data in graph.nodes(data=True)
        if data.get("end") is not True and graph.out_degree(node) == 0
    ]


def endless_loops(graph: Graph) -> list[list[str]]:
    """The groups of nodes that go round without a way out and without an end.

    Args:
        graph: A graph whose nodes have the attribute `end`.

    Returns:
        Each group in the graph's order, groups by their first node. Linear in nodes and edges.

    Example:
        >>> endless_loops(nx.DiGraph([("a", "b"), ("b", "c"), ("c", "b")]))
        [['b', 'c']]
    """
    order = {node: at for at, node in enumerate(graph)}
    found = [
        sorted(group, key=order.__getitem__)
        for group in nx.strongly_connected_components(graph)
        if _goes_round(graph, group) and not _has_way_out(graph, group)
    ]
    return sorted(found, key=lambda group: order[group[0]])


def _goes_round(graph: Graph, group: set[str]) -> bool:
    return len(group) > 1 or any(graph.has_edge(node, node) for node in group)


def _has_way_out(graph: Graph, group: set[str]) -> bool:
    if any(graph.nodes[node].get("end") is True for node in group):
        return True
    return any(target not in group for node in group for target in graph.successors(node))


def ways(
    graph: Graph, *, goal: str | None = None, max_steps: int = 12, limit: int = 1000
) -> Iterator[list[str]]:
    """The ways to a goal: from its starts to its ends, without passing a node twice.

    Ways stop at the first end that they meet; shorter ways come first.

    Args:
        graph: A graph whose nodes have the attributes `start`, `end` and `goal`.
        goal: The goal; None for all goals.
        max_steps: The longest way looked for.
        limit: The most ways kept open at a time, so that memory is bounded.

    Yields:
        Nodes from start to end. Nothing when the goal has no start or no end.

    Example:
        >>> graph = nx.DiGraph([("ask@web", "told@web")])
        >>> graph.nodes["ask@web"].update(start=True, goal="inform")
        >>> graph.nodes["told@web"].update(end=True, goal="inform")
        >>> list(ways(graph, goal="inform"))
        [['ask@web', 'told@web']]
    """
    targets = set(ends(graph, goal=goal))
    queue: deque[tuple[str, ...]] = deque((node,) for node in starts(graph, goal=goal))
    while queue:
        way = queue.popleft()
        if way[-1] in targets:
            yield list(way)
            continue
        if len(way) > max_steps:
            continue
        for target in dict.fromkeys(graph.successors(way[-1])):
            if target not in way and len(queue) < limit:
                queue.append((*way, target))


def shortest_way(graph: Graph, sources: Iterable[str], targets: Iterable[str]) -> list[str]:
    """A shortest way, in steps, from one of some nodes to one of others.

    Args:
        graph: Any directed graph.
        sources: Where the way may begin.
        targets: Where it may end.

    Returns:
        The nodes from source to target; empty when there is no way.

    Example:
        >>> shortest_way(nx.DiGraph([("a", "b"), ("b", "c")]), ["a"], ["c"])
        ['a', 'b', 'c']
    """
    wanted = set(targets)
    before: dict[str, str | None] = {node: None for node in sources if node in graph}
    queue = deque(before)
    while queue:
        node = queue.popleft()
        if node in wanted:
            return _back(before, node)
        for target in graph.successors(node):
            if target not in before:
                before[target] = node
                queue.append(target)
    return []


def longest_way(graph: Graph) -> list[str]:
    """A longest chain of steps in which no loop is walked twice.

    Loops count as one node, so that the answer is exact on graphs without loops and found in
    linear time on all.

    Args:
        graph: Any directed graph.

    Returns:
        One node of each group on the chain, in order; empty for an empty graph.

    Example:
        >>> longest_way(nx.DiGraph([("a", "b"), ("b", "c"), ("a", "c")]))
        ['a', 'b', 'c']
    """
    if not graph:
        return []
    loops: Any = nx.condensation(nx.DiGraph(graph))
    order = {node: at for at, node in enumerate(graph)}
    names = {
        group: min(members, key=order.__getitem__) for group, members in loops.nodes("members")
    }
    length = dict.fromkeys(loops, 0)
    before: dict[int, int | None] = dict.fromkeys(loops, None)
    for group in nx.topological_sort(loops):
        for target in loops.successors(group):
            if length[group] + 1 > length[target]:
                length[target] = length[group] + 1
                before[target] = group
    last = max(loops, key=lambda group: (length[group], -order[names[group]]))
    return [names[group] for group in _back(before, last)]


def _back(before: dict[Any, Any], node: Any) -> list[Any]:
    way = [node]
    while before[way[-1]] is not None:
        way.append(before[way[-1]])
    return way[::-1]


def hand_offs(graph: Graph) -> list[tuple[str, str]]:
    """The steps that change channel.

    Args:
        graph: A graph whose edges have the attribute `hand_off`.

    Returns:
        Source and target of each, in the graph's order; a parallel step stands again.

    Example:
        >>> hand_offs(nx.DiGraph([("a@web", "b@chat", {"hand_off": True})]))
        [('a@web', 'b@chat')]
    """
    return [(here, there) for here, there, data in graph.edges(data=True) if data.get("hand_off")]
