"""A graph to one that XML formats hold without loss, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar

from journeys.errors import ValueFormError
from journeys.exporters.characters import visible
from journeys.exporters.views import edges_of, graph_from

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["packed", "parsed", "unpacked"]

T = TypeVar("T")

_KEY: Final = "edge_key"
_PARALLEL: Final = "multigraph"


def packed(graph: nx.DiGraph[str]) -> nx.DiGraph[str]:
    """A copy whose edges are numbered, with what a file cannot know kept as attributes.

    Args:
        graph: A graph with plain attributes, as `journeys.graph` builds them.

    Returns:
        A graph with edge keys `e0`, `e1`… in the order of the edges; their own keys become
        the attribute `edge_key`, the kind of graph `multigraph`. Invisible characters, which
        XML forbids, are spelled as escapes.
    """
    return graph_from(
        _plain(graph.graph) | {_PARALLEL: graph.is_multigraph()},
        [(visible(node), _plain(said)) for node, said in graph.nodes(data=True)],
        [
            (visible(source), visible(target), f"e{number}", _plain(_keyed(key) | said))
            for number, (source, target, key, said) in enumerate(edges_of(graph))
        ],
        parallel=True,
    )


def unpacked(graph: nx.DiGraph[str]) -> nx.DiGraph[str]:
    """The graph that `packed` made this one of.

    Args:
        graph: A packed graph, or one that another program wrote.

    Returns:
        A multigraph with its own edge keys, or a plain one when it was none; edges without
        a key of their own keep their number.
    """
    attributes = dict(graph.graph)
    parallel = bool(attributes.pop(_PARALLEL, True))
    edges = [
        (source, target, said.pop(_KEY, number), said)
        for source, target, number, said in edges_of(graph)
    ]
    nodes = [(node, said) for node, said in graph.nodes(data=True)]
    return graph_from(attributes, nodes, edges, parallel=parallel)


def parsed(text: str, form: str, parse: Callable[[str], T]) -> T:
    """What a parser of networkx makes of an XML text, behind a guard.

    Args:
        text: The text.
        form: The name of the format, for the message.
        parse: The parser.

    Returns:
        The result of the parser.

    Raises:
        ValueFormError: The text defines entities or a document type, or is no such format.
    """
    import networkx as nx

    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise ValueFormError("<!DOCTYPE", f"{form} without a document type; remove it")
    failures = (
        nx.NetworkXException,
        SyntaxError,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        ArithmeticError,
        RuntimeError,
    )
    try:
        return parse(text)
    except failures:
        raise ValueFormError(text.strip(), f"a graph in the format {form}") from None


def _keyed(key: str) -> dict[str, str]:
    return {_KEY: key} if key else {}


def _plain(attributes: Mapping[str, Any]) -> dict[str, Any]:
    return {
        visible(name): visible(value) if isinstance(value, str) else value
        for name, value in attributes.items()
    }
