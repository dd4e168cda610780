"""A map and a few numbers to a simulated log: written to a file, or as a table in memory."""

from __future__ import annotations

import datetime as dt
import gzip
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

import attrs

from journeys.errors import MissingExtraError, UnknownNameError, ValueFormError
from journeys.logs.contract import NEEDED, OPTIONAL
from journeys.model import JourneyMap
from journeys.output import writing
from journeys.simulation.forms import form_of
from journeys.simulation.rates import Rate, to_rates
from journeys.simulation.truth import Truth

if TYPE_CHECKING:
    from journeys.simulation.run import Run

__all__ = ["DEVIATIONS", "Simulation", "simulate"]

#: What part of the steps deviates unless something else is asked for.
DEVIATIONS: Final = 0.05

_CUSTOMERS: Final = 1_000
_MOST_CUSTOMERS: Final = 1_000_000_000
_MOST_EVENTS: Final = 10_000_000_000
_MOST_DAYS: Final = 3_660
_MOST_EACH: Final = 20
_YEARS: Final = (1970, 2190)

Progress = Callable[[int, int], None]


@attrs.frozen(kw_only=True)
class Simulation:
    """A log that is not yet written; the same simulation gives the same bytes.

    Attributes:
        map: The map.
        customers: How many customers; None when events are counted.
        events: How many rows the log has; None when customers are counted.
        seed: What everything is drawn from.
        start: The first day, UTC.
        days: How many days the log covers.
        rates: How often customers deviate from the map.
        journeys: The mean number of journeys of a customer, 1 at least.
        columns: The columns of the log, in order.
    """

    map: JourneyMap
    customers: int | None
    events: int | None
    seed: int
    start: dt.date
    days: int
    rates: tuple[Rate, ...]
    journeys: float
    columns: tuple[str, ...]

    def write(self, path: str | os.PathLike[str], *, progress: Progress | None = None) -> Truth:
        """The log as a file; memory stays bounded, whatever its size.

        Args:
            path: The file; its ending says its form: `.parquet`, `.csv`, `.csv.gz`, `.jsonl`,
                `.jsonl.gz`.
            progress: Told how many customers or events of how many are done.

        Returns:
            The truth about the log.

        Raises:
            FileError: The file cannot be written; nothing is left then.
            ValueFormError: The ending names no form.
            NoWayError: No customer of the map can begin.
        """
        form = form_of(Path(path))
        run = self._run(as_text=form.as_text)
        with writing(path) as beside, ExitStack() as stack:
            stream = cast("BinaryIO", stack.enter_context(beside.open("wb")))
            if form.is_packed:
                packed = gzip.GzipFile("", "wb", 6, stream, mtime=0)
                stream = cast("BinaryIO", stack.enter_context(packed))
            writer = stack.enter_context(closing(form.writer(stream)))
            for table, spoilt in run.tables(progress):
                writer.write(table.select(self.columns), spoilt)
        return run.truth()

    def table(self) -> Any:
        """The log as a table of pyarrow, all of it in memory.

        Raises:
            NoWayError: No customer of the map can begin.
        """
        run = self._run(as_text=False)
        import pyarrow as pa

        tables = [table.select(self.columns) for table, _ in run.tables()]
        return pa.concat_tables(tables).unify_dictionaries()

    def truth(self, *, as_text: bool = False) -> Truth:
        """The truth about the log, without writing it.

        Args:
            as_text: Whether it is that of a log in text form, where more rows can be spoiled.

        Raises:
            NoWayError: No customer of the map can begin.
        """
        run = self._run(as_text=as_text)
        for _ in run.tables():
            pass
        return run.truth()

    def _run(self, *, as_text: bool) -> Run:
        try:
            from journeys.simulation.run import Run
        except ModuleNotFoundError as error:
            if error.name not in {"numpy", "pyarrow"}:
                raise
            raise MissingExtraError("simulating event logs", "evidence") from None
        return Run(self, as_text=as_text)


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
    unknown = [name for name in columns if name not in {*NEEDED, *OPTIONAL}]
    if unknown:
        raise UnknownNameError("column of logs", unknown[0], (*NEEDED, *OPTIONAL))
    if events is None:
        customers = _CUSTOMERS if customers is None else customers
        _bounded(customers, "customers", _MOST_CUSTOMERS)
    else:
        _bounded(events, "events", _MOST_EVENTS)
    _bounded(days, "days", _MOST_DAYS)
    if not 1 <= journeys <= _MOST_EACH:
        raise ValueFormError(journeys, f"1 to {_MOST_EACH} journeys a customer")
    if seed < 0:
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
    except ValueError:
        raise ValueFormError(value, wanted) from None
    if not _YEARS[0] <= day.year <= _YEARS[1]:
        raise ValueFormError(value, wanted)
    return day
