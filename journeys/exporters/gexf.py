"""A map's graph to GEXF, and GEXF to a graph, without loss."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from journeys.exporters.packing import packed, parsed, unpacked
from journeys.exporters.views import graph_of

if TYPE_CHECKING:
    import networkx as nx

    from journeys.model import JourneyMap

__all__ = ["read_graph", "render"]

#: Names that mean something else in GEXF; ours stand there with an underscore behind.
_TAKEN: Final = frozenset(
    {"id", "key", "pid", "start", "end", "parents", "slices", "spells", "type", "viz", "weight"}
)


def render(map_: JourneyMap, *, view: str = "moments", persona: str | None = None) -> str:
    """A graph of a map as GEXF 1.2, for Gephi.

    Every attribute keeps its type; `start` and `end`, which GEXF takes for times, are written
    `start_` and `end_`. The attributes of the graph stand as JSON in its description; the edge
    keys of a multigraph in the attribute `edge_key`. Characters that XML forbids are spelled.

    Args:
        map_: Any map.
        view: `moments`, `touchpoints` or `network`.
        persona: The persona whose touchpoints are meant; None for all.

    Returns:
        The XML text, without a date; a graph without nodes for an empty map.

    Raises:
        UnknownNameError: There is no such view, or the map has no such persona.
        ValueFormError: A persona was named with a view that knows none.

    Example:
        >>> from journeys.model import JourneyMap, Moment
        >>> shop = JourneyMap(title="Shop", moments=[Moment(id="ask", start=True)])
        >>> read_graph(render(shop)).nodes["ask"]["start"]
        True
    """
    from xml.etree.ElementTree import SubElement

    from networkx.readwrite.gexf import GEXFWriter

    graph = packed(graph_of(map_, view, persona))
    said = json.dumps(graph.graph, ensure_ascii=False, allow_nan=False)
    graph.graph.clear()
    _rename(graph, lambda name: f"{name}_" if name.rstrip("_") in _TAKEN else name)
    writer = GEXFWriter(graph)
    meta = writer.xml.find("meta")
    meta.clear()
    SubElement(meta, "creator").text = "journeys"
    SubElement(meta, "description").text = said
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue().decode("utf-8") + "\n"


def read_graph(text: str) -> nx.DiGraph[str]:
    """The directed graph of a GEXF text.

    Args:
        text: What `render` wrote, or GEXF of another program.

    Returns:
        The graph, a multigraph where the text does not say otherwise.

    Raises:
        ValueFormError: The text is no GEXF of a directed graph, or defines entities.
    """
    return unpacked(parsed(text, "GEXF", _read))


def _read(text: str) -> nx.DiGraph[str]:
    from networkx.readwrite.gexf import GEXFReader

    reader = GEXFReader()
    reader.simple_graph = False
    graph: nx.DiGraph[str] = reader(io.StringIO(text))
    if not graph.is_directed():
        raise ValueError(text)
    graph.graph.clear()
    graph.graph.update(_said(reader))
    for _source, _target, attributes in graph.edges(data=True):
        attributes.pop("id", None)
    _rename(graph, lambda name: name[:-1] if name.rstrip("_") in _TAKEN else name)
    return graph


def _said(reader: Any) -> dict[str, Any]:
    """The attributes of the graph, where its description holds them."""
    space = f"{{{reader.NS_GEXF}}}"
    description = reader.xml.find(f"{space}meta/{space}description")
    try:
        said = json.loads("" if description is None else description.text or "")
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _rename(graph: nx.DiGraph[str], rename: Callable[[str], str]) -> None:
    parts = [
        *(attributes for _node, attributes in graph.nodes(data=True)),
        *(attributes for _source, _target, attributes in graph.edges(data=True)),
    ]
    for attributes in parts:
        renamed = {rename(name): value for name, value in attributes.items()}
        attributes.clear()
        attributes.update(renamed)
