"""Repeated visits to the pages of an offer, and who bought after them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

import attrs

from journeys.errors import UnknownNameError
from journeys.evidence.coding import micros_of, named
from journeys.evidence.given import given
from journeys.evidence.intervals import Lift, lift
from journeys.evidence.showing import MIN_CUSTOMERS, On, fewest, said, shown
from journeys.logs import Trace
from journeys.logs.engine import imported, rows_of
from journeys.model import Duration, JourneyMap
from journeys.model.durations import to_duration
from journeys.model.fields import to_texts
from journeys.table import Cell, Table

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
        sooner: Customers who bought before the window was over.
        visits: How many visits count as coming back.
        window: How long customers are watched from their first visit on.
        within: The time after it in which a purchase counts.

    Source: [Simple], who comes back several times within a short time is likely to buy.
    """

    lift: Lift
    recent: int = 0
    sooner: int = 0
    visits: int = 3
    window: Duration = _WEEK
    within: Duration = _WEEK

    def tables(
        self, language: str = "en", *, min_customers: int = MIN_CUSTOMERS
    ) -> tuple[Table, ...]:
        """The result as one table: those who came back, the others, and who is left out.

        Args:
            language: The language of the title, `fr` or `en`.
            min_customers: The fewest customers that a shown cell rests on.
        """
        one = self.lift
        rows: list[list[On | Cell]] = []
        back = fewest(one.tried, one.here, one.tried - one.here)
        other = fewest(one.others, one.there, one.others - one.there)
        numbers = (one.ratio, one.low, one.high, one.p)
        for name, count, bought, rate, few, compared in (
            ("came-back", one.tried, one.here, one.rate, back, numbers),
            ("others", one.others, one.there, one.elsewhere, other, [None] * 4),
        ):
            cells = [On(count, count), On(bought, few), On(rate, few)]
            both = (On(number, fewest(back, other)) for number in compared)
            rows.append([said(language, name), *cells, *both])
        for name, count in (("sooner", self.sooner), ("recent", self.recent)):
            rows.append([said(language, name), On(count, count), *[None] * 6])
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

    Each customer is watched from the first visit on. When the window is over, those who have
    been there often enough are the ones who came back; from then on purchases count, for them
    and for the others alike. Who bought sooner is in neither group, but counted; visits after a
    customer's first purchase are left out. (Were the time of a purchase counted from the last of
    the visits, quick buyers would all be among the others.)

    Args:
        map_: Any map.
        trace: The trace of a log.
        goal: The goal whose moments are the offer's pages, and whose ends are purchases.
        pages: Touchpoints, or moments on all channels, that are the offer's pages instead.
        bought: Touchpoints or moments that are purchases instead.
        visits: How many visits count as coming back.
        window: How long they are watched from the first visit on.
        within: The time in which a purchase counts then. Customers whom the log does not follow
            so long are left out.
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
        >>> events = [("a", "look", 0), ("a", "look", 1), ("a", "look", 2), ("a", "paid", 9),
        ...           ("b", "look", 0), ("b", "look", 20)]
        >>> log = of_rows({"customer": who, "moment": moment, "channel": "web",
        ...                "time": at * day} for who, moment, at in events)
        >>> found = purchase_intent(shop, trace(log)).lift
        >>> (found.here, found.tried), (found.there, found.others)
        ((1, 1), (0, 1))

    Source: [Simple], signals.

    Note:
        The landmark method of J. R. Anderson, K. C. Cain, R. D. Gelber (1983).
    """
    trace = given(map_, trace)
    goals = tuple(sorted({one.goal for one in map_.moments if one.goal}))
    pages, bought = to_texts(pages), to_texts(bought)
    if goal not in goals and not (pages and bought):
        raise UnknownNameError("goal", goal, goals)
    seen = named(map_, trace.codes, pages or _moments(map_, goal, is_end=False))
    paid = named(map_, trace.codes, bought or _moments(map_, goal, is_end=True))
    longest = to_duration(within)
    span = to_duration(window)
    found = {(back, done): 0 for back in (True, False) for done in (True, False)}
    recent = sooner = 0
    if seen:
        each = _each(trace, seen, paid, window=micros_of(span), apart=micros_of(apart))
        for row in rows_of(_counted(each, visits, trace.codes.last, micros_of(longest))):
            customers = int(row["customers"])
            if not row["settled"]:
                recent += customers
            elif row["sooner"]:
                sooner += customers
            else:
                found[bool(row["back"]), bool(row["done"])] += customers
    back, other = found[True, True], found[False, True]
    return Intent(
        lift=lift(back, back + found[True, False], other, other + found[False, False]),
        recent=recent,
        sooner=sooner,
        visits=visits,
        window=span,
        within=longest,
    )


def _moments(map_: JourneyMap, goal: str, *, is_end: bool) -> list[str]:
    return [one.id for one in map_.moments if one.goal == goal and one.end is is_end]


def _each(
    trace: Trace, seen: Sequence[int], paid: Sequence[int], *, window: int, apart: int
) -> ibis.Table:
    """A row a customer: the end of the window, the visits within it, the first purchase."""
    ibis = imported()
    events = trace.events.filter(trace.events.point.isin(sorted({*seen, *paid})))
    is_paid = events.point.isin(paid) if paid else ibis.literal(value=False)
    first_paid = ibis.ifelse(is_paid, events.time, ibis.null("int64")).min()
    told = events.select("customer", "time", "point", paid=first_paid.over(group_by="customer"))
    told = told.filter(told.point.isin(seen), told.paid.isnull() | (told.time < told.paid))
    order = ibis.window(group_by="customer", order_by="time")
    first = told.time.min().over(group_by="customer")
    told = told.mutate(earlier=told.time.lag().over(order), over=first + window)
    told = told.filter(told.earlier.isnull() | (told.time - told.earlier > apart))
    return told.group_by("customer").aggregate(
        over=told.over.min(),
        visits=(told.time <= told.over).cast("int64").sum(),
        paid=told.paid.min(),
    )


def _counted(each: ibis.Table, visits: int, end: int, longest: int) -> ibis.Table:
    ibis = imported()
    told = each.select(
        back=each.visits >= visits,
        settled=each.over <= end - longest,
        sooner=ibis.coalesce(each.paid <= each.over, False),
        done=ibis.coalesce(each.paid - each.over <= longest, False),
    )
    keys = ["back", "settled", "sooner", "done"]
    return told.group_by(keys).aggregate(customers=told.count())
