"""What touchpoints are, joined to events by their codes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from journeys.logs.smalls import Column, int32, small
from journeys.model import Duration, JourneyMap
from journeys.model.durations import to_duration
from journeys.model.moment import to_touchpoint

if TYPE_CHECKING:
    import ibis

    from journeys.logs import Codes

__all__ = ["Numbers", "marked", "micros_of", "named", "numbers", "with_codes"]


@attrs.frozen(kw_only=True)
class Numbers:
    """What each touchpoint of a log is, by its code.

    Attributes:
        channels: The channels of the log, sorted.
        moments: The moments of the log, sorted.
        goals: The goals of its moments in the map, sorted; the first is the empty name, for
            moments that the map does not declare.
        channel: By the code of a touchpoint, the place of its channel.
        moment: Likewise of its moment.
        goal: Likewise of its goal.
        end: Likewise whether the map says that the goal is reached there.
    """

    channels: tuple[str, ...]
    moments: tuple[str, ...]
    goals: tuple[str, ...]
    channel: tuple[int, ...]
    moment: tuple[int, ...]
    goal: tuple[int, ...]
    end: tuple[bool, ...]


def numbers(map_: JourneyMap, codes: Codes) -> Numbers:
    """What the touchpoints of a log are.

    Args:
        map_: Any map.
        codes: The codes of the log's trace.
    """
    declared = {moment.id: moment for moment in map_.moments}
    points = codes.points
    goal_of = [declared[one.moment].goal if one.moment in declared else "" for one in points]
    channels = sorted({one.channel for one in points})
    moments = sorted({one.moment for one in points})
    goals = ["", *sorted({*goal_of} - {""})]
    return Numbers(
        channels=tuple(channels),
        moments=tuple(moments),
        goals=tuple(goals),
        channel=_places([one.channel for one in points], channels),
        moment=_places([one.moment for one in points], moments),
        goal=_places(goal_of, goals),
        end=tuple(one.moment in declared and declared[one.moment].end for one in points),
    )


def _places(values: Iterable[str], names: Iterable[str]) -> tuple[int, ...]:
    place = {name: at for at, name in enumerate(names)}
    return tuple(place[one] for one in values)


def marked(
    events: ibis.Table, columns: Mapping[str, Sequence[int]], *, by: str = "point"
) -> ibis.Table:
    """Events with what belongs to a code of theirs.

    Args:
        events: Events with codes from 0; those whose code is not below the number of values
            are left out.
        columns: By the name of a new column, its value for each code.
        by: The column that holds the code.
    """
    size = len(next(iter(columns.values())))
    arrays = {name: int32(list(map(int, values))) for name, values in columns.items()}
    return with_codes(events, {by: int32(range(size)), **arrays}, [by])


def with_codes(events: ibis.Table, columns: Mapping[str, Column], on: list[str]) -> ibis.Table:
    """Events joined with a small table of codes.

    Args:
        events: Events.
        columns: The columns of the table.
        on: The columns that both have.
    """
    table = small(columns, events)
    names = [*events.columns, *(name for name in columns if name not in on)]
    # Chosen at once, so that what is made of the columns later is no part of the join.
    return events.inner_join(table, on).select(*names)


def named(map_: JourneyMap, codes: Codes, names: Iterable[str]) -> tuple[int, ...]:
    """The codes of touchpoints that are named, or are at moments that are.

    Args:
        map_: A map whose moments may be named, also when the log never does.
        codes: The codes of the log's trace.
        names: `moment@channel`, or `moment` for each channel.

    Returns:
        The codes, ascending.

    Raises:
        UnknownNameError: Neither the map nor the log knows a moment.
        ValueFormError: A name is of neither form.
    """
    from journeys.errors import UnknownNameError

    known = {*(one.id for one in map_.moments), *(one.moment for one in codes.points)}
    found: set[int] = set()
    for name in names:
        moment, channel = name, ""
        if "@" in name:
            moment, channel = (point := to_touchpoint(name)).moment, point.channel
        if moment not in known:
            raise UnknownNameError("moment", moment, tuple(sorted(known)))
        found.update(
            code
            for code, one in enumerate(codes.points)
            if one.moment == moment and channel in {"", one.channel}
        )
    return tuple(sorted(found))


def micros_of(value: Duration | str) -> int:
    """A duration in microseconds.

    Args:
        value: A duration, or its text such as `7 days`.

    Raises:
        ValueFormError: The text is no duration.

    Example:
        >>> micros_of("30 min")
        1800000000
    """
    return to_duration(value).seconds * 1_000_000
