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

    def has(self, point: str) -> bool:
        """Whether a touchpoint is planned.

        Args:
            point: Its name.
        """
        return point in self._after

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
        if source not in self._known:
            self._known[source] = self._parents(source)
        parents = self._known[source]
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


def planned(map_: JourneyMap, codes: Codes, persona: str | None = None) -> dict[int, Planned]:
    """What a map plans for the personas of a log.

    Args:
        map_: A completed map.
        codes: The codes of the log's trace.
        persona: Only this persona of the map.

    Returns:
        By the code of a persona of the map its plan, in the map's order; last, by -1, the ways
        of all personas together, for events whose persona is not known or none of the map's. A
        persona for whom no journey is written has an empty plan. With a persona, only that one:
        by its code, or by -1 when the log has no personas; empty when it has, but not this one.
    """
    numbers = {name: code for code, name in enumerate(codes.personas)}
    if persona is not None:
        code = numbers.get(persona) if numbers else NONE
        graph = to_touchpoint_graph(map_, persona=persona)
        return {} if code is None else {code: _planned(persona, graph)}
    lived = to_touchpoint_graphs(map_)
    found = {}
    for name in dict.fromkeys(one.id for one in map_.personas):
        if name in numbers:
            graph = lived[name] if name in lived else to_touchpoint_graph(map_, persona=name)
            found[numbers[name]] = _planned(name, graph)
    return {**found, NONE: _planned("", to_touchpoint_graph(map_))}


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
