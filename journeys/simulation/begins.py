"""A map to who its customers are and where their ways begin."""

from __future__ import annotations

from typing import Final

import attrs
import numpy as np

from journeys.model import JourneyMap
from journeys.simulation.arrays import Floats, Ints, keys_of
from journeys.simulation.places import Places
from journeys.simulation.sharing import shared

__all__ = ["Begins", "begins_of"]

#: How often customers come for a goal, against each other; others come as often as the last.
_GOALS: Final = {"inform": 5.0, "buy": 3.0, "manage": 3.0, "service": 2.0, "complain": 1.0}


_OTHER: Final = 2.0


@attrs.frozen(kw_only=True, eq=False)
class Begins:
    """Who customers are and where their ways begin.

    Attributes:
        personas: Cumulative shares of the personas.
        keys: Cumulative shares of each persona's starts, for `drawn`.
        places: The start of each key.
    """

    personas: Floats
    keys: Floats
    places: Ints


def begins_of(map_: JourneyMap, places: Places) -> Begins:
    """The shares of personas, and of the starts of each.

    Args:
        map_: The map.
        places: The places.
    """
    share = {one.id: one.share for one in reversed(map_.personas)}
    weights = shared(share[name] for name in places.personas)
    rows, starts = [], []
    for person, graph in enumerate(places.graphs):
        begins = [name for name, data in graph.nodes(data=True) if data.get("start") is True]
        goals = [str(graph.nodes[name].get("goal", "")) for name in begins]
        known = {goal: _GOALS.get(goal, _OTHER) / goals.count(goal) for goal in goals}
        rows.append(_whole([known[goal] for goal in goals]))
        starts += [places.index[person, name] for name in begins]
    return Begins(
        personas=keys_of([_whole(weights)]),
        keys=keys_of(rows),
        places=np.array(starts, np.int64),
    )


def _whole(weights: list[float]) -> list[float]:
    """Weights that sum to 1; all alike when they are all nothing."""
    total = sum(weights)
    return [one / total for one in weights] if total else [1 / len(weights)] * len(weights)
