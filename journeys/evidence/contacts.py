"""Contacts of customers a year: how many, and who has more than four."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

import attrs

from journeys.evidence.coding import marked, micros_of, numbers
from journeys.evidence.given import given
from journeys.evidence.intervals import wilson
from journeys.evidence.showing import MIN_CUSTOMERS, On, fewest, resting, shown
from journeys.logs import Trace
from journeys.logs.engine import imported, rows_of
from journeys.model import Duration, JourneyMap
from journeys.table import Cell, Table
from journeys.vocabulary import label

if TYPE_CHECKING:
    import ibis

__all__ = ["ABOVE", "Contacts", "Year", "contacts"]

#: Above so many contacts a year stated satisfaction is higher.
ABOVE: Final = 4
_YEAR: Final = 365 * 86_400 * 1_000_000
_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
#: A log of so many days is held against numbers that are those of a year.
_DAYS: Final = 300
_DAY: Final = 86_400 * 1_000_000
#: From so many contacts a year on, customers are told together.
_MANY: Final = 1000
_SHOWN: Final = 12


@attrs.frozen(kw_only=True)
class Year:
    """A year of 365 days that ends with the log, or that many days before.

    Attributes:
        since: Its beginning, microseconds UTC; the log's first event where this is later.
        until: Its end, likewise.
        counts: By a number of contacts, how many customers had so many; ascending. 1000 stands
            for 1000 and more.
        contacts: All contacts.
    """

    since: int
    until: int
    counts: tuple[tuple[int, int], ...]
    contacts: int

    @property
    def whole(self) -> bool:
        """Whether the log covers all of it."""
        return self.until - self.since >= _YEAR - 1

    @property
    def days(self) -> float:
        """How many days of it the log covers."""
        return (self.until - self.since + 1) / _DAY

    @property
    def compares(self) -> bool:
        """Whether the log covers enough of it to be held against numbers that are a year's."""
        return self.days >= _DAYS

    @property
    def customers(self) -> int:
        """Customers with a contact in it."""
        return sum(customers for _, customers in self.counts)

    def above(self, contacts: int = ABOVE) -> int:
        """How many customers had more contacts.

        Args:
            contacts: How many; below 1000.
        """
        return sum(customers for count, customers in self.counts if count > contacts)


@attrs.frozen(kw_only=True)
class Contacts:
    """Contacts by customer and year.

    Attributes:
        years: The last year first; whole ones, or one that is not when the log is shorter.
        above: The number of contacts above which customers are counted.
        apart: Events of a customer on one channel that follow one another within so many
            seconds are one contact.

    Source: [Simple], above 4 contacts a year stated satisfaction is higher.
    """

    years: tuple[Year, ...] = ()
    above: int = ABOVE
    apart: int = 0

    def tables(
        self, language: str = "en", *, min_customers: int = MIN_CUSTOMERS
    ) -> tuple[Table, ...]:
        """The result as tables: by year, and the distribution in the last one.

        Args:
            language: The language of the titles, `fr` or `en`.
            min_customers: The fewest customers that a shown cell rests on.
        """
        columns = {
            "since": "text", "to-date": "text", "days": "number", "customers": "count",
            "contacts": "count", "contacts-a-customer": "number", "above": "count",
            "share-above": "share", "low": "share", "high": "share",
        }  # fmt: skip
        spread = {"contacts": "text", "customers": "count", "share": "share"}
        told = partial(shown, language=language, min_customers=min_customers)
        rows = [_row(one, self.above) for one in self.years]
        spreads = [row for year in self.years[:1] for row in _spread(year, min_customers)]
        tables = (told("contacts", columns, rows), told("contacts-spread", spread, spreads))
        days = [round(one.days) for one in self.years if not one.whole]
        return tuple(_dated(one, language, days[0]) if days else one for one in tables)


