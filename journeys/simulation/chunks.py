"""Events of some customers, in columns."""

from __future__ import annotations

from enum import IntEnum

import attrs

from journeys.simulation.arrays import Bits, Ints

__all__ = ["Chunk", "Why"]


class Why(IntEnum):
    """Why nothing of a journey follows an event."""

    GOES_ON = 0
    REACHED = 1
    LEFT = 2
    DROPPED = 3
    CUT = 4
    ENDLESS = 5


@attrs.frozen(kw_only=True, eq=False)
class Chunk:
    """Events of some customers, by customer and in the order of time.

    Attributes:
        customers: How many customers there are.
        persona: The persona of each customer, by number.
        customer: The customer of each event, from 0.
        place: Where the customer was, as the map goes on from there.
        point: The touchpoint where the customer was seen; another channel's after a deviation.
        time: Seconds since 1970 UTC.
        kind: The number of the deviation that led there, in the order of `Kind`; -1 for none.
        first: Whether a journey begins with the event.
        why: Why the journey ends with it (`Why`).
    """

    customers: int
    persona: Ints
    customer: Ints
    place: Ints
    point: Ints
    time: Ints
    kind: Ints
    first: Bits
    why: Ints

    def of(self, kept: Bits | Ints) -> Chunk:
        """The same customers with some of the events.

        Args:
            kept: Which events, as flags or as places.
        """
        names = ("customer", "place", "point", "time", "kind", "first", "why")
        return attrs.evolve(self, **{name: getattr(self, name)[kept] for name in names})
