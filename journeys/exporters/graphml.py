"""A map's graph to GraphML, and GraphML to a graph, without loss."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from journeys.exporters.packing import packed, parsed, unpacked
from journeys.exporters.views import graph_of

if TYPE_CHECKING:
    import networkx as nx

    from journeys.model import JourneyMap

__all__ = ["read_graph", "render"]


def render(map_: JourneyMap, *, view: str = "moments", persona: str | None = None) -> str:
    """A graph of a map as GraphML, for yEd, Gephi, Cytoscape and igraph.

    Every attribute keeps its type. Edges are numbered `e0`, `e1`…; the edge keys of a
    multigraph stand in the attribute `edge_key`. Characters that XML forbids are spelled.

    Args:
        map_: Any map.
        view: `moments`, `touchpoints` or `network`.
        persona: The persona whose touchpoints are meant; None for all.

    Returns:
        The XML text; a graph without nodes for an empty map.

    Raises:
        UnknownNameError: There is no such view, or the map has no such persona.
        ValueFormError: A persona was named with a view that knows none.

    Example:
        >>> from journeys.model import JourneyMap, Moment
        >>> shop = JourneyMap(title="Shop", moments=[Moment(id="ask", feeling=-1)])
        >>> read_graph(render(shop)).nodes["ask"]["feeling"]
        -1
    """
    from networkx.readwrite.graphml import GraphMLWriter

    stream = io.BytesIO()
    GraphMLWriter(packed(graph_of(map_, view, persona))).dump(stream)
    return stream.getvalue().decode("utf-8") + "\n"


def read_graph(text: str) -> nx.DiGraph[str]:
    """The directed graph of a GraphML text.

    Args:
        text: What `render` wrote, or GraphML of another program.

    Returns:
        The graph, a multigraph where the text does not say otherwise.

    Raises:
        ValueFormError: The text is no GraphML of a directed graph, or defines entities.
    """
    return unpacked(parsed(text, "GraphML", _read))


def _read(text: str) -> nx.DiGraph[str]:
    from networkx.readwrite.graphml import GraphMLReader

    reader = GraphMLReader(edge_key_type=str, force_multigraph=True)
    graph: nx.DiGraph[str] | None = next(reader(string=text), None)
    if graph is None or not graph.is_directed():
        raise ValueError(text)
    for defaults in ("node_default", "edge_default"):
        graph.graph.pop(defaults)
    return graph
