"""A map to the numbered places of its personas."""

from __future__ import annotations

import numpy as np

from journeys.graph import to_touchpoint_graphs
from journeys.model import JourneyMap, Touchpoint
from journeys.simulation.places import NoWayError, Places

__all__ = ["places_of"]


def places_of(map_: JourneyMap) -> Places:
    """The places of the personas that have a way with a start.

    Args:
        map_: A completed map.

    Raises:
        NoWayError: There is none.
    """
    graphs = {
        name: graph
        for name, graph in to_touchpoint_graphs(map_).items()
        if any(data.get("start") is True for data in graph.nodes.values())
    }
    if not graphs:
        raise NoWayError(_why(map_))
    names = list(dict.fromkeys(name for graph in graphs.values() for name in graph))
    number = {name: at for at, name in enumerate(names)}
    placed = [(at, name) for at, graph in enumerate(graphs.values()) for name in graph]
    marks = [data for graph in graphs.values() for data in graph.nodes.values()]
    return Places(
        personas=tuple(graphs),
        graphs=tuple(graphs.values()),
        points=tuple(Touchpoint(*name.split("@")) for name in names),
        index={place: at for at, place in enumerate(placed)},
        persona=np.array([at for at, _ in placed], np.int64),
        point=np.array([number[name] for _, name in placed], np.int64),
        starts=np.array([data.get("start") is True for data in marks], np.bool_),
        ends=np.array([data.get("end") is True for data in marks], np.bool_),
    )


def _why(map_: JourneyMap) -> str:
    if not any(journey.steps for journey in map_.journeys):
        return "the map has no journeys to simulate; write some steps under 'journeys'"
    if not map_.personas:
        return "the map has no personas whose journeys could be simulated; declare one"
    return "no journey of a persona passes a start moment; mark a moment with 'start: true'"
