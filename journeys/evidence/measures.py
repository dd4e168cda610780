"""Measures by their names, each to its tables: what a report shows on request."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Final

import attrs

from journeys.errors import UnknownNameError
from journeys.evidence.commitments import kept_commitments
from journeys.evidence.contacts import contacts
from journeys.evidence.context import contexts_of
from journeys.evidence.crossing import crossing
from journeys.evidence.cutting import Cutting
from journeys.evidence.handoffs import hand_offs
from journeys.evidence.intent import purchase_intent
from journeys.evidence.recontacts import recontacts
from journeys.evidence.showing import MIN_CUSTOMERS
from journeys.evidence.stopping import stopping_of
from journeys.logs import Trace
from journeys.model import JourneyMap
from journeys.table import Table

__all__ = ["MEASURES", "Asked", "measured"]


@attrs.frozen(kw_only=True)
class Asked:
    """How the measures are taken.

    Attributes:
        cutting: How events are cut into journeys.
        now: The log's end, for commitments; the last event by default.
        zone: The time zone of months and parts of the day.
        goal: The goal of `intent` and `stopped`.
        min_customers: The fewest customers that a shown cell rests on.
    """

    cutting: Cutting = attrs.field(factory=Cutting)
    now: dt.datetime | int | None = None
    zone: str = "UTC"
    goal: str = "buy"
    min_customers: int = MIN_CUSTOMERS


def _commitments(map_: JourneyMap, trace: Trace, asked: Asked) -> tuple[Table, ...]:
    found = kept_commitments(map_, trace, now=asked.now, zone=asked.zone)
    return found.tables(map_.language.value, min_customers=asked.min_customers)


def _hand_offs(map_: JourneyMap, trace: Trace, asked: Asked) -> tuple[Table, ...]:
    found = hand_offs(map_, trace, cutting=asked.cutting)
    return found.tables(map_.language.value, min_customers=asked.min_customers)


def _recontacts(map_: JourneyMap, trace: Trace, asked: Asked) -> tuple[Table, ...]:
    found = recontacts(map_, trace)
    return found.tables(map_.language.value, min_customers=asked.min_customers)


def _channels(map_: JourneyMap, trace: Trace, asked: Asked) -> tuple[Table, ...]:
    found = crossing(map_, trace)
    return found.tables(map_.language.value, min_customers=asked.min_customers)


def _contacts(map_: JourneyMap, trace: Trace, asked: Asked) -> tuple[Table, ...]:
    found = contacts(map_, trace)
    return found.tables(map_.language.value, min_customers=asked.min_customers)


def _context(map_: JourneyMap, trace: Trace, asked: Asked) -> tuple[Table, ...]:
    found = contexts_of(map_, trace, zone=asked.zone, min_customers=asked.min_customers)
    return found.tables(map_.language.value, min_customers=asked.min_customers)


def _intent(map_: JourneyMap, trace: Trace, asked: Asked) -> tuple[Table, ...]:
    found = purchase_intent(map_, trace, goal=asked.goal)
    return found.tables(map_.language.value, min_customers=asked.min_customers)


def _stopped(map_: JourneyMap, trace: Trace, asked: Asked) -> tuple[Table, ...]:
    found = stopping_of(
        map_,
        trace,
        goal=asked.goal,
        inactivity=asked.cutting.inactivity or Cutting().inactivity or "30 days",
        zone=asked.zone,
        min_customers=asked.min_customers,
    )
    return found.tables(map_.language.value, min_customers=asked.min_customers)


#: The measures by the names that `--show` takes.
MEASURES: Final[dict[str, Callable[[JourneyMap, Trace, Asked], tuple[Table, ...]]]] = {
    "commitments": _commitments,
    "hand-offs": _hand_offs,
    "recontacts": _recontacts,
    "channels": _channels,
    "contacts": _contacts,
    "context": _context,
    "intent": _intent,
    "stopped": _stopped,
}


def measured(
    map_: JourneyMap, trace: Trace, show: Iterable[str], asked: Asked | None = None
) -> Iterator[tuple[str, tuple[Table, ...]]]:
    """Measures, one after another, as tables that are safe to be shown.

    Args:
        map_: Any map; titles are in its language.
        trace: The trace of a log.
        show: Names of `MEASURES`.
        asked: How they are taken.

    Yields:
        The name of each measure and its tables, in the order asked for.

    Raises:
        UnknownNameError: There is no such measure, no such time zone, or the map has no moment
            of the goal that is asked for.

    Example:
        >>> from journeys.logs import trace
        >>> from journeys.logs.rows import of_rows
        >>> log = of_rows([{"customer": "a", "time": 0, "moment": "ask", "channel": "web"}])
        >>> shop = JourneyMap(title="Shop")
        >>> [(name, len(tables)) for name, tables in measured(shop, trace(log), ["contacts"])]
        [('contacts', 2)]
    """
    names = list(dict.fromkeys(show))
    for name in names:
        if name not in MEASURES:
            raise UnknownNameError("measure", name, tuple(MEASURES))
    for name in names:
        yield name, MEASURES[name](map_, trace, asked or Asked())
