"""A map and a few numbers to a simulated log: written to a file, or as a table in memory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final

from journeys.errors import UnknownNameError, ValueFormError
from journeys.logs.contract import NEEDED, OPTIONAL
from journeys.model import JourneyMap
from journeys.simulation.rates import Rate
from journeys.simulation.rating import to_rates
from journeys.simulation.simulating import Simulation

__all__ = ["DEVIATIONS", "simulate"]

#: What part of the steps deviates unless something else is asked for.
DEVIATIONS: Final = 0.05

_CUSTOMERS: Final = 1_000
_MOST_CUSTOMERS: Final = 1_000_000_000
_MOST_EVENTS: Final = 10_000_000_000
_MOST_DAYS: Final = 3_660
_MOST_EACH: Final = 20
_YEARS: Final = (1970, 2190)


def simulate(
    map_: JourneyMap,
    *,
    customers: int | None = None,
    events: int | None = None,
    seed: int = 0,
    start: dt.date | str = "2026-01-01",
    days: int = 365,
    deviations: float | str | Rate | Iterable[Rate | str] = DEVIATIONS,
    journeys: float = 1.5,
    columns: Sequence[str] = (*NEEDED, *OPTIONAL),
) -> Simulation:
    """A log that customers of a map could have left, under the log contract.

    Customers are drawn to personas, and step through their touchpoints, by share; where all
    shares are said and leave something, that part of the customers stops. Planned times are kept
    but where a step is late. The next journey of a customer begins a month after the last or
    later. Times are whole seconds; rows stand in the order of time, chunk by chunk of about a
    million rows.

    Args:
        map_: A map with a journey that passes a start moment.
        customers: How many customers, 1,000 by default; all that they do in the days.
        events: How many rows instead: as many customers as make them.
        seed: What everything is drawn from; the same arguments and versions, the same bytes.
        start: The first day, UTC.
        days: How many days.
        deviations: How often customers deviate, as `to_rates` reads it; 0 for never.
        journeys: The mean number of journeys of a customer, 1 to 20; 1 for one each.
        columns: The columns, in order.

    Returns:
        The simulation, to be written to a file or taken as a table.

    Raises:
        ValueFormError: A number is out of its bounds; the error names them.
        UnknownNameError: There is no such column or kind of deviation.

    Example:
        >>> from journeys.model import Journey, Moment, Persona
        >>> shop = JourneyMap(
        ...     title="Shop",
        ...     channels=["web", "phone"],
        ...     personas=[Persona(id="ana")],
        ...     moments=[Moment(id="asks", start=True), Moment(id="told", end=True)],
        ...     journeys=[Journey(id="j", personas=["ana"], steps=["asks@web -> told@phone"])],
        ... )
        >>> truth = simulate(shop, customers=100, deviations=0, journeys=1).truth()
        >>> truth.customers, truth.journeys, truth.steps_of("unplanned")
        (100, 100, 0)

    Source: [Simple], the context of an interaction: where, on which channel, when.
    """
    if customers is not None and events is not None:
        raise ValueFormError(f"{customers} customers and {events} events", "one of the two")
    if not isinstance(columns, Iterable):
        raise ValueFormError(columns, "columns of the log, such as ['customer', 'time']")
    unknown = [name for name in columns if name not in {*NEEDED, *OPTIONAL}]
    if unknown:
        raise UnknownNameError("column of logs", unknown[0], (*NEEDED, *OPTIONAL))
    if events is None:
        customers = _CUSTOMERS if customers is None else customers
        _bounded(customers, "customers", _MOST_CUSTOMERS)
    else:
        _bounded(events, "events", _MOST_EVENTS)
    _bounded(days, "days", _MOST_DAYS)
    if not isinstance(journeys, int | float) or not 1 <= journeys <= _MOST_EACH:
        raise ValueFormError(journeys, f"1 to {_MOST_EACH} journeys a customer")
    if not isinstance(seed, int) or seed < 0:
        raise ValueFormError(seed, "a seed of 0 or more")
    return Simulation(
        map=map_,
        customers=customers,
        events=events,
        seed=seed,
        start=_day(start),
        days=days,
        rates=to_rates(deviations),
        journeys=float(journeys),
        columns=tuple(columns),
    )


def _bounded(number: int, what: str, most: int) -> None:
    if isinstance(number, bool) or not isinstance(number, int) or not 1 <= number <= most:
        raise ValueFormError(number, f"1 to {most:,} {what}")


def _day(value: dt.date | str) -> dt.date:
    wanted = f"a day such as 2026-01-01, from {_YEARS[0]} to {_YEARS[1]}"
    try:
        day = value if isinstance(value, dt.date) else dt.date.fromisoformat(value)
        day = day.date() if isinstance(day, dt.datetime) else day
    except (TypeError, ValueError):
        raise ValueFormError(value, wanted) from None
    if not _YEARS[0] <= day.year <= _YEARS[1]:
        raise ValueFormError(value, wanted)
    return day
