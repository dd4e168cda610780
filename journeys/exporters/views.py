"""A map to the graph that a graph format writes, and the words for the graphs there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from journeys.errors import UnknownNameError, ValueFormError
from journeys.exporters.characters import visible

if TYPE_CHECKING:
    import networkx as nx

    from journeys.model import JourneyMap

__all__ = ["VIEWS", "graph_of", "without_invisible"]

#: The graphs of a map.
VIEWS: Final = ("moments", "network", "touchpoints")


def graph_of(
    map_: JourneyMap, view: str = "moments", persona: str | None = None
) -> nx.DiGraph[str]:
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
        >>> list(graph_of(JourneyMap(title="Shop", moments=[Moment(id="ask")])))
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


def without_invisible(graph: nx.DiGraph[str]) -> nx.MultiDiGraph[str]:
    """A copy that XML can hold, with the key of each edge as its attribute `key`.

    Args:
        graph: A graph with plain attributes.

    Returns:
        A multigraph of the same nodes and edges; invisible characters are spelled as escapes.
    """
    import networkx as nx

    copy: nx.MultiDiGraph[str] = nx.MultiDiGraph(**_spelled(graph.graph))
    for node, attributes in graph.nodes(data=True):
        copy.add_node(visible(node), **_spelled(attributes))
    for number, (source, target, attributes) in enumerate(_edges(graph)):
        copy.add_edge(visible(source), visible(target), f"e{number}")
        copy.edges[visible(source), visible(target), f"e{number}"].update(_spelled(attributes))
    return copy
