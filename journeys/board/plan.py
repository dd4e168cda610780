"""A map, a persona and counts to what was planned: transitions, touchpoints, expectations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from journeys.counts import Counts
from journeys.graph import to_touchpoint_graph, to_touchpoint_graphs

if TYPE_CHECKING:
    import networkx as nx

    from journeys.model import JourneyMap, Persona

__all__ = ["Pair", "Plan", "pairs_of", "plan_of"]

Pair = tuple[str, str]
"""A transition: its source and its target, each written `moment@channel`."""


def pairs_of(counts: Counts) -> Counter[Pair]:
    """The counts by their pairs, in the order of the counts.

    Args:
        counts: The counts.
    """
    found: Counter[Pair] = Counter()
    for one in counts.passages:
        found[str(one.source), str(one.target)] += one.count
    return found


@attrs.frozen
class Plan:
    """What a persona, or all, should do.

    Attributes:
        shares: The planned transitions, each with its share of those who are at the source;
            None when the map says none, or not the same for all personas who pass there.
        points: The planned touchpoints, each with whether a way may begin there.
        beyond: Transitions that other personas alone have.
        elsewhere: Touchpoints that other personas alone pass.
        ways_out: How many transitions leave a touchpoint.
    """

    shares: Mapping[Pair, float | None]
    points: Mapping[str, bool]
    beyond: frozenset[Pair]
    elsewhere: frozenset[str]
    ways_out: Counter[str]

    def concerns(self, pair: Pair) -> bool:
        """Whether a passage is a matter of this plan, and not of other personas alone.

        Args:
            pair: A counted pair.

        Returns:
            True for what is planned, for what touches a planned touchpoint and is planned for
            nobody, and for what lies between touchpoints that nobody plans.
        """
        if pair in self.shares:
            return True
        if pair in self.beyond:
            return False
        ends = set(pair)
        return not ends.isdisjoint(self.points) or ends.isdisjoint(self.elsewhere)

    def expected(self, pair: Pair, left: int, visits: int) -> float | None:
        """How often a transition should be taken by those who were at its source.

        Args:
            pair: A planned transition.
            left: How many went on from its source.
            visits: How many were at its source.

        Returns:
            Its share of those who were there; all who went on, when it is the only way out and
            the map says no share; None when the map says too little, or nobody was there.
        """
        share = self.shares[pair]
        if share is not None:
            return share * visits if visits else None
        return float(left) if left and self.ways_out[pair[0]] == 1 else None


def plan_of(map_: JourneyMap, persona: Persona | None) -> Plan:
    """The plan of a persona, or of all personas together.

    Args:
        map_: A completed map.
        persona: One of its personas; None for all, to whom every planned passage belongs.
    """
    every = to_touchpoint_graph(map_)
    if persona is None:
        own, who = every, list(to_touchpoint_graphs(map_).values())
    else:
        own = to_touchpoint_graph(map_, persona=persona.id)
        who = [own]
    return Plan(
        shares={(here, there): _share(own, who, (here, there)) for here, there in own.edges},
        points={point: bool(start) for point, start in own.nodes(data="start")},
        beyond=frozenset(edge for edge in every.edges if not own.has_edge(*edge)),
        elsewhere=frozenset(point for point in every if point not in own),
        ways_out=Counter(here for here, _ in own.edges),
    )


def _share(own: nx.DiGraph[str], who: list[nx.DiGraph[str]], pair: Pair) -> float | None:
    """The share that all personas who pass the source have in common."""
    passing = [graph for graph in who if pair[0] in graph] or [own]
    said = {graph.edges[pair].get("share") if graph.has_edge(*pair) else None for graph in passing}
    return said.pop() if len(said) == 1 else None
