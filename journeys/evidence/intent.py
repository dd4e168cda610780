"""Repeated visits to the pages of an offer, and who bought after them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

import attrs

from journeys.errors import UnknownNameError
from journeys.evidence.coding import micros_of, named
from journeys.evidence.intervals import Lift, lift
from journeys.evidence.showing import MIN_CUSTOMERS, On, said, shown
from journeys.evidence.table import Cell, Table
from journeys.logs import Trace
from journeys.logs.engine import imported, rows_of
from journeys.model import Duration, JourneyMap
from journeys.model.durations import to_duration

if TYPE_CHECKING:
    import ibis

__all__ = ["Intent", "purchase_intent"]

_WEEK: Final = Duration(7, "days")


@attrs.frozen(kw_only=True)
class Intent:
    """Customers who came back to an offer, against those who were there less often.

    Attributes:
        lift: Who bought: of those who came back, and of the others.
        recent: Customers whom the log does not follow long enough to tell.
        visits: How many visits count as coming back.
        window: The time in which these visits lie.
        within: The time in which a purchase counts.

    Source: [Simple], who comes back several times within a short time is likely to buy.
    """

    lift: Lift
    recent: int = 0
    visits: int = 3
    window: Duration = _WEEK
    within: Duration = _WEEK

    def tables(
        self, language: str = "en", *, min_customers: int = MIN_CUSTOMERS
    ) -> tuple[Table, ...]:
        """The result as one table: those who came back, and the others.

        Args:
            language: The language of the title, `fr` or `en`.
            min_customers: The fewest customers that a shown cell rests on.
        """
        one = self.lift
        rows: list[list[On | Cell]] = []
        for name, count, bought, rate, numbers in (
            ("came-back", one.tried, one.here, one.rate, (one.ratio, one.low, one.high, one.p)),
            ("others", one.others, one.there, one.elsewhere, (None, None, None, None)),
        ):
            few = min(count, bought)
            least = min(one.here, one.there)
            cells = [On(count, count), On(bought, few), On(rate, few)]
            rows.append([said(language, name), *cells, *(On(number, least) for number in numbers)])
        columns = {
            "customers-who": "text", "customers": "count", "bought": "count", "rate": "share",
            "lift": "number", "low": "number", "high": "number", "chance": "number",
        }  # fmt: skip
        told = partial(shown, language=language, min_customers=min_customers)
        return (told("purchase-intent", columns, rows),)


def purchase_intent(
    map_: JourneyMap,
    trace: Trace,
    *,
    goal: str = "buy",
    pages: Iterable[str] = (),
    bought: Iterable[str] = (),
    visits: int = 3,
    window: Duration | str = _WEEK,
    within: Duration | str = _WEEK,
    apart: Duration | str = "30 min",
) -> Intent:
    """Whether customers who come back to an offer within a short time buy more often.

    A customer came back when so many visits lie within the window; from the last of these on
    a purchase counts. For the others it counts from their first visit on. Visits after a
    customer's first purchase are left out, and who bought before coming back so often is one of
    the others: so the comparison rather understates what coming back tells.

    Args:
        map_: Any map.
        trace: The trace of a log.
        goal: The goal whose moments are the offer's pages, and whose ends are purchases.
        pages: Touchpoints, or moments on all channels, that are the offer's pages instead.
        bought: Touchpoints or moments that are purchases instead.
        visits: How many visits count as coming back.
        window: The time in which these visits lie.
        within: The time in which a purchase counts. Customers whom the log follows less long
            are left out.
        apart: Events on the pages no more than this apart are one visit.

    Returns:
        The comparison.

    Raises:
        UnknownNameError: The map has no moments of that goal, or does not know a moment, nor
            does the log.
        ValueFormError: A time is no duration.

    Example:
        >>> from journeys.logs import trace
        >>> from journeys.logs.rows import of_rows
        >>> from journeys.model import Moment
        >>> shop = JourneyMap(title="Shop", moments=[Moment(id="look", goal="buy"),
        ...                                          Moment(id="paid", goal="buy", end=True)])
        >>> day = 86_400_000_000
        >>> events = [("a", "look", 0), ("a", "look", 1), ("a", "look", 2), ("a", "paid", 3),
        ...           ("b", "look", 0), ("b", "look", 20)]
        >>> log = of_rows({"customer": who, "moment": moment, "channel": "web",
        ...                "time": at * day} for who, moment, at in events)
        >>> found = purchase_intent(shop, trace(log)).lift
        >>> (found.here, found.tried), (found.there, found.others)
        ((1, 1), (0, 1))

    Source: [Simple], signals.
    """
    goals = tuple(sorted({one.goal for one in map_.moments if one.goal}))
    pages, bought = tuple(pages), tuple(bought)
    if goal not in goals and not (pages and bought):
        raise UnknownNameError("goal", goal, goals)
    seen = named(map_, trace.codes, pages or _moments(map_, goal, is_end=False))
    paid = named(map_, trace.codes, bought or _moments(map_, goal, is_end=True))
    longest = to_duration(within)
    span = to_duration(window)
    found = {(back, done): 0 for back in (True, False) for done in (True, False)}
    recent = 0
    if seen:
        each = _each(
            trace, seen, paid, visits=visits, window=micros_of(span), apart=micros_of(apart)
        )
        for row in rows_of(_counted(each, trace.codes.last, micros_of(longest))):
            if row["settled"]:
                found[bool(row["back"]), bool(row["done"])] += int(row["customers"])
            else:
                recent += int(row["customers"])
    back, other = found[True, True], found[False, True]
    return Intent(
        lift=lift(back, back + found[True, False], other, other + found[False, False]),
        recent=recent,
        visits=visits,
        window=span,
        within=longest,
    )


def _moments(map_: JourneyMap, goal: str, *, is_end: bool) -> list[str]:
    return [one.id for one in map_.moments if one.goal == goal and one.end is is_end]


def _each(
    trace: Trace, seen: Sequence[int], paid: Sequence[int], *, visits: int, window: int, apart: int
) -> ibis.Table:
    """A row a customer: first visit, the visit that made enough, first purchase."""
    ibis = imported()
    never = ibis.null("int64")
    events = trace.events.filter(trace.events.point.isin(sorted({*seen, *paid})))
    is_paid = events.point.isin(paid) if paid else ibis.literal(value=False)
    first_paid = ibis.ifelse(is_paid, events.time, never).min()
    told = events.select("customer", "time", "point", paid=first_paid.over(group_by="customer"))
    told = told.filter(told.point.isin(seen), told.paid.isnull() | (told.time < told.paid))
    order = ibis.window(group_by="customer", order_by="time")
    told = told.mutate(earlier=told.time.lag().over(order))
    told = told.filter(told.earlier.isnull() | (told.time - told.earlier > apart))
    lately = ibis.range_window(preceding=window, following=0, group_by="customer", order_by="time")
    told = told.mutate(lately=told.count().over(lately))
    return told.group_by("customer").aggregate(
        first=told.time.min(),
        back=ibis.ifelse(told.lately >= visits, told.time, never).min(),
        paid=told.paid.min(),
    )


def _counted(each: ibis.Table, end: int, longest: int) -> ibis.Table:
    ibis = imported()
    told = each.select("paid", back=each.back.notnull(), since=ibis.coalesce(each.back, each.first))
    told = told.select(
        "back",
        settled=told.since <= end - longest,
        done=ibis.coalesce(told.paid - told.since <= longest, False),
    )
    return told.group_by("back", "settled", "done").aggregate(customers=told.count())
