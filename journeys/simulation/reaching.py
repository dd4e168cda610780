"""A touchpoint graph to the answer whether a way leads from one touchpoint to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Reach"]


class Reach:
    """Which touchpoints can be reached, asked often.

    Args:
        graph: A touchpoint graph.

    Example:
        >>> import networkx as nx
        >>> reach = Reach(nx.DiGraph([("a@web", "b@web"), ("b@web", "c@web")]))
        >>> reach.leads("a@web", "c@web"), reach.leads("c@web", "a@web")
        (True, False)
    """

    def __init__(self, graph: nx.DiGraph[str]) -> None:
        import networkx as nx

        whole = nx.condensation(graph)
        self._part: dict[str, int] = whole.graph["mapping"]
        # A bit for each part of the graph within which every way leads everywhere.
        self._bits: dict[int, int] = {}
        for part in reversed(list(nx.topological_sort(whole))):
            found = 1 << part
            for after in whole.successors(part):
                found |= self._bits[after]
            self._bits[part] = found

    def leads(self, source: str, target: str) -> bool:
        """Whether a way leads from one touchpoint to the other, or both are one.

        Args:
            source: A touchpoint; from one that is not of the graph no way leads.
            target: Another.
        """
        here, there = self._part.get(source), self._part.get(target)
        if here is None or there is None:
            return False
        return bool(self._bits[here] >> there & 1)
