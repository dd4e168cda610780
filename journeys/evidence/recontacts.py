"""Contacts that follow one about the same on another channel, within some days."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.evidence.coding import marked, micros_of, numbers
from journeys.evidence.given import given
from journeys.evidence.showing import MIN_CUSTOMERS, On, fewest, shown
from journeys.logs import Trace
from journeys.logs.engine import imported, rows_of
from journeys.model import Duration, JourneyMap
from journeys.model.durations import to_duration
from journeys.table import Table

if TYPE_CHECKING:
    import ibis

__all__ = ["WEEK", "Again", "Recontacts", "Subject", "recontacts"]

#: The default time within which a contact counts as one about the same.
WEEK: Final = Duration(7, "days")


class Subject(StrEnum):
    """What makes two contacts be about the same."""

    MOMENT = "moment"
    GOAL = "goal"


@attrs.frozen(kw_only=True)
class Again:
    """Contacts about one subject on one channel.

    Attributes:
        subject: The moment or the goal.
        channel: The channel.
        contacts: How many.
        again: Those before which the customer had been on another channel about the same.
        moved: Those after which the customer came to another channel about the same.
        customers: How many customers there were.
        resting: How many customers `again` and `moved` rest on.
    """

    subject: str
    channel: str
    contacts: int
    again: int
    moved: int
    customers: int
    resting: tuple[int, int]

    @property
    def cells(self) -> tuple[On | str, ...]:
        """As cells of a table."""
        again, moved = (fewest(self.customers, one) for one in self.resting)
        return (
            self.subject,
            self.channel,
            On(self.contacts, self.customers),
            On(self.customers, self.customers),
            On(self.again, again),
            On(self.again / self.contacts, again),
            On(self.moved, moved),
            On(self.moved / self.contacts, moved),
        )


@attrs.frozen(kw_only=True)
class Recontacts:
    """How often customers turn to another channel with the same.

    Attributes:
        rows: By subject and channel, sorted.
        by: What is the same: the moment or the goal.
        within: The longest time between the two contacts.

    Source: [CrossChannel], the customer can be caught up when something goes wrong.
    """

    rows: tuple[Again, ...] = ()
    by: Subject = Subject.MOMENT
    within: Duration = WEEK

    def tables(
        self, language: str = "en", *, min_customers: int = MIN_CUSTOMERS
    ) -> tuple[Table, ...]:
        """The result as one table.

        Args:
            language: The language of the title, `fr` or `en`.
            min_customers: The fewest customers that a shown cell rests on.
        """
        columns = {
            self.by.value: "text", "channel": "text", "contacts": "count", "customers": "count",
            "again": "count", "share-again": "share", "moved": "count", "share-moved": "share",
        }  # fmt: skip
        rows = [one.cells for one in self.rows]
        told = partial(shown, language=language, min_customers=min_customers)
        return (told("recontacts", columns, rows),)


def recontacts(
    map_: JourneyMap,
    trace: Trace,
    *,
    within: Duration | str = WEEK,
    by: Subject | str = Subject.MOMENT,
) -> Recontacts:
    """How often customers come again about the same, on another channel, within some days.

    Contacts of one time are no contacts again. Near the ends of the log some are not seen: what
    came before its first event, and what will come after its last.

    Args:
        map_: Any map; it says which goal a moment serves.
        trace: The trace of a log.
        within: The longest time between the two contacts.
        by: Whether they are about the same moment, or the same goal; moments whose goal the map
            does not say are left out then.

    Returns:
        Counts by subject and channel.

    Raises:
        ValueFormError: The time is no duration.

    Example:
        >>> from journeys.logs import trace
        >>> from journeys.logs.rows import of_rows
        >>> log = of_rows({"customer": "a", "time": time, "moment": "ask", "channel": channel}
        ...     for time, channel in [(0, "web"), (60_000_000, "phone")])
        >>> found = recontacts(JourneyMap(title="Shop"), trace(log))
        >>> [(one.channel, one.again, one.moved) for one in found.rows]
        [('phone', 1, 0), ('web', 0, 1)]
    """
    trace = given(map_, trace)
    by, longest = Subject(by), to_duration(within)
    what = numbers(map_, trace.codes)
    names = what.moments if by is Subject.MOMENT else what.goals
    codes = what.moment if by is Subject.MOMENT else what.goal
    told = marked(trace.events, {"subject": codes, "channel": what.channel})
    told = told.select("customer", "time", "subject", "channel")
    if by is Subject.GOAL:
        told = told.filter(told.subject > 0)
    rows = [
        Again(
            subject=names[row["subject"]],
            channel=what.channels[row["channel"]],
            contacts=int(row["contacts"]),
            again=int(row["again"]),
            moved=int(row["moved"]),
            customers=int(row["customers"]),
            resting=(int(row["again_customers"]), int(row["moved_customers"])),
        )
        for row in rows_of(_counted(_flagged(told, micros_of(longest))))
    ]
    ordered = sorted(rows, key=lambda one: (one.subject, one.channel))
    return Recontacts(rows=tuple(ordered), by=by, within=longest)


def _flagged(told: ibis.Table, longest: int) -> ibis.Table:
    """Each contact with whether another channel was used before it, and after it.

    Where more contacts stand in a span of time than on the contact's own channel, one was on
    another.
    """
    every, own = ["customer", "subject"], ["customer", "subject", "channel"]
    back = {"preceding": (longest, 1)}
    on = {"following": (1, longest)}
    return told.select(
        *own,
        again=_within(told, every, back) > _within(told, own, back),
        moved=_within(told, every, on) > _within(told, own, on),
    )


def _within(told: ibis.Table, group: list[str], span: dict[str, tuple[int, int]]) -> Any:
    window = imported().range_window(group_by=group, order_by="time", **span)
    return told.count().over(window)


def _counted(flagged: ibis.Table) -> ibis.Table:
    each = flagged.group_by("subject", "channel", "customer").aggregate(
        contacts=flagged.count(),
        again=flagged.again.cast("int64").sum(),
        moved=flagged.moved.cast("int64").sum(),
    )
    return each.group_by("subject", "channel").aggregate(
        contacts=each.contacts.sum(),
        again=each.again.sum(),
        moved=each.moved.sum(),
        customers=each.count(),
        again_customers=(each.again > 0).cast("int64").sum(),
        moved_customers=(each.moved > 0).cast("int64").sum(),
    )
