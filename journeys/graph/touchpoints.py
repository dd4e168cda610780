"""A map to the graph of touchpoints that a persona may pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx as nx

from journeys.errors import UnknownNameError
from journeys.graph.attributes import moment_attributes, said, step_attributes
from journeys.model import Moment, Touchpoint
from journeys.vocabulary import complete

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeys.model import Channel, JourneyMap

__all__ = ["to_touchpoint_graph"]


def to_touchpoint_graph(map_: JourneyMap, *, persona: str | None = None) -> nx.DiGraph[str]:
    """The graph of touchpoints: the ground of reachability, promises, walks and simulation.

    Nodes are named `moment@channel`. Node attributes: those of `to_graph`, and `moment`,
    `channel` (str), `staffed` (bool), `status` (str: the card's, or `undecided`; only for a
    persona). Edge attributes: those of `to_graph` without persona and channels. A step that
    several journeys contain is one edge; what the first of them says counts.

    Args:
        map_: Any map; steps may name what it does not declare.
        persona: Persona id; None for the ways of all personas together.

    Returns:
        A new graph with plain attributes; empty for a persona without journeys.

    Raises:
        UnknownNameError: The map has no such persona.

    Example:
        >>> from journeys.model import Journey, JourneyMap, Persona
        >>> shop = JourneyMap(title="Shop", personas=[Persona(id="ana")],
        ...     journeys=[Journey(id="asks", personas=["ana"], steps=["ask@web -> told@phone"])])
        >>> to_touchpoint_graph(shop, persona="ana").nodes["told@phone"]["staffed"]
        False

    Source: [Simple], channel and moment make the interaction.
    """
    known = tuple(one.id for one in map_.personas)
    if persona is not None and persona not in known:
        raise UnknownNameError("persona", persona, known)
    full = complete(map_)
    describe = _describer(full, persona)
    graph: nx.DiGraph[str] = nx.DiGraph(title=map_.title, language=map_.language.value)
    for journey in full.journeys if persona is None else full.journeys_of(persona):
        for at, step in enumerate(journey.steps):
            for point in (step.source, step.target):
                if str(point) not in graph:
                    graph.add_node(str(point), **describe(point))
            if not graph.has_edge(str(step.source), str(step.target)):
                attributes = step_attributes(journey.id, at, step)
                graph.add_edge(str(step.source), str(step.target), **attributes)
    return graph


def _describer(map_: JourneyMap, persona: str | None) -> Callable[[Touchpoint], dict[str, Any]]:
    moments = {moment.id: moment for moment in map_.moments}
    channels: dict[str, Channel] = {channel.id: channel for channel in map_.channels}

    def describe(point: Touchpoint) -> dict[str, Any]:
        moment = moments.get(point.moment)
        channel = channels.get(point.channel)
        offer = (
            map_.offer_at(persona, moment, point.channel)
            if persona is not None and moment
            else None
        )
        status = offer.status.value if offer else "undecided"
        return said(
            moment=point.moment,
            channel=point.channel,
            staffed=bool(channel and channel.staffed),
            declared=moment is not None,
            status=status if persona is not None else None,
            **moment_attributes(moment or Moment(id=point.moment)),
        )

    return describe
