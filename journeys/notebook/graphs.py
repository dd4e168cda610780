"""Graphs that come from maps to pictures; graphs from elsewhere are left as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["register", "unregister"]

#: How many nodes are drawn; more are told in a table.
MOST: Final = 60
#: How many edges.
MOST_EDGES: Final = 1_000
#: How many nodes the table tells.
ROWS: Final = 100

#: Where networkx has the types of our graphs; it is not imported before somebody makes one.
_TYPES: Final = (
    ("networkx.classes.digraph", "DiGraph"),
    ("networkx.classes.multidigraph", "MultiDiGraph"),
)


def register(shell: Any) -> None:
    """Have graphs of maps shown as pictures.

    Args:
        shell: The interactive shell of IPython.
    """
    forms = {"image/svg+xml": _svg, "text/html": _html, "text/plain": _plain}
    for kind, form in forms.items():
        for module, name in _TYPES:
            shell.display_formatter.formatters[kind].for_type_by_name(module, name, form)


def unregister(shell: Any) -> None:
    """Undo `register`.

    Args:
        shell: The interactive shell of IPython.
    """
    for kind in ("image/svg+xml", "text/html", "text/plain"):
        for module, name in _TYPES:
            shell.display_formatter.formatters[kind].pop(f"{module}.{name}", None)


def _is_ours(graph: nx.DiGraph[Any]) -> bool:
    """Whether a graph, or the one that it is a part of, was made of a map."""
    about = graph.graph
    if not all(isinstance(about.get(key), str) for key in ("title", "language")):
        return False
    data = next(iter(graph.nodes.values()), None)
    return data is not None and "label" in data and ("goal" in data or "kind" in data)


def _is_small(graph: nx.DiGraph[Any]) -> bool:
    return graph.number_of_nodes() <= MOST and graph.number_of_edges() <= MOST_EDGES


def _svg(graph: nx.DiGraph[Any]) -> str | None:
    if not (_is_ours(graph) and _is_small(graph)):
        return None
    from journeys.notebook.drawing import page_of
    from journeys.renderers import svg

    language = "fr" if graph.graph["language"] == "fr" else "en"
    return svg.render(page_of(graph, title=graph.graph["title"], language=language))


def _html(graph: nx.DiGraph[Any]) -> str | None:
    if not _is_ours(graph) or _is_small(graph):
        return None
    from journeys.notebook.tables import table

    rows = (
        (str(data.get("label", node)), str(data.get("goal") or data.get("kind") or ""),
         str(graph.in_degree(node)), str(graph.out_degree(node)))
        for node, data in list(graph.nodes(data=True))[:ROWS]
    )  # fmt: skip
    heads = ("node", "goal", "edges in", "edges out")
    return table(heads, rows, caption=_told(graph), more=graph.number_of_nodes() - ROWS)


def _plain(graph: nx.DiGraph[Any], printer: Any, _cycle: Any) -> None:
    printer.text(_told(graph) if _is_ours(graph) else repr(graph))


def _told(graph: nx.DiGraph[Any]) -> str:
    from journeys.text import printable

    return printable(f"{graph.graph['title']}: {graph}")
