"""Customers of one channel against customers of several: how active, how valuable."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

import attrs

from journeys.evidence.coding import marked, numbers
from journeys.evidence.given import given
from journeys.evidence.showing import MIN_CUSTOMERS, On, fewest, shown
from journeys.logs import Trace
from journeys.logs.engine import rows_of
from journeys.logs.sums import addable, settled
from journeys.model import JourneyMap
from journeys.table import Table
from journeys.vocabulary import label

__all__ = ["Crossing", "Group", "crossing"]

#: From so many channels on, customers are one group.
MANY: Final = 5


@attrs.frozen(kw_only=True)
class Group:
    """Customers who used as many channels.

    Attributes:
        channels: How many channels; 5 stands for 5 and more.
        customers: How many customers.
        events: How many events they had.
        completed: How many of them were at an end of the map at least once.
        value: The sum of the values of their events; None for a log without values.
    """

    channels: int
    customers: int = 0
    events: int = 0
    completed: int = 0
    value: float | None = None

    def cells(self, name: str) -> tuple[On | str, ...]:
        """As cells of a table, of which the first is a name.

        Args:
            name: The name.
        """
        count = self.customers
        few = fewest(count, self.completed, count - self.completed)
        mean = self.value / count if self.value is not None and count else None
        return (
            name,
            On(count, count),
            On(self.events, count),
            On(self.events / count if count else None, count),
            On(self.completed, few),
            On(self.completed / count if count else None, few),
            On(self.value, count),
            On(mean, count),
        )


@attrs.frozen(kw_only=True)
class Crossing:
    """How customers of one channel differ from those of several.

    Attributes:
        groups: By the number of channels, ascending; 5 stands for 5 and more.

    Source: [CrossChannel], service across channels.
    """

    groups: tuple[Group, ...] = ()

    @property
    def single(self) -> Group:
        """Customers of one channel."""
        return _together([one for one in self.groups if one.channels == 1], 1)

    @property
    def cross(self) -> Group:
        """Customers of two channels and more."""
        return _together([one for one in self.groups if one.channels > 1], 2)

    def tables(
        self, language: str = "en", *, min_customers: int = MIN_CUSTOMERS
    ) -> tuple[Table, ...]:
        """The result as tables: single against cross, and by the number of channels.

        Args:
            language: The language of the titles, `fr` or `en`.
            min_customers: The fewest customers that a shown cell rests on.
        """
        counted = {
            "customers": "count", "events": "count", "events-a-customer": "number",
            "completed": "count", "share-completed": "share", "value": "number",
            "value-a-customer": "number",
        }  # fmt: skip
        two = [
            group.cells(label(language, f"said-{name}"))
            for name, group in (("single-channel", self.single), ("cross-channel", self.cross))
        ]
        every = [
            one.cells(f"{one.channels}{'+' if one.channels == MANY else ''}") for one in self.groups
        ]
        told = partial(shown, language=language, min_customers=min_customers)
        return (
            told("crossing", {"customers-of": "text", **counted}, two),
            told("crossing-by-channels", {"channels": "text", **counted}, every),
        )


def crossing(map_: JourneyMap, trace: Trace) -> Crossing:
    """How many channels customers use, and how those of one differ from those of several.

    Who has more events has more occasions to change channel: that customers of several channels
    are more active says nothing of why.

    Args:
        map_: Any map; it says which moments are ends.
        trace: The trace of a log.

    Returns:
        Counts by the number of channels; without groups for an empty log.

    Example:
        >>> from journeys.logs import trace
        >>> from journeys.logs.rows import of_rows
        >>> log = of_rows({"customer": name, "time": 0, "moment": "ask", "channel": channel}
        ...     for name, channel in [("a", "web"), ("a", "phone"), ("b", "web")])
        >>> found = crossing(JourneyMap(title="Shop"), trace(log))
        >>> found.single.customers, found.cross.customers, found.cross.events
        (1, 1, 2)

    Source: [CrossChannel], service across channels.
    """
    trace = given(map_, trace)
    what = numbers(map_, trace.codes)
    told = marked(trace.events, {"channel": what.channel, "end": what.end})
    valued = "value" in trace.columns
    sums: dict[str, Any] = {"value": addable(told.value).sum()} if valued else {}
    each = told.group_by("customer", "channel").aggregate(
        events=told.count(), completed=told.end.max(), **sums
    )
    sums = {"value": each.value.sum()} if valued else {}
    each = each.group_by("customer").aggregate(
        channels=each.count(), events=each.events.sum(), completed=each.completed.max(), **sums
    )
    sums = {"value": each.value.sum()} if valued else {}
    every = each.group_by(
        channels=(each.channels > MANY - 1).ifelse(MANY, each.channels)
    ).aggregate(
        customers=each.count(), events=each.events.sum(), completed=each.completed.sum(), **sums
    )
    groups = [
        Group(
            **{name: int(row[name]) for name in ("channels", "customers", "events", "completed")},
            value=settled(row["value"]) if valued else None,
        )
        for row in rows_of(every)
    ]
    return Crossing(groups=tuple(sorted(groups, key=lambda one: one.channels)))


def _together(groups: list[Group], channels: int) -> Group:
    values = [one.value for one in groups if one.value is not None]
    return Group(
        channels=channels,
        customers=sum(one.customers for one in groups),
        events=sum(one.events for one in groups),
        completed=sum(one.completed for one in groups),
        value=sum(values) if values else None,
    )
