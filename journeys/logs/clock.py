"""The times of a raw column to whole microseconds since 1970-01-01 UTC."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.logs.dialect import epoch_micros
from journeys.logs.engine import imported
from journeys.logs.timetexts import UNITS, from_number, parsed
from journeys.logs.zones import SECOND, in_utc, no_such_time, shifts
from journeys.tracking.form import TimeForm

if TYPE_CHECKING:
    import ibis

__all__ = ["FIRST", "LAST", "Clock", "clock"]

_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_DAY: Final = 86_400 * SECOND


def _year(number: int) -> int:
    return (dt.datetime(number, 1, 1, tzinfo=dt.UTC) - _EPOCH) // dt.timedelta(microseconds=1)


#: The first time that an event may have, and the first that it may not.
FIRST, LAST = _year(1900), _year(2200)


@attrs.frozen(kw_only=True, eq=False)
class Clock:
    """What a column of times says.

    Attributes:
        table: The rows, with the columns that the conditions look at.
        given: Whether the cell holds anything.
        formed: Whether it is of the declared form; None where every cell is.
        local: Microseconds since 1970 of the clock, or of UTC; null where there is no such time.
        aware: Whether the row names its offset, so that `local` is UTC; True or False for a
            whole column.
        zone: The zone of the other rows.
        text: Whether the times are parsed from texts.
    """

    table: ibis.Table
    given: Any
    formed: Any
    local: Any
    aware: Any
    zone: str
    text: bool = False

    def measures(self) -> dict[str, Any]:
        """What is to be known before times are converted: aggregates, by name."""
        return {
            "time_none": (~self.given).sum(),
            "time_wrong": (self.given & (self.local.isnull())).sum(),
            "time_first": self.local.min(),
            "time_last": self.local.max(),
        }

    def converted(self, seen: Mapping[str, Any]) -> tuple[Any, list[tuple[str, Any]]]:
        """The times in UTC, and what is wrong with them.

        Args:
            seen: The measures.

        Returns:
            Microseconds, and reasons with their conditions; only those that may hold.
        """
        ibis = imported()
        faults: list[tuple[str, Any]] = []
        if seen["time_none"]:
            faults.append(("no-time", ~self.given))
        if seen["time_wrong"]:
            if self.formed is not None:
                faults.append(("malformed-time", ~self.formed))
            faults.append(("impossible-time", self.local.isnull()))
        first, last = seen["time_first"], seen["time_last"]
        if first is None:
            return self.local, faults
        time = self.local
        if first < FIRST - _DAY or last >= LAST + _DAY:
            # What is beyond reason would overflow when it is shifted; it stays beyond.
            time = time.clip(FIRST - _DAY, LAST + _DAY)
        begin, end = (min(max(one, FIRST), LAST) for one in (first, last))
        if self.aware is not True and self.zone != "UTC":
            ahead, changes = shifts(self.zone, begin, end)
            naive = in_utc(time, ahead, changes)
            for gap in no_such_time(time, changes):
                none = gap if self.aware is False else gap & ~self.aware
                faults.append(("impossible-time", none))
            time = naive if self.aware is False else ibis.ifelse(self.aware, time, naive)
        if first < FIRST + _DAY or last >= LAST - _DAY:
            faults.append(("impossible-time", (time < FIRST) | (time >= LAST)))
        return time, faults


def clock(table: ibis.Table, cell: ibis.Value, form: TimeForm) -> Clock | None:
    """The times of a raw column.

    Args:
        table: The rows.
        cell: Their column: timestamps, dates, numbers, or texts.
        form: How its texts or numbers are written.

    Returns:
        The times; None for a column whose type cannot hold times of that form.
    """
    kind = cell.type()
    engine = table.get_backend().name
    unit = UNITS.get(form.form)
    if kind.is_string():
        table, given, formed, local, aware = parsed(table, cell, form.form)
        return Clock(
            table=table, given=given, formed=formed, local=local, aware=aware, zone=form.zone,
            text=True,
        )  # fmt: skip
    aware = kind.is_timestamp() and kind.timezone is not None
    if kind.is_timestamp() or kind.is_date():
        local = epoch_micros(cell if kind.is_timestamp() else cell.cast("timestamp"), engine)
    elif kind.is_numeric() and unit is not None:
        local, aware = from_number(cell, unit), True
    else:
        return None
    return Clock(
        table=table, given=cell.notnull(), formed=None, local=local, aware=aware, zone=form.zone
    )
