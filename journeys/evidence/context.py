"""A log to its contexts: what customers do next, by channel, place and time."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from journeys.evidence.clock import clock
from journeys.evidence.coding import Numbers, micros_of, numbers
from journeys.evidence.contexts import (
    FACTORS,
    MONTH,
    Context,
    Contexts,
    Difference,
    Outcome,
    Visited,
)
from journeys.evidence.given import given
from journeys.evidence.intervals import Lift, holm, lift
from journeys.evidence.scenes import Scenes, scened, scenes
from journeys.evidence.showing import MIN_CUSTOMERS
from journeys.logs import Trace
from journeys.logs.engine import imported, rows_of
from journeys.logs.holding import held
from journeys.model import Duration, JourneyMap
from journeys.model.durations import to_duration
from journeys.model.fields import to_fewest

if TYPE_CHECKING:
    import ibis

__all__ = ["contexts_of"]

#: What makes a whole context.
_WHOLE: Final = ("channel", "place", "band", "week")


def contexts_of(
    map_: JourneyMap,
    trace: Trace,
    *,
    outcome: Outcome | str = Outcome.END,
    within: Duration | str = MONTH,
    zone: str = "UTC",
    min_customers: int = MIN_CUSTOMERS,
) -> Contexts:
    """How often a moment occurs in each context, and where customers do otherwise than elsewhere.

    For the comparison each customer counts once a moment, with the first visit: so observations
    do not repeat one another. A first visit is left out when the log ends before the time has
    passed in which the outcome must come.

    Args:
        map_: Any map; it says which goal a moment serves and where goals are reached.
        trace: The trace of a log.
        outcome: `end`: reaching an end of the moment's goal, of moments that are no ends and
            whose goal has one; `next`: having a later event.
        within: The time in which it must come.
        zone: The time zone whose clocks tell the part of the day.
        min_customers: A context is compared when so many customers are in it, and as many
            elsewhere; places and devices of fewer customers are told together.

    Returns:
        Counts and comparisons.

    Raises:
        ValueFormError: There is no such time zone, or the time is no duration.

    Example:
        >>> from journeys.logs import trace
        >>> from journeys.logs.rows import of_rows
        >>> log = of_rows([{"customer": "a", "time": 0, "moment": "ask", "channel": "web"}])
        >>> found = contexts_of(JourneyMap(title="Shop"), trace(log), zone="Europe/Paris")
        >>> found.visits[0].context.band, found.visits[0].context.week
        ('night', 'weekday')

    Source: [Simple], context: where, on which channel and when.
    """
    trace = given(map_, trace)
    min_customers = to_fewest(min_customers)
    outcome, longest = Outcome(outcome), to_duration(within)
    codes = trace.codes
    what = numbers(map_, codes)
    found = scenes(trace, what, min_customers=min_customers)
    told = scened(trace, what, clock(zone, codes.first, codes.last), found)
    first = held(_first(_judged(told, what, outcome, micros_of(longest))))
    settled = first.filter(first.time <= codes.last - micros_of(longest))
    keys = ["moment", *FACTORS]
    tried = settled.group_by(keys).aggregate(
        tried=settled.count(), done=settled.done.cast("int64").sum()
    )
    every = rows_of(tried)
    (size,) = rows_of(first.aggregate(count=first.count()))
    return Contexts(
        visits=_visits(told, what, found),
        differences=_differences(every, what, found, min_customers),
        outcome=outcome,
        within=longest,
        recent=int(size["count"]) - sum(int(row["tried"]) for row in every),
        zone=zone,
    )


def _judged(told: ibis.Table, what: Numbers, outcome: Outcome, longest: int) -> ibis.Table:
    """The events that are compared, each with whether the outcome came."""
    ibis = imported()
    if outcome is Outcome.NEXT:
        later = ibis.range_window(following=(1, longest), group_by="customer", order_by="time")
        return told.mutate(done=told.count().over(later) > 0)
    reached = {what.goal[at] for at, is_end in enumerate(what.end) if is_end} - {0}
    ahead = ibis.range_window(
        preceding=0, following=None, group_by=["customer", "goal"], order_by="time"
    )
    ends = ibis.ifelse(told.is_end == 1, told.time, ibis.null("int64"))
    told = told.mutate(reached=ends.min().over(ahead))
    told = told.filter((told.is_end == 0) & told.goal.isin(sorted(reached)))
    return told.mutate(done=ibis.coalesce(told.reached - told.time <= longest, False))


def _first(judged: ibis.Table) -> ibis.Table:
    """The first visit of each customer at each moment."""
    ibis = imported()
    order = ibis.window(
        group_by=["customer", "moment"], order_by=["time", "channel", "place", "device"]
    )
    ranked = judged.mutate(rank=ibis.row_number().over(order))
    return ranked.filter(ranked["rank"] == 0).select("moment", "time", "done", *FACTORS)


def _visits(told: ibis.Table, what: Numbers, found: Scenes) -> tuple[Visited, ...]:
    keys = ["moment", *_WHOLE]
    each = told.group_by([*keys, "customer"]).aggregate(events=told.count())
    every = each.group_by(keys).aggregate(events=each.events.sum(), customers=each.count())
    rows = sorted(rows_of(every), key=lambda row: [row[key] for key in keys])
    return tuple(
        Visited(
            moment=what.moments[row["moment"]],
            context=Context(**{one: found.name(one, row[one]) for one in _WHOLE}),
            events=int(row["events"]),
            customers=int(row["customers"]),
        )
        for row in rows
    )


def _differences(
    rows: list[dict[str, Any]], what: Numbers, found: Scenes, min_customers: int
) -> tuple[Difference, ...]:
    """Each thing that is said of a scene, and all together, against the rest of the moment."""
    whole: Counter[int] = Counter()
    done: Counter[int] = Counter()
    tried: Counter[tuple[int, tuple[tuple[str, int], ...]]] = Counter()
    succeeded: Counter[tuple[int, tuple[tuple[str, int], ...]]] = Counter()
    for row in rows:
        moment = row["moment"]
        whole[moment] += row["tried"]
        done[moment] += row["done"]
        for names in (*((one,) for one in FACTORS), _WHOLE):
            key = moment, tuple((name, row[name]) for name in names)
            tried[key] += row["tried"]
            succeeded[key] += row["done"]
    lifts: list[tuple[str, Context, Lift]] = []
    for key in sorted(tried):
        moment, scene = key
        count, others = tried[key], whole[moment] - tried[key]
        if min(count, others) >= max(min_customers, 1):
            context = Context(**{name: found.name(name, code) for name, code in scene})
            here = succeeded[key]
            lifts.append((
                what.moments[moment], context, lift(here, count, done[moment] - here, others)
            ))  # fmt: skip
    chances = holm([one.p for _, _, one in lifts])
    differences = [
        Difference(moment=moment, context=context, lift=one, p=p)
        for (moment, context, one), p in zip(lifts, chances, strict=True)
    ]
    return tuple(sorted(differences, key=lambda one: (one.p, one.lift.p)))
