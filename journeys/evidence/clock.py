"""Times in microseconds UTC to days, months and hours as a zone's clocks show them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.logs.engine import imported
from journeys.logs.smalls import int32, small
from journeys.logs.zones import SECOND, shifts
from journeys.tracking.zones import to_zone

if TYPE_CHECKING:
    import ibis

__all__ = ["BANDS", "DAY", "WEEK", "Clock", "clock"]

_HOUR: Final = 3600 * SECOND
#: A day in microseconds.
DAY: Final = 24 * _HOUR
_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)

#: Parts of the day, by the hours at which they begin; what is before the first belongs to the
#: last. Lunch parts the office hours in two.
_BEGINS: Final = (
    (6, "morning"), (9, "office"), (12, "lunch"), (14, "office"), (18, "evening"), (22, "night"),
)  # fmt: skip
BANDS: Final = ("morning", "office", "lunch", "evening", "night")
WEEK: Final = ("weekday", "weekend")


@attrs.frozen
class Clock:
    """The clocks of a zone while a log lasts.

    Attributes:
        zone: The zone's name.
        first: The first local day, counted from 1970-01-01.
        last: The last local day.
        offsets: What is added to UTC, in microseconds, and from when on; the first holds for
            all times before the second.

    Example:
        >>> summer = dt.datetime(2026, 7, 1, tzinfo=dt.UTC).timestamp() * 1_000_000
        >>> [shift // 3_600_000_000 for _, shift in clock("Europe/Paris", summer, summer).offsets]
        [2]
    """

    zone: str
    first: int
    last: int
    offsets: tuple[tuple[int, int], ...]

    def local(self, time: ibis.IntegerValue) -> Any:
        """A column of times as the clocks show them.

        Args:
            time: Microseconds UTC.
        """
        ibis = imported()
        shifts = [ibis.literal(shift, "int64") for _, shift in self.offsets]
        if len(shifts) == 1:
            return time + shifts[0]
        changes = [start for start, _ in self.offsets[1:]]
        cases = [(time < at, shift) for at, shift in zip(changes, shifts, strict=False)]
        return time + ibis.cases(*cases, else_=shifts[-1])

    def day(self, time: ibis.IntegerValue) -> Any:
        """A column of local days, counted from 1970-01-01.

        Args:
            time: Microseconds UTC.
        """
        return (self.local(time) // DAY).cast("int32")

    def band(self, time: ibis.IntegerValue) -> Any:
        """A column of parts of the day, as places in `BANDS`.

        Args:
            time: Microseconds UTC.
        """
        ibis = imported()
        local = self.local(time)
        hour = (local - (local // DAY) * DAY) // _HOUR
        codes = [(hours, BANDS.index(name)) for hours, name in _BEGINS]
        ends = [hours for hours, _ in codes[1:]]
        cases = [(hour < _BEGINS[0][0], codes[-1][1])]
        cases += [(hour < end, code) for end, (_, code) in zip(ends, codes, strict=False)]
        return ibis.cases(*cases, else_=codes[-1][1]).cast("int32")

    def week(self, time: ibis.IntegerValue) -> Any:
        """A column of parts of the week, as places in `WEEK`: Saturday and Sunday are the weekend.

        Args:
            time: Microseconds UTC.
        """
        day = self.local(time) // DAY + 3
        return (day - (day // 7) * 7 >= 5).cast("int32")

    def months(self, like: ibis.Table) -> ibis.Table:
        """The local days with their months, to be joined.

        Args:
            like: A table of the engine that joins.

        Returns:
            Columns `day` and `month`, the month as year × 12 + its number less one.
        """
        days = range(self.first, self.last + 1)
        dates = ((_EPOCH + dt.timedelta(days=day)) for day in days)
        months = [date.year * 12 + date.month - 1 for date in dates]
        columns = {"day": int32(days), "month": int32(months)}
        return small(columns, like)


def clock(zone: str, first: float, last: float) -> Clock:
    """The clocks of a zone from one time to another.

    Args:
        zone: A name such as `Europe/Paris`, or `UTC`.
        first: The first time, microseconds UTC.
        last: The last time, likewise.

    Raises:
        ValueFormError: No zone has that name.

    Example:
        >>> clock("UTC", 0, 0).offsets
        ((0, 0),)
    """
    start, end = int(first) // SECOND, int(last) // SECOND + 1
    ahead, changes = shifts(to_zone(zone), int(first), int(last))
    before = [one.after for one in changes if one.at <= start]
    offsets = [(start, before[-1] if before else ahead)]
    offsets += [(one.at, one.after) for one in changes if start < one.at <= end]
    every = [shift for _, shift in offsets]
    return Clock(
        zone,
        (start + min(every)) * SECOND // DAY,
        (end + max(every)) * SECOND // DAY,
        tuple((at * SECOND, shift * SECOND) for at, shift in offsets),
    )
