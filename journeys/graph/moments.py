"""A map to its graph of critical interaction moments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from journeys.graph.attributes import moment_attributes, said, step_attributes

if TYPE_CHECKING:
    from journeys.model import JourneyMap

__all__ = ["to_graph"]


def to_graph(map_: JourneyMap) -> nx.MultiDiGraph[str]:
    """The graph of moments: a node a moment, an edge a step that a persona may take.

    Node attributes: `label`, `goal`, `stage`, `owner`, `indicator` (str), `start`, `end`,
    `declared` (bool), and where the map says so `feeling` (int, -2..2), `critical` (str).
    Edge attributes: `persona`, `journey`, `from_channel`, `to_channel`, `by` (str), `step` (int,
    its number in the journey, from 0), `hand_off` (bool), `carries` (str, joined by `; `), and
    where the map says so `within` (int, seconds) and `share` (float, 0..1). Edge keys are
    `persona/journey/step`. What the map does not say has no attribute; there is no None.

    Args:
        map_: Any map; steps may name moments that it does not declare.

    Returns:
        A new graph with plain attributes, nodes in written order; empty for an empty map.

    Example:
        >>> from journeys.model import Journey, JourneyMap, Moment, Persona
        >>> shop = JourneyMap(title="Shop", personas=[Persona(id="ana")],
        ...     moments=[Moment(id="ask", goal="inform", start=True), Moment(id="told", end=True)],
        ...     journeys=[Journey(id="asks", personas=["ana"], steps=["ask@web -> told@chat"])])
        >>> graph = to_graph(shop)
        >>> list(graph.nodes), graph["ask"]["told"]["ana/asks/0"]["hand_off"]
        (['ask', 'told'], True)

    Source: [Simple], journeys are built from a few critical moments.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(title=map_.title, language=map_.language.value)
    for moment in map_.moments:
        graph.add_node(moment.id, **moment_attributes(moment), declared=True)
    for persona in map_.personas:
        for journey in map_.journeys_of(persona.id):
            for at, step in enumerate(journey.steps):
                for name in (step.source.moment, step.target.moment):
                    if name not in graph:
                        graph.add_node(name, **said(label=name, declared=False))
                graph.add_edge(
                    step.source.moment,
                    step.target.moment,
                    key=f"{persona.id}/{journey.id}/{at}",
                    persona=persona.id,
                    from_channel=step.source.channel,
                    to_channel=step.target.channel,
                    **step_attributes(journey.id, at, step),
                )
    return graph
