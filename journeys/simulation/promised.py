"""The commitments that customers are waiting for while they step."""

from __future__ import annotations

import numpy as np

from journeys.simulation.arrays import Bits, Generator, Ints
from journeys.simulation.bounds import NEVER, Bounds
from journeys.simulation.kinds import Kind
from journeys.simulation.terrain import Terrain

__all__ = ["Promised"]


class Promised:
    """What was promised to some customers, and whether it will be broken.

    Args:
        terrain: The map.
        customers: How many customers.
    """

    def __init__(self, terrain: Terrain, customers: int) -> None:
        self._vows = terrain.vows
        self._rates = terrain.straying.rates[Kind.BROKEN]
        slots = terrain.vows.slots
        self._due = np.full((slots, customers), NEVER, np.int64)
        self._breaks = np.zeros((slots, customers), np.bool_)
        self._time = np.zeros(customers, np.int64)

    def hear(self, who: Ints, here: Ints, time: Ints, first: Bits, draw: Generator) -> None:
        """Customers come to a place, where something may be promised to them.

        Args:
            who: The customers.
            here: Where each is.
            time: When.
            first: Whether a journey begins there; what was promised before is then over.
            draw: Where chance comes from.
        """
        self._time[who] = time
        for opens, due, breaks in zip(self._vows.opens, self._due, self._breaks, strict=True):
            due[who[first]] = NEVER
            given = opens[here] >= 0
            some, place = who[given], here[given]
            due[some] = np.minimum(due[some], time[given] + opens[place])
            breaks[some] = draw.random(len(some)) < self._rates[place]

    def bounds(self, who: Ints, to: Ints) -> Bounds:
        """What commitments ask of the next step.

        On the way to what was promised, a step takes half of the time that is left at most.

        Args:
            who: The customers.
            to: Where each goes.
        """
        least = np.zeros(len(who), np.int64)
        most = np.full(len(who), NEVER, np.int64)
        for closes, due, breaks in zip(self._vows.closes, self._due, self._breaks, strict=True):
            left = due[who] - self._time[who]
            waits = (due[who] < NEVER) & (left >= 0)
            reached = waits & closes[to]
            halved = np.where(closes[to], due[who], self._time[who] + left // 2)
            most = np.where(waits & ~breaks[who], np.minimum(most, halved), most)
            late = reached & breaks[who]
            least = np.where(late, np.maximum(least, due[who] + 1), least)
        return Bounds(least, most)

    def keep(self, who: Ints, to: Ints) -> None:
        """Customers reach a place, where what was promised may be fulfilled.

        Args:
            who: The customers.
            to: Where each is now.
        """
        for closes, due in zip(self._vows.closes, self._due, strict=True):
            due[who[closes[to]]] = NEVER
