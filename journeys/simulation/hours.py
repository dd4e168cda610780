"""When customers come: days of the year and hours of the day, by the nature of the channel."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs
import numpy as np

from journeys.model import Channel
from journeys.simulation.arrays import Bits, Floats, Generator, Ints, drawn, keys_of
from journeys.simulation.natures import Nature, nature_of

__all__ = ["DAY", "Hours", "hours_of"]

DAY: Final = 86_400
_HOUR: Final = 3_600
_WEEK: Final = 7
_SUNDAY: Final = 6


#: How often customers come in each hour of the day, UTC, from 0 h on.
_DAYS: Final = {
    Nature.COUNTER: "0 0 0 0 0 0 0 0 1 5 7 6 3 2 4 6 6 3 0 0 0 0 0 0",
    Nature.DESK: "0 0 0 0 0 0 0 1 4 6 6 5 4 4 5 5 5 4 3 1 0 0 0 0",
    Nature.SCREEN: "2 1 0 0 0 1 2 3 3 3 3 3 5 4 3 3 3 4 6 9 10 9 6 3",
    Nature.STREET: "0 0 0 0 0 0 1 3 4 5 5 6 8 6 5 5 7 8 6 3 2 1 0 0",
}


@attrs.frozen(eq=False)
class Hours:
    """The hours of touchpoints.

    Attributes:
        nature: The nature of the channel of each touchpoint.
        keys: Cumulative shares of the hours, by nature.
    """

    nature: Ints
    keys: Floats

    def time_of_day(self, point: Ints, draw: Generator) -> Ints:
        """A time of the day that suits each touchpoint, in seconds.

        Args:
            point: Touchpoints by number.
            draw: Where chance comes from.
        """
        nature = self.nature[point]
        hour = drawn(self.keys, nature, draw.random(len(point))) - 24 * nature
        found: Ints = np.minimum(hour, 23) * _HOUR + draw.integers(0, _HOUR, len(point))
        return found

    def is_closed(self, point: Ints, day: Ints) -> Bits:
        """Whether nobody is there on a day.

        Args:
            point: Touchpoints by number.
            day: Days since 1970-01-01, a Thursday.
        """
        shut: Bits = (self.nature[point] <= Nature.DESK) & ((day + 3) % _WEEK == _SUNDAY)
        return shut


def hours_of(channels: Iterable[Channel | None]) -> Hours:
    """The hours of touchpoints, by their channels.

    Args:
        channels: The completed channel of each touchpoint; None for one that is not declared.
    """
    rows = [[float(one) for one in _DAYS[nature].split()] for nature in Nature]
    shares = [[one / sum(row) for one in row] for row in rows]
    return Hours(np.array([nature_of(one) for one in channels], np.int64), keys_of(shares))