def contacts(
    map_: JourneyMap,
    trace: Trace,
    *,
    apart: Duration | str = "30 min",
    above: int = ABOVE,
) -> Contacts:
    """How many contacts a year customers have.

    Years have 365 days and are counted back from the log's last event; days before the last
    whole year are left out. A log of less than a year gives its days, and less contacts than a
    year would. Customers without a contact in a year are not in the log then, nor counted.

    Args:
        map_: Any map.
        trace: The trace of a log.
        apart: An event on the channel of the customer's event before, no later than this after
            it, is the same contact.
        above: The number of contacts above which customers are counted.

    Returns:
        Distributions by year; without years for an empty log.

    Raises:
        ValueFormError: The time is no duration.

    Example:
        >>> from journeys.logs import trace
        >>> from journeys.logs.rows import of_rows
        >>> hour = 3_600_000_000
        >>> log = of_rows({"customer": "a", "time": time * hour, "moment": "ask",
        ...                "channel": "web"} for time in range(6))
        >>> year = contacts(JourneyMap(title="Shop"), trace(log)).years[0]
        >>> year.counts, year.above(), year.whole
        (((6, 1),), 1, False)

    Source: [Simple], above 4 contacts a year stated satisfaction is higher.
    """
    trace = given(map_, trace)
    first, last = trace.codes.first, trace.codes.last
    distance = micros_of(apart)
    whole = (last - first + 1) // _YEAR
    begun = _begun(map_, trace, distance)
    told = begun.select("customer", year=((last - begun.time) // _YEAR).cast("int32"))
    told = told.filter(told.year < max(whole, 1))
    each = told.group_by("customer", "year").aggregate(contacts=told.count())
    capped = imported().least(each.contacts, _MANY)
    every = each.group_by("year", count=capped).aggregate(
        customers=each.count(), contacts=each.contacts.sum()
    )
    found: dict[int, list[tuple[int, int, int]]] = {}
    for row in rows_of(every):
        numbers_of = (int(row["count"]), int(row["customers"]), int(row["contacts"]))
        found.setdefault(row["year"], []).append(numbers_of)
    years = tuple(
        Year(
            since=max(last - (year + 1) * _YEAR + 1, first),
            until=last - year * _YEAR,
            counts=tuple((count, customers) for count, customers, _ in sorted(rows)),
            contacts=sum(one for _, _, one in rows),
        )
        for year, rows in sorted(found.items())
    )
    return Contacts(years=years, above=above, apart=distance // 1_000_000)


def _begun(map_: JourneyMap, trace: Trace, apart: int) -> ibis.Table:
    """The events with which a contact begins."""
    what = numbers(map_, trace.codes)
    events = trace.events
    told = marked(events, {"here": what.channel}).select(
        "customer", "time", "before", "gap", "here"
    )
    # Codes of touchpoints before count from -1: no event before is one place of its own.
    told = told.mutate(earlier=told.before + 1)
    told = marked(told, {"there": (-1, *what.channel)}, by="earlier")
    return told.filter((told.before < 0) | (told.gap > apart) | (told.here != told.there))


def _row(year: Year, above: int) -> tuple[On | Cell, ...]:
    count, more = year.customers, year.above(above)
    low, high = wilson(more, count) or (None, None)
    share = more / count if count else None
    few = fewest(count, more, count - more)
    held: tuple[Cell, ...] = (more, share, low, high) if year.compares else (None,) * 4
    return (
        _date(year.since),
        _date(year.until),
        round(year.days, 1),
        On(count, count),
        On(year.contacts, count),
        On(year.contacts / count if count else None, count),
        *(On(one, few) for one in held),
    )


def _spread(year: Year, min_customers: int) -> Iterator[tuple[On | Cell, ...]]:
    counts, total = dict(year.counts), year.customers
    numbers = [counts.get(count, 0) for count in range(1, _SHOWN)]
    numbers.append(year.above(_SHOWN - 1))
    names = [*map(str, range(1, _SHOWN)), f"{_SHOWN}+"]
    # Together they are all customers, which the other table tells.
    told = resting(numbers, min_customers) if total >= min_customers else (total,) * _SHOWN
    for name, some, few in zip(names, numbers, told, strict=True):
        yield name, On(some, few), On(some / total, few)


def _dated(table: Table, language: str, days: int) -> Table:
    """A table with a title that tells how many days the log has, which are no year."""
    title = label(language, f"measure-{table.name}-days", count=days)
    return attrs.evolve(table, title=title)


def _date(time: int) -> str:
    return f"{_EPOCH + dt.timedelta(microseconds=time):%Y-%m-%d}"
