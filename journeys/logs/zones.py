"""Clock times of a zone to UTC, in whole numbers that every engine works out alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

import attrs

from journeys.logs.engine import imported

if TYPE_CHECKING:
    import ibis

__all__ = ["SECOND", "Shift", "in_utc", "no_such_time", "shifts"]

#: A second in microseconds.
SECOND: Final = 1_000_000
_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
#: A zone changes its clocks at most once in this time.
_STEP: Final = 12 * 3_600


@attrs.frozen
class Shift:
    """A change of a zone's clocks.

    Attributes:
        at: Seconds since 1970 UTC.
        before: Seconds that the clocks were ahead of UTC until then.
        after: Seconds that they are ahead from then on.
    """

    at: int
    before: int
    after: int


def shifts(zone: str, first: int, last: int) -> tuple[int, tuple[Shift, ...]]:
    """The changes of a zone's clocks in a span.

    Args:
        zone: The zone's name.
        first: Begin of the span, microseconds of the clock.
        last: Its end.

    Returns:
        The seconds that the clocks are ahead of UTC at the begin, and the changes in order.

    Example:
        >>> ahead, changes = shifts("Europe/Paris", 1767225600000000, 1780000000000000)
        >>> ahead, [change.after for change in changes]
        (3600, [7200])
    """
    found = ZoneInfo(zone)
    begin = first // SECOND - 2 * 86_400
    end = last // SECOND + 2 * 86_400
    ahead = known = _ahead(found, begin)
    changes = []
    for at in range(begin, end, _STEP):
        now = _ahead(found, at + _STEP)
        if now != known:
            changes.append(Shift(_moment(found, at, at + _STEP, known), known, now))
            known = now
    return ahead, tuple(changes)


def _ahead(zone: ZoneInfo, at: int) -> int:
    offset = (_EPOCH + dt.timedelta(seconds=at)).astimezone(zone).utcoffset()
    assert offset is not None
    return int(offset.total_seconds())


def _moment(zone: ZoneInfo, low: int, high: int, before: int) -> int:
    """The first second at which the clocks are no more as before."""
    while high - low > 1:
        middle = (low + high) // 2
        if _ahead(zone, middle) == before:
            low = middle
        else:
            high = middle
    return high


def in_utc(local: ibis.IntegerValue, ahead: int, changes: Sequence[Shift]) -> ibis.IntegerValue:
    """Clock times in UTC; of an hour that stands twice on the clock, the first.

    Args:
        local: Microseconds of the clock since 1970-01-01 00:00.
        ahead: Seconds that the clocks are ahead at the begin.
        changes: The changes, in order.
    """
    return local - _offset(local, ahead, changes)


def _offset(local: ibis.IntegerValue, ahead: int, changes: Sequence[Shift]) -> ibis.IntegerValue:
    """Microseconds that the clocks are ahead, found by halves."""
    ibis = imported()
    if not changes:
        return ibis.literal(ahead * SECOND, "int64")
    middle = len(changes) // 2
    one = changes[middle]
    bound = (one.at + max(one.before, one.after)) * SECOND
    return ibis.cases(
        (local < bound, _offset(local, ahead, changes[:middle])),
        else_=_offset(local, one.after, changes[middle + 1 :]),
    )


def no_such_time(local: ibis.IntegerValue, changes: Sequence[Shift]) -> Iterator[ibis.BooleanValue]:
    """The times that the clock leaves out when it is put forward.

    Args:
        local: Microseconds of the clock.
        changes: The changes.

    Yields:
        A condition for each change that leaves out times.
    """
    for one in changes:
        if one.after > one.before:
            begin, end = (one.at + one.before) * SECOND, (one.at + one.after) * SECOND
            yield (local >= begin) & (local < end)
