"""A map to the graph of touchpoints that a persona may pass."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import networkx as nx

from journeys.errors import UnknownNameError
from journeys.graph.attributes import moment_attributes, said, step_attributes
from journeys.model import EVERYONE, Moment, Touchpoint
from journeys.vocabulary import complete

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from journeys.model import Channel, Journey, JourneyMap

__all__ = ["to_touchpoint_graph", "to_touchpoint_graphs"]


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
    lived = map_.journeys if persona is None else map_.journeys_of(persona)
    return _graph(map_, lived, partial(_describer(complete(map_)), persona))


def to_touchpoint_graphs(map_: JourneyMap) -> dict[str, nx.DiGraph[str]]:
    """The graphs of touchpoints of all personas, in time linear in the map.

    Args:
        map_: Any map.

    Returns:
        By persona id, in written order, what `to_touchpoint_graph` gives for each persona that
        lives a step; empty for a map without journeys.

    Example:
        >>> from journeys.model import Journey, JourneyMap, Persona
        >>> shop = JourneyMap(title="Shop", personas=[Persona(id="ana"), Persona(id="bob")],
        ...     journeys=[Journey(id="asks", personas=["ana"], steps=["ask@web -> told@phone"])])
        >>> list(to_touchpoint_graphs(shop))
        ['ana']

    Source: [Simple], channel and moment make the interaction.
    """
    full = complete(map_)
    lived: dict[str, list[Journey]] = {persona.id: [] for persona in full.personas}
    for journey in full.journeys:
        for name in lived if EVERYONE in journey.personas else dict.fromkeys(journey.personas):
            if name in lived:
                lived[name].append(journey)
    describe = _describer(full)
    return {
        name: _graph(full, journeys, partial(describe, name))
        for name, journeys in lived.items()
        if any(journey.steps for journey in journeys)
    }


def _graph(
    map_: JourneyMap, journeys: Iterable[Journey], describe: Callable[[Touchpoint], dict[str, Any]]
) -> nx.DiGraph[str]:
    graph: nx.DiGraph[str] = nx.DiGraph(title=map_.title, language=map_.language.value)
    for journey in journeys:
        for at, step in enumerate(journey.steps):
            for point in (step.source, step.target):
                if str(point) not in graph:
                    graph.add_node(str(point), **describe(point))
            if not graph.has_edge(str(step.source), str(step.target)):
                attributes = step_attributes(journey.id, at, step)
                graph.add_edge(str(step.source), str(step.target), **attributes)
    return graph


def _describer(map_: JourneyMap) -> Callable[[str | None, Touchpoint], dict[str, Any]]:
    moments = {moment.id: moment for moment in map_.moments}
    channels: dict[str, Channel] = {channel.id: channel for channel in map_.channels}

    def describe(persona: str | None, point: Touchpoint) -> dict[str, Any]:
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
