"""How the events of a customer are cut into journeys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.errors import ValueFormError
from journeys.logs.contract import in_time
from journeys.logs.engine import imported
from journeys.logs.smalls import Column, int32, small, string
from journeys.model import Duration, JourneyMap
from journeys.model.durations import to_duration

if TYPE_CHECKING:
    import ibis

    from journeys.logs import Codes, Trace

__all__ = ["BEGINS", "Cutting", "cut", "cutting_of"]

#: The column that says whether an event begins a journey.
BEGINS: Final = "begins"
_WORDS: Final = "a time such as 30 days, or goal, moments, none"


@attrs.frozen(kw_only=True)
class Cutting:
    """What ends a journey and begins the next one; the first event of a customer always does.

    Attributes:
        by_goal: Whether one begins where the goal changes: that of the log where it has one,
            else that of the moment in the map. Where one of two goals is not known, none does.
        by_moments: Whether one begins at each start moment of the map, and after each end; but
            not with a step that the map plans, since a start is where a journey may begin.
        inactivity: After a longer time without any event a new journey begins; None for never.
            By default 30 days where nothing else is declared, else never.

    Example:
        >>> str(Cutting()), str(Cutting(by_goal=True))
        ('after 30 days without an event', 'where the goal changes')
    """

    by_goal: bool = False
    by_moments: bool = False
    inactivity: Duration | None = attrs.field(converter=attrs.converters.optional(to_duration))

    @inactivity.default
    def _usual(self) -> Duration | None:
        return None if self.by_goal or self.by_moments else Duration(30, "days")

    def __str__(self) -> str:
        said = [f"after {self.inactivity} without an event"] if self.inactivity else []
        said += ["where the goal changes"] if self.by_goal else []
        said += ["at starts and after ends, but for planned steps"] if self.by_moments else []
        return ", ".join(said) or "nowhere: one journey a customer"


def cutting_of(words: Iterable[str]) -> Cutting:
    """The cutting that words of the command line declare.

    Args:
        words: Times, `goal`, `moments`, or `none`, which stands alone; without any, the default.

    Raises:
        ValueFormError: A word is none of these, or `none` or a second time stands beside others.

    Example:
        >>> cutting_of(["2 weeks", "goal"])
        Cutting(by_goal=True, by_moments=False, inactivity=Duration(amount=2, unit='weeks'))
    """
    asked = list(dict.fromkeys(words))
    if not asked:
        return Cutting()
    times = [one for one in asked if one not in {"goal", "moments", "none"}]
    if len(times) > 1 or ("none" in asked and len(asked) > 1):
        raise ValueFormError(" and ".join(asked), f"one of them alone: {_WORDS}")
    try:
        inactivity = to_duration(times[0]) if times else None
    except ValueFormError:
        raise ValueFormError(times[0], _WORDS) from None
    if inactivity is not None and not inactivity.seconds:
        raise ValueFormError(times[0], f"a longer time: {_WORDS}")
    return Cutting(inactivity=inactivity, by_goal="goal" in asked, by_moments="moments" in asked)


def cut(trace: Trace, map_: JourneyMap, cutting: Cutting) -> ibis.Table:
    """The events of a trace with what begins a journey.

    Args:
        trace: The trace.
        map_: A completed map.
        cutting: What ends a journey.

    Returns:
        The events with the column `begins`. It is decided from each event and the one before.
    """
    events = trace.events
    begins = events.before < 0
    if cutting.inactivity is not None:
        begins |= events.gap > cutting.inactivity.seconds * 1_000_000
    if cutting.by_moments:
        begins |= _at_moments(events, trace.codes, map_)
    told = events.mutate(**{BEGINS: begins})
    return _cut_by_goal(told, trace, map_) if cutting.by_goal else told


def _at_moments(events: ibis.Table, codes: Codes, map_: JourneyMap) -> Any:
    """Whether an event is at a start or after an end, and no planned step joins the two."""
    starts = _codes(codes, {one.id for one in map_.moments if one.start})
    ends = _codes(codes, {one.id for one in map_.moments if one.end})
    numbers = {str(point): code for code, point in enumerate(codes.points)}
    steps = [(str(one.source), str(one.target)) for own in map_.journeys for one in own.steps]
    size = len(numbers) + 1
    joined = {
        numbers[source] * size + numbers[target]
        for source, target in steps
        if source in numbers and target in numbers
        and (numbers[target] in starts or numbers[source] in ends)
    }  # fmt: skip
    is_cut = imported().literal(value=False)
    is_cut |= events.point.isin(starts) if starts else False
    is_cut |= events.before.isin(ends) if ends else False
    pair = events.before.cast("int64") * size + events.point
    return is_cut & ~pair.isin(sorted(joined)) if joined else is_cut


def _codes(codes: Codes, moments: set[str]) -> list[int]:
    return [code for code, point in enumerate(codes.points) if point.moment in moments]


def _cut_by_goal(events: ibis.Table, trace: Trace, map_: JourneyMap) -> ibis.Table:
    ibis = imported()
    columns = events.columns
    goals = small(_goals(trace.codes, map_), events)
    told = events.left_join(goals, "point").drop("point_right")
    if "goal" in columns:
        # Codes of the map's goals and names of the log's are one text each.
        told = told.mutate(goal_now=ibis.coalesce(told.goal, told.goal_of))
        window = ibis.window(group_by="customer", order_by=in_time(columns))
        told = told.mutate(goal_then=told.goal_now.lag().over(window))
    else:
        before = goals.select(before=goals.point, goal_then=goals.goal_of)
        told = told.left_join(before, "before").drop("before_right")
        told = told.mutate(goal_now=told.goal_of)
    changes: Any = ibis.coalesce(told.goal_now != told.goal_then, False)
    return told.mutate(**{BEGINS: told[BEGINS] | changes}).select(*columns)


def _goals(codes: Codes, map_: JourneyMap) -> dict[str, Column]:
    """The goal of each touchpoint whose moment the map declares."""
    goal_of = {moment.id: moment.goal for moment in map_.moments if moment.goal}
    known = [(code, goal_of[point.moment]) for code, point in enumerate(codes.points)
             if point.moment in goal_of]  # fmt: skip
    return {
        "point": int32([code for code, _ in known]),
        "goal_of": string([goal for _, goal in known]),
    }
