"""Steps to the kind of deviation of each, by the rates of their places."""

from __future__ import annotations

from typing import Final

import numpy as np

from journeys.simulation.arrays import Bits, Floats, Ints
from journeys.simulation.kinds import Kind
from journeys.simulation.terrain import Terrain

__all__ = ["CODES", "kinds_of"]

#: The number of each kind of deviation.
CODES: Final = {kind: at for at, kind in enumerate(Kind)}


def kinds_of(terrain: Terrain, here: Ints, to: Ints, goes: Bits, chance: Floats) -> Ints:
    """The kind of deviation of each step, by the rates of its places.

    Args:
        terrain: The map.
        here: The place of each customer.
        to: The place that the planned step of each leads to.
        goes: Whether there is such a step.
        chance: A number from 0 to 1 for each.

    Returns:
        Numbers of kinds as in `CODES`; -1 for a planned step.
    """
    rates = terrain.straying.rates
    kind = np.full(len(here), -1, np.int64)
    reached = np.zeros(len(here))
    for one, where in (
        (Kind.SKIPPED, to),
        (Kind.CHANNEL, to),
        (Kind.UNPLANNED, here),
        (Kind.RECONTACT, here),
        (Kind.DROPPED, here),
    ):
        before, reached = reached, reached + rates[one][where]
        kind[goes & (before <= chance) & (chance < reached)] = CODES[one]
    return kind
