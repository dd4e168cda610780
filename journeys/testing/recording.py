"""The strategy of event tables: customers of a map, some of whom leave its ways."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from journeys.errors import UnknownNameError
from journeys.model import JourneyMap
from journeys.testing.bounds import bounded
from journeys.testing.handful import Handful, made
from journeys.testing.logbook import Deviation, DeviationKind, Event, Log
from journeys.testing.straying import Stray, strays
from journeys.testing.trails import Trails
from journeys.testing.walking import trails_of
from journeys.testing.wayfaring import Way

__all__ = ["logs"]

_BEGIN: Final = dt.datetime(2026, 1, 5, 8, tzinfo=dt.UTC)
_HOUR: Final = 3600
_DAY: Final = 24 * _HOUR
#: Within so many hours all customers begin.
_HOURS: Final = 240
#: Of the deviations that a way could have so many are looked at.
_CHOICE: Final = 200
#: A log of more customers is measured, not tested.
_MOST: Final = 1000


def logs(
    map_: JourneyMap,
    *,
    min_customers: int = 1,
    max_customers: int = 5,
    deviations: Iterable[DeviationKind | str] = tuple(DeviationKind),
    max_steps: int = 12,
) -> SearchStrategy[Log]:
    """Event tables of customers, with everything in which they deviate from the map.

    A customer goes a way such as `walks` gives, or one with one deviation of the kinds wanted.
    A step with a planned time takes no longer, unless it is late; others take a day at most.

    Args:
        map_: The map.
        min_customers: The fewest customers.
        max_customers: The most customers.
        deviations: Which kinds there may be, of `skipped`, `unplanned`, `channel` and `late`;
            none for customers who do what is planned.
        max_steps: The most steps of a customer's way.

    Returns:
        A strategy of logs, events in the order of time, from 5 January 2026 on, UTC; it shrinks
        to one customer on the shortest way.

    Raises:
        UnknownNameError: There is no such kind of deviation.
        ValueFormError: The bounds leave no log, or the map no way.

    Example:
        >>> from hypothesis import find
        >>> from journeys.model import Journey, Moment, Persona
        >>> shop = JourneyMap(
        ...     title="Shop",
        ...     channels=["web", "phone"],
        ...     personas=[Persona(id="ana")],
        ...     moments=[Moment(id="asks", start=True), Moment(id="told", end=True)],
        ...     journeys=[Journey(id="j", personas=["ana"], steps=["asks@web -> told@phone"])],
        ... )
        >>> log = find(logs(shop, deviations=["channel"]), lambda log: log.deviations)
        >>> log.deviations[0].target, [event.point for event in log.events]
        ('asks@phone', ['asks@phone', 'told@phone'])
    """
    bounded("customers", min_customers, max_customers, 1, _MOST)
    kinds = tuple(_kind(one) for one in deviations)
    known = trails_of(map_, persona=None, goal=None, min_steps=0, max_steps=max_steps)
    customers = st.lists(
        made(lambda hand: _customer(hand, known, kinds)),
        min_size=min_customers,
        max_size=max_customers,
    )
    return customers.map(_log)


def _kind(name: str) -> DeviationKind:
    try:
        return DeviationKind(name)
    except ValueError:
        raise UnknownNameError("kind of deviation", name, tuple(DeviationKind)) from None


_Told = tuple[list[Event], Deviation | None]


def _log(customers: Sequence[_Told]) -> Log:
    """The customers numbered, their events in one row."""
    events, deviations = [], []
    for number, (each, deviation) in enumerate(customers, 1):
        name = f"customer-{number}"
        events += [attrs.evolve(event, customer=name) for event in each]
        deviations += [attrs.evolve(deviation, customer=name)] if deviation else []
    events.sort(key=lambda event: event.time)
    return Log(events=tuple(events), deviations=tuple(deviations))


def _customer(hand: Handful, known: Sequence[Trails], kinds: Sequence[DeviationKind]) -> _Told:
    trails = hand.pick(known)
    straying = hand.apart()
    way = trails.walked(hand)
    stray = _stray(straying, way, trails, kinds)
    points = stray.points if stray else way.points
    time = _BEGIN + dt.timedelta(seconds=_HOUR * hand.roll(_HOURS))
    events = []
    for at, point in enumerate(points):
        time += dt.timedelta(seconds=_seconds(hand, way, stray, at) if at else 0)
        moment, channel = point.split("@")
        event = Event(customer="", time=time, channel=channel, moment=moment, persona=way.persona)
        events.append(attrs.evolve(event, goal=trails.goals.get(moment, "")))
    return events, _deviation(stray) if stray else None


def _deviation(stray: Stray) -> Deviation:
    source = stray.points[stray.at - 1] if stray.at else ""
    return Deviation(customer="", kind=stray.kind, source=source, target=stray.points[stray.at])


def _stray(hand: Handful, way: Way, trails: Trails, kinds: Sequence[DeviationKind]) -> Stray | None:
    if not hand.chance(50) or not kinds:
        return None
    every = list(islice(strays(hand.pick(kinds), way, trails), _CHOICE))
    return hand.pick(every) if every else None


def _seconds(hand: Handful, way: Way, stray: Stray | None, at: int) -> int:
    """How long a customer takes to a touchpoint from the one before."""
    part = hand.roll(256)
    number = stray.kept[at] if stray else at
    planned = way.steps[number - 1].within if number else None
    if planned is None:
        return 1 + part * _DAY // 256
    if stray and stray.kind is DeviationKind.LATE and stray.at == at:
        return planned.seconds + 1 + part * _HOUR
    return planned.seconds * part // 256
