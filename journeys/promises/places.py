"""The touchpoints that a place of a promise means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["STAFFED", "meant", "scope_of"]

STAFFED: Final = "staffed"

_KEYS: Final = ("moment", "goal", "channel")


def meant(graph: nx.DiGraph[str], place: str) -> frozenset[int]:
    """The numbers of the touchpoints that a place means.

    Args:
        graph: A touchpoint graph.
        place: A touchpoint, a moment, a goal, a channel or `staffed`; a word that is several of
            them means all.

    Returns:
        Their positions in the graph; none for a place that is not in it.

    Example:
        >>> import networkx as nx
        >>> graph = nx.DiGraph()
        >>> graph.add_node("ask@phone", moment="ask", channel="phone", staffed=True)
        >>> meant(graph, "staffed"), meant(graph, "web")
        (frozenset({0}), frozenset())
    """
    return frozenset(
        at
        for at, name in enumerate(graph)
        if place == name
        or any(graph.nodes[name].get(key) == place for key in _KEYS)
        or (place == STAFFED and graph.nodes[name].get("staffed") is True)
    )


def scope_of(
    graph: nx.DiGraph[str], *, goals: tuple[str, ...], stages: tuple[str, ...]
) -> frozenset[int]:
    """The numbers of the touchpoints of some goals and stages.

    Args:
        graph: A touchpoint graph.
        goals: Goal ids; none for all goals.
        stages: Stage ids; none for all stages.

    Returns:
        The positions of those that serve one of the goals in one of the stages.
    """
    return frozenset(
        at
        for at, name in enumerate(graph)
        if (not goals or graph.nodes[name].get("goal") in goals)
        and (not stages or graph.nodes[name].get("stage") in stages)
    )
