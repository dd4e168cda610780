"""A map to one typed graph of its personas, goals, channels, stages and moments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from journeys.graph.attributes import moment_attributes, said
from journeys.vocabulary import complete

if TYPE_CHECKING:
    from journeys.model import JourneyMap

__all__ = ["to_network"]


def to_network(map_: JourneyMap) -> nx.MultiDiGraph[str]:
    """The whole map as one typed graph, for the overview and for graph tools.

    Nodes are named `kind:id` and have the attributes `kind` (`persona`, `goal`, `channel`,
    `stage`, `moment`), `label`, and for channels `staffed`, `digital`, `physical`, `owner`, for
    personas where said `share`, `potential`, `churn_risk`, for moments those of `to_graph`.
    Edges have the attribute `kind`, which begins their key: `prefers` and `avoids` (persona to
    channel; `rank` from 1), `offers` (goal to channel; `persona`, `status`), `serves` (moment to
    goal), `belongs` (moment to stage), `lives` (persona to moment; `journey`). Only parts that
    the map declares stand in the graph.

    Args:
        map_: Any map.

    Returns:
        A new graph with plain attributes, parts in written order; an empty map has its goals.

    Example:
        >>> from journeys.model import JourneyMap, Persona
        >>> shop = JourneyMap(title="Shop", channels=["web"],
        ...                   personas=[Persona(id="ana", prefers=["web"])])
        >>> to_network(shop)["persona:ana"]["channel:web"]["prefers"]["rank"]
        1

    Source: [Simple], personas, goals, channels and moments make the board.
    """
    full = complete(map_)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(title=map_.title, language=map_.language.value)
    _add_parts(graph, full)
    for persona in full.personas:
        for kind in ("prefers", "avoids"):
            for rank, channel in enumerate(getattr(persona, kind), start=1):
                _link(graph, f"persona:{persona.id}", f"channel:{channel}", kind, kind, rank=rank)
        for journey in full.journeys_of(persona.id):
            for name in dict.fromkeys(
                point.moment for step in journey.steps for point in (step.source, step.target)
            ):
                key = f"lives/{journey.id}"
                ends = (f"persona:{persona.id}", f"moment:{name}")
                _link(graph, *ends, "lives", key, journey=journey.id)
        for goal in full.goals:
            for channel in full.channels:
                offer = full.offer(persona.id, goal.id, channel.id)
                if offer is not None:
                    ends = (f"goal:{goal.id}", f"channel:{channel.id}")
                    said_of = {"persona": persona.id, "status": offer.status.value}
                    _link(graph, *ends, "offers", f"offers/{persona.id}", **said_of)
    for moment in full.moments:
        _link(graph, f"moment:{moment.id}", f"goal:{moment.goal}", "serves", "serves")
        _link(graph, f"moment:{moment.id}", f"stage:{moment.stage}", "belongs", "belongs")
    return graph


def _add_parts(graph: nx.MultiDiGraph[str], map_: JourneyMap) -> None:
    for persona in map_.personas:
        attributes = said(
            kind="persona",
            label=persona.name,
            share=persona.share,
            potential=persona.potential,
            churn_risk=persona.churn_risk,
        )
        graph.add_node(f"persona:{persona.id}", **attributes)
    for goal in map_.goals:
        graph.add_node(f"goal:{goal.id}", kind="goal", label=goal.label)
    for channel in map_.channels:
        graph.add_node(
            f"channel:{channel.id}",
            kind="channel",
            label=channel.label,
            staffed=bool(channel.staffed),
            digital=bool(channel.digital),
            physical=bool(channel.physical),
            owner=channel.owner,
        )
    for stage in map_.stages:
        graph.add_node(f"stage:{stage.id}", kind="stage", label=stage.label)
    for moment in map_.moments:
        graph.add_node(f"moment:{moment.id}", kind="moment", **moment_attributes(moment))


def _link(
    graph: nx.MultiDiGraph[str],
    source: str,
    target: str,
    kind: str,
    key: str,
    **attributes: str | int,
) -> None:
    if source in graph and target in graph:
        graph.add_edge(source, target, key=key, kind=kind, **attributes)
