"""When customers come: days of the year and hours of the day, by the nature of the channel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import IntEnum
from typing import Final

import attrs
import numpy as np

from journeys.model import Channel
from journeys.simulation.arrays import Bits, Floats, Generator, Ints, drawn, keys_of

__all__ = ["DAY", "Hours", "Season", "hours_of", "season_of"]

DAY: Final = 86_400
_HOUR: Final = 3_600
_WEEK: Final = 7
_SUNDAY: Final = 6


class _Nature(IntEnum):
    """How a channel keeps its hours."""

    COUNTER = 0
    DESK = 1
    SCREEN = 2
    STREET = 3


#: How often customers come in each hour of the day, UTC, from 0 h on.
_DAYS: Final = {
    _Nature.COUNTER: "0 0 0 0 0 0 0 0 1 5 7 6 3 2 4 6 6 3 0 0 0 0 0 0",
    _Nature.DESK: "0 0 0 0 0 0 0 1 4 6 6 5 4 4 5 5 5 4 3 1 0 0 0 0",
    _Nature.SCREEN: "2 1 0 0 0 1 2 3 3 3 3 3 5 4 3 3 3 4 6 9 10 9 6 3",
    _Nature.STREET: "0 0 0 0 0 0 1 3 4 5 5 6 8 6 5 5 7 8 6 3 2 1 0 0",
}
#: How often customers begin on a day, Monday first.
_WEEKS: Final = {
    _Nature.COUNTER: (0.8, 1.1, 1.0, 1.0, 1.1, 0.7, 0.0),
    _Nature.DESK: (1.3, 1.1, 1.0, 1.0, 1.0, 0.4, 0.0),
    _Nature.SCREEN: (1.1, 1.0, 1.0, 1.0, 0.9, 0.8, 1.0),
    _Nature.STREET: (0.9, 0.9, 0.9, 1.0, 1.2, 1.4, 0.6),
}
#: And in a month, January first.
_MONTHS: Final = (1.1, 1.0, 1.0, 0.95, 0.95, 1.0, 0.85, 0.65, 1.2, 1.1, 1.0, 1.15)


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
        shut: Bits = (self.nature[point] <= _Nature.DESK) & ((day + 3) % _WEEK == _SUNDAY)
        return shut


def hours_of(channels: Iterable[Channel | None]) -> Hours:
    """The hours of touchpoints, by their channels.

    Args:
        channels: The completed channel of each touchpoint; None for one that is not declared.
    """
    rows = [[float(one) for one in _DAYS[nature].split()] for nature in _Nature]
    shares = [[one / sum(row) for one in row] for row in rows]
    return Hours(np.array([_nature(one) for one in channels], np.int64), keys_of(shares))


def _nature(channel: Channel | None) -> _Nature:
    if channel is None or not (channel.staffed or channel.physical):
        return _Nature.SCREEN
    if not channel.staffed:
        return _Nature.STREET
    return _Nature.COUNTER if channel.physical else _Nature.DESK


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
    for nature in _Nature:
        row = [_WEEKS[nature][one.weekday()] * _MONTHS[one.month - 1] for one in every]
        row = row if sum(row) else [1.0] * days
        rows.append([one / sum(row) for one in row])
    return Season(first, days, keys_of(rows))
