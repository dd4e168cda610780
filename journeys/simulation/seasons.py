"""The days on which customers begin, by the nature of the channel."""

from __future__ import annotations

import datetime as dt
from typing import Final

import attrs
import numpy as np

from journeys.simulation.arrays import Floats, Generator, Ints, drawn, keys_of
from journeys.simulation.hours import DAY
from journeys.simulation.natures import Nature

__all__ = ["Season", "season_of"]

#: How often customers begin on a day, Monday first.
_WEEKS: Final = {
    Nature.COUNTER: (0.8, 1.1, 1.0, 1.0, 1.1, 0.7, 0.0),
    Nature.DESK: (1.3, 1.1, 1.0, 1.0, 1.0, 0.4, 0.0),
    Nature.SCREEN: (1.1, 1.0, 1.0, 1.0, 0.9, 0.8, 1.0),
    Nature.STREET: (0.9, 0.9, 0.9, 1.0, 1.2, 1.4, 0.6),
}


#: And in a month, January first.
_MONTHS: Final = (1.1, 1.0, 1.0, 0.95, 0.95, 1.0, 0.85, 0.65, 1.2, 1.1, 1.0, 1.15)


@attrs.frozen(eq=False)
class Season:
    """The days of a period.

    Attributes:
        first: The first day, counted from 1970-01-01.
        days: How many days there are.
        keys: Cumulative shares of the days, by nature.
    """

    first: int
    days: int
    keys: Floats

    @property
    def end(self) -> int:
        """The end of the period, in seconds since 1970 UTC."""
        return (self.first + self.days) * DAY

    def day(self, nature: Ints, draw: Generator) -> Ints:
        """A day of the period each, counted from 1970-01-01.

        Args:
            nature: The nature of each one's channel.
            draw: Where chance comes from.
        """
        at = drawn(self.keys, nature, draw.random(len(nature))) - self.days * nature
        found: Ints = self.first + np.minimum(at, self.days - 1)
        return found


def season_of(start: dt.date, days: int) -> Season:
    """The days of a period, more of them in autumn than in August.

    Args:
        start: Its first day.
        days: How many, 1 at least.
    """
    first = start.toordinal() - dt.date(1970, 1, 1).toordinal()
    every = [start + dt.timedelta(days=at) for at in range(days)]
    rows = []
    for nature in Nature:
        row = [_WEEKS[nature][one.weekday()] * _MONTHS[one.month - 1] for one in every]
        row = row if sum(row) else [1.0] * days
        rows.append([one / sum(row) for one in row])
    return Season(first, days, keys_of(rows))
