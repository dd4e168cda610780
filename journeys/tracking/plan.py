"""Which raw events are touchpoints: ordered entries, of which the first that matches counts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from journeys.source import Source
from journeys.tracking.form import LogForm
from journeys.tracking.when import When, to_patterns, to_whens

__all__ = ["IGNORE", "EventRule", "TrackingPlan"]

#: What an entry says of events that are known and no touchpoint.
IGNORE: Final = "ignore"


@attrs.frozen(kw_only=True)
class EventRule:
    """An entry of the plan: raw events that meet all its conditions are at its moment.

    Attributes:
        when: The conditions; all must hold. There may be none where `at` is told.
        moment: The moment's id; empty for events that are known and no touchpoint (`ignore`).
        channel: The channel's id; empty where the log's channel column tells it.
        at: Of a log with several times in a row, the raw columns of those that the entry is
            for, one or several; all of them when none is told.

    Example:
        >>> EventRule(when={"page": "/tarifs*"}, moment="first-contact", channel="web").then
        'first-contact@web'
    """

    when: tuple[When, ...] = attrs.field(default=(), converter=to_whens)
    moment: str = ""
    channel: str = ""
    at: tuple[str, ...] = attrs.field(default=(), converter=to_patterns)

    @property
    def then(self) -> str:
        """As it is written: `moment@channel`, `moment`, or `ignore`."""
        if not self.moment:
            return IGNORE
        return f"{self.moment}@{self.channel}" if self.channel else self.moment


def to_entries(value: Iterable[EventRule]) -> tuple[EventRule, ...]:
    """Entries in their order."""
    return tuple(value)


@attrs.frozen(kw_only=True)
class TrackingPlan:
    """How a raw log is read, and which of its events are touchpoints of a map.

    Attributes:
        title: A title; empty when none is given.
        log: How the raw table is read.
        events: The entries, in order: the first that matches counts. None means that the log
            has the columns `moment` and `channel` already.
        source: The file behind the plan; no part of its value.

    Example:
        >>> plan = TrackingPlan(events=[EventRule(when={"event": "home"}, moment="visit")])
        >>> plan.events[0].then
        'visit'
    """

    title: str = ""
    log: LogForm = attrs.field(factory=LogForm)
    events: tuple[EventRule, ...] = attrs.field(default=(), converter=to_entries)
    source: Source | None = attrs.field(default=None, eq=False, repr=False)
