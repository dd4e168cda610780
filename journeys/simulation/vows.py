"""Commitments with a deadline to where they begin and end, for customers who step at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs
import numpy as np

from journeys.promises import Deadline
from journeys.simulation.arrays import Bits, Ints
from journeys.simulation.places import Places

__all__ = ["Vows", "vows_of"]

#: So many commitments of a persona are watched at a time; all are counted.
_MOST: Final = 4


@attrs.frozen(kw_only=True, eq=False)
class Vows:
    """Commitments by slot: those of a persona with the same end share one.

    Attributes:
        opens: By slot and place, the seconds of a commitment that begins there; -1 for none.
        closes: By slot and place, whether the moment is there that fulfils it.
    """

    opens: Ints
    closes: Bits

    @property
    def slots(self) -> int:
        """How many slots there are."""
        return len(self.opens)


def vows_of(places: Places, deadlines: Iterable[Deadline]) -> Vows:
    """The commitments that are watched while customers step.

    Args:
        places: The places.
        deadlines: The commitments of the map.
    """
    person = {name: at for at, name in enumerate(places.personas)}
    slots: dict[int, dict[str, int]] = {}
    opens = np.full((_MOST, places.count), -1, np.int64)
    closes = np.zeros((_MOST, places.count), np.bool_)
    moments = [places.points[at].moment for at in places.point.tolist()]
    for one in deadlines:
        who = person.get(one.persona)
        at = None if who is None else places.index.get((who, one.start))
        if who is None or at is None:
            continue
        known = slots.setdefault(who, {})
        slot = known.setdefault(one.until, len(known))
        if slot >= _MOST:
            continue
        held = opens[slot, at]
        opens[slot, at] = one.seconds if held < 0 else min(int(held), one.seconds)
        closes[slot] |= (places.persona == who) & np.array([one.until == name for name in moments])
    used = max((min(len(known), _MOST) for known in slots.values()), default=0)
    return Vows(opens=opens[:used], closes=closes[:used])
