"""A map to numbered places: where a persona may be, and what touchpoint that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import numpy as np

from journeys.errors import JourneysError
from journeys.graph import to_touchpoint_graphs
from journeys.model import JourneyMap, Touchpoint
from journeys.simulation.arrays import Bits, Ints

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["NoWayError", "Places", "places_of"]


class NoWayError(JourneysError, ValueError):
    """A map on which no customer can begin."""


@attrs.frozen(kw_only=True, eq=False)
class Places:
    """The touchpoints of each persona, numbered through all personas.

    Attributes:
        personas: The personas that have a way, in the order of the map.
        graphs: Their touchpoint graphs.
        points: The touchpoints of the graphs, by number.
        index: The number of a place, by number of the persona and name of the touchpoint.
        persona: The persona of each place, by number.
        point: The touchpoint of each place, by number.
        starts: Whether ways begin at the place.
        ends: Whether a goal is reached at the place.
    """

    personas: tuple[str, ...]
    graphs: tuple[nx.DiGraph[str], ...]
    points: tuple[Touchpoint, ...]
    index: dict[tuple[int, str], int]
    persona: Ints
    point: Ints
    starts: Bits
    ends: Bits

    @property
    def count(self) -> int:
        """How many places there are."""
        return len(self.point)


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
