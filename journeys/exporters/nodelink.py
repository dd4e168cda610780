"""A map's graph to node-link JSON, and node-link JSON to a graph, without loss."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from journeys.errors import ValueFormError
from journeys.exporters.characters import in_json
from journeys.exporters.views import edges_of, graph_from, graph_of

if TYPE_CHECKING:
    import networkx as nx

    from journeys.model import JourneyMap

__all__ = ["read_graph", "render"]


def render(map_: JourneyMap, *, view: str = "moments", persona: str | None = None) -> str:
    """A graph of a map as node-link JSON, for D3 and for networkx.

    Nodes have `id`, edges `source`, `target` and in a multigraph `key`, each beside its
    attributes; it is what `networkx.node_link_graph(data, edges="edges")` reads.

    Args:
        map_: Any map.
        view: `moments`, `touchpoints` or `network`.
        persona: The persona whose touchpoints are meant; None for all.

    Returns:
        The JSON text; empty lists for an empty map.

    Raises:
        UnknownNameError: There is no such view, or the map has no such persona.
        ValueFormError: A persona was named with a view that knows none.

    Example:
        >>> from journeys.model import JourneyMap, Moment
        >>> shop = JourneyMap(title="Shop", moments=[Moment(id="ask", feeling=-1)])
        >>> read_graph(render(shop)).nodes["ask"]["feeling"]
        -1
    """
    graph = graph_of(map_, view, persona)
    data = {
        "directed": True,
        "multigraph": graph.is_multigraph(),
        "graph": graph.graph,
        "nodes": [{"id": node, **said} for node, said in graph.nodes(data=True)],
        "edges": [
            {"source": source, "target": target, **({"key": key} if key else {}), **said}
            for source, target, key, said in edges_of(graph)
        ],
    }
    return in_json(json.dumps(data, ensure_ascii=False, allow_nan=False, indent=2)) + "\n"


def read_graph(text: str) -> nx.DiGraph[str]:
    """The directed graph of a node-link JSON text.

    Args:
        text: What `render` wrote, or JSON of the same form.

    Returns:
        The graph, a multigraph when the text says so.

    Raises:
        ValueFormError: The text is no node-link JSON of a directed graph.
    """
    import networkx as nx

    try:
        return _graph(json.loads(text))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, nx.NetworkXError):
        raise ValueFormError(text.strip(), "a graph in node-link JSON") from None


def _graph(data: Any) -> nx.DiGraph[str]:
    if data["directed"] is not True:
        raise ValueError(data)
    return graph_from(
        data["graph"],
        [(node.pop("id"), node) for node in data["nodes"]],
        [
            (edge.pop("source"), edge.pop("target"), edge.pop("key", None), edge)
            for edge in data["edges"]
        ],
        parallel=bool(data["multigraph"]),
    )
