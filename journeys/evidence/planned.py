"""A map to what it plans for each persona of a log: steps, and ways between touchpoints."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from journeys.graph import to_touchpoint_graph, to_touchpoint_graphs
from journeys.graph.queries import ends, starts
from journeys.logs.trace import NONE
from journeys.model import JourneyMap

if TYPE_CHECKING:
    import networkx as nx

    from journeys.logs import Codes

__all__ = ["Planned", "Step", "planned"]


@attrs.frozen
class Step:
    """What the map says of a planned step.

    Attributes:
        within: Its longest time in seconds; None for none.
        share: The planned share of those who are at its source; None where not said.
    """

    within: int | None
    share: float | None


@attrs.frozen(kw_only=True, eq=False)
class Planned:
    """The plan for one kind of customers.

    Attributes:
        persona: The persona's id; empty for the ways of all personas together.
        steps: By source and target, `moment@channel`, the planned steps in the map's order.
        points: The touchpoints, in the map's order.
        starts: Those where a journey may begin.
        ends: Those where a goal is reached.
    """

    persona: str
    steps: Mapping[tuple[str, str], Step]
    points: tuple[str, ...]
    starts: frozenset[str]
    ends: frozenset[str]
    _after: Mapping[str, list[str]]
    _known: dict[str, dict[str, str | None]] = attrs.field(factory=dict, init=False)

    def between(self, source: str, target: str) -> tuple[str, ...]:
        """The touchpoints between two that no planned step joins, on the shortest way.

        Args:
            source: Where the way begins.
            target: Where it ends.

        Returns:
            The touchpoints that the way passes, of several shortest ways those that come first
            by their names; empty where there is no way, and from a touchpoint to itself.
        """
        if source not in self._after or source == target:
            return ()
        parents = self._known.setdefault(source, self._parents(source))
        path: list[str] = []
        at = parents.get(target)
        while at is not None and at != source:
            path.append(at)
            at = parents[at]
        return tuple(reversed(path))

    def _parents(self, source: str) -> dict[str, str | None]:
        """The touchpoint before each that can be reached, on the first shortest way."""
        found: dict[str, str | None] = {source: None}
        queue = deque([source])
        while queue:
            at = queue.popleft()
            for target in self._after[at]:
                if target not in found:
                    found[target] = at
                    queue.append(target)
        return found


def planned(map_: JourneyMap, codes: Codes) -> dict[int, Planned]:
    """What a map plans for the personas of a log.

    Args:
        map_: A completed map.
        codes: The codes of the log's trace.

    Returns:
        By the code of a persona its plan. Events whose persona is not known (code -1), or is
        none of the map's, are held against the ways of all personas together. A persona for
        whom no journey is written has an empty plan.
    """
    lived = to_touchpoint_graphs(map_)
    known = {one.id for one in map_.personas}
    everybody = _planned("", to_touchpoint_graph(map_))
    found = {NONE: everybody}
    for code, name in enumerate(codes.personas):
        if name in lived:
            found[code] = _planned(name, lived[name])
        elif name in known:
            found[code] = _planned(name, to_touchpoint_graph(map_, persona=name))
        else:
            found[code] = everybody
    return found


def _planned(persona: str, graph: nx.DiGraph[str]) -> Planned:
    return Planned(
        persona=persona,
        steps={
            (source, target): Step(data.get("within"), data.get("share"))
            for source, target, data in graph.edges(data=True)
        },
        points=tuple(graph),
        starts=frozenset(starts(graph)),
        ends=frozenset(ends(graph)),
        after={node: sorted(graph.successors(node)) for node in graph},
    )
