"""Measures by their names, each to its tables: what a report shows on request."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Final, Protocol

import attrs

from journeys.errors import UnknownNameError
from journeys.evidence.commitments import kept_commitments
from journeys.evidence.contacts import contacts
from journeys.evidence.context import contexts_of
from journeys.evidence.crossing import crossing
from journeys.evidence.cutting import Cutting
from journeys.evidence.given import given
from journeys.evidence.handoffs import hand_offs
from journeys.evidence.intent import purchase_intent
from journeys.evidence.recontacts import recontacts
from journeys.evidence.showing import MIN_CUSTOMERS
from journeys.evidence.stopping import INACTIVITY, Stopping, stopping_of
from journeys.logs import Trace
from journeys.model import JourneyMap
from journeys.model.fields import to_fewest
from journeys.table import Table

__all__ = ["MEASURES", "Asked", "measured"]


@attrs.frozen(kw_only=True)
class Asked:
    """How the measures are taken.

    Attributes:
        cutting: How events are cut into journeys. Where no time without events does, `stopped`
            takes 30 days: without any, nobody has ever stopped.
        now: The log's end, for commitments; the last event by default.
        zone: The time zone of months and parts of the day.
        goal: The goal of `intent` and `stopped`.
        min_customers: The fewest customers that a shown cell rests on.
    """

    cutting: Cutting = attrs.field(factory=Cutting)
    now: dt.datetime | int | None = None
    zone: str = "UTC"
    goal: str = "buy"
    min_customers: int = attrs.field(default=MIN_CUSTOMERS, converter=to_fewest)


class _Measure(Protocol):
    """What a measure found."""

    def tables(self, language: str, *, min_customers: int) -> tuple[Table, ...]:
        """The result as tables.

        Args:
            language: The language of the titles, `fr` or `en`.
            min_customers: The fewest customers that a shown cell rests on.
        """


def _stopped(map_: JourneyMap, trace: Trace, asked: Asked) -> Stopping:
    return stopping_of(
        map_,
        trace,
        goal=asked.goal,
        inactivity=asked.cutting.inactivity or INACTIVITY,
        zone=asked.zone,
        min_customers=asked.min_customers,
    )


#: The measures by the names that `--show` takes.
MEASURES: Final[dict[str, Callable[[JourneyMap, Trace, Asked], _Measure]]] = {
    "commitments": lambda map_, trace, asked: kept_commitments(
        map_, trace, now=asked.now, zone=asked.zone
    ),
    "hand-offs": lambda map_, trace, asked: hand_offs(map_, trace, cutting=asked.cutting),
    "recontacts": lambda map_, trace, _: recontacts(map_, trace),
    "channels": lambda map_, trace, _: crossing(map_, trace),
    "contacts": lambda map_, trace, _: contacts(map_, trace),
    "context": lambda map_, trace, asked: contexts_of(
        map_, trace, zone=asked.zone, min_customers=asked.min_customers
    ),
    "intent": lambda map_, trace, asked: purchase_intent(map_, trace, goal=asked.goal),
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
        UnknownNameError: There is no such measure, or the map has no moment of the goal that is
            asked for.
        ValueFormError: There is no such time zone.

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
    trace = given(map_, trace)
    how, language = asked or Asked(), map_.language.value
    for name in names:
        found = MEASURES[name](map_, trace, how)
        yield name, found.tables(language, min_customers=how.min_customers)
