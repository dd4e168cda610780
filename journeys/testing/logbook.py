"""What a log of customers holds, and what is known to be wrong with it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Any

import attrs

__all__ = ["Deviation", "DeviationKind", "Event", "Log"]


class DeviationKind(StrEnum):
    """How a customer left the planned ways."""

    SKIPPED = "skipped"
    UNPLANNED = "unplanned"
    CHANNEL = "channel"
    LATE = "late"


@attrs.frozen(kw_only=True)
class Event:
    """A customer at a touchpoint.

    Attributes:
        customer: The customer's id.
        time: When, UTC.
        channel: Channel id.
        moment: Moment id.
        persona: The customer's persona.
        goal: The goal that the moment serves; empty when it serves none.
    """

    customer: str
    time: dt.datetime
    channel: str
    moment: str
    persona: str
    goal: str = ""

    @property
    def point(self) -> str:
        """The touchpoint, `moment@channel`."""
        return f"{self.moment}@{self.channel}"


@attrs.frozen(kw_only=True)
class Deviation:
    """A step of a customer that no journey of the persona has planned so.

    Attributes:
        customer: The customer's id.
        kind: `skipped` (a touchpoint of the way was left out), `unplanned` (a jump to a
            touchpoint where no step leads), `channel` (the moment took place on another channel)
            or `late` (the step took longer than `within`).
        source: The touchpoint before; empty when the first one is on another channel.
        target: The touchpoint that deviates.
    """

    customer: str
    kind: DeviationKind
    source: str
    target: str


@attrs.frozen(kw_only=True)
class Log:
    """Events of generated customers, with everything that deviates from the map.

    Attributes:
        events: The events in the order of time.
        deviations: What deviates, in the order of the customers; one a customer at most.
    """

    events: tuple[Event, ...]
    deviations: tuple[Deviation, ...] = ()

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The events as rows of a table, one a mapping of column to value.

        Example:
            >>> noon = dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)
            >>> event = Event(customer="c1", time=noon, channel="web", moment="ask", persona="ana")
            >>> list(Log(events=(event,)).rows[0])
            ['customer', 'time', 'channel', 'moment', 'persona', 'goal']
        """
        return [attrs.asdict(event) for event in self.events]
