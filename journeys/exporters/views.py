"""A map to the graph that a graph format writes, and the words for the graphs there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from journeys.errors import UnknownNameError, ValueFormError

if TYPE_CHECKING:
    import networkx as nx

    from journeys.model import JourneyMap

__all__ = ["VIEWS", "Edge", "edges_of", "graph_from", "graph_of"]

Edge: TypeAlias = tuple[str, str, str, dict[str, Any]]
"""Source, target, key (empty where there are no parallel edges), and attributes."""

#: The graphs of a map.
VIEWS: Final = ("moments", "network", "touchpoints")


def graph_of(map_: JourneyMap, view: str, persona: str | None = None) -> nx.DiGraph[str]:
    """A graph of a map.

    Args:
        map_: Any map.
        view: `moments`, `touchpoints` or `network`.
        persona: The persona whose touchpoints are meant; None for all.

    Returns:
        The graph that `journeys.graph` builds for the view.

    Raises:
        UnknownNameError: There is no such view, or the map has no such persona.
        ValueFormError: A persona was named with a view that knows none.

    Example:
        >>> from journeys.model import JourneyMap, Moment
        >>> list(graph_of(JourneyMap(title="Shop", moments=[Moment(id="ask")]), "moments"))
        ['ask']
    """
    from journeys.graph import to_graph, to_network, to_touchpoint_graph

    if view not in VIEWS:
        raise UnknownNameError("view", view, VIEWS)
    if view == "touchpoints":
        return to_touchpoint_graph(map_, persona=persona)
    if persona is not None:
        raise ValueFormError(persona, "a persona only with the view touchpoints")
    return to_graph(map_) if view == "moments" else to_network(map_)


def edges_of(graph: nx.DiGraph[str]) -> Iterator[Edge]:
    """The edges of a graph, parallel or not, in one form.

    Args:
        graph: Any directed graph.

    Yields:
        Each edge, in the order of the graph.
    """
    import networkx as nx

    if isinstance(graph, nx.MultiDiGraph):
        yield from graph.edges(keys=True, data=True)
    else:
        for source, target, attributes in graph.edges(data=True):
            yield source, target, "", attributes


def graph_from(
    attributes: Mapping[str, Any],
    nodes: Iterable[tuple[str, dict[str, Any]]],
    edges: Iterable[Edge],
    *,
    parallel: bool,
) -> nx.DiGraph[str]:
    """A graph of its parts.

    Args:
        attributes: What is said of the graph.
        nodes: Its nodes with their attributes.
        edges: Its edges.
        parallel: Whether edges may be parallel, so that they have keys.

    Returns:
        A multigraph when edges may be parallel, else a plain one.
    """
    import networkx as nx

    graph: nx.DiGraph[str] = nx.MultiDiGraph() if parallel else nx.DiGraph()
    graph.add_nodes_from(nodes)
    plain = ((source, target, said) for source, target, _key, said in edges)
    ends: Iterable[Any] = edges if parallel else plain
    graph.add_edges_from(ends)
    graph.graph.update(attributes)
    return graph
