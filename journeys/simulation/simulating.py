"""A log that is not yet written: to a file, to a table, to the truth about it."""

from __future__ import annotations

import datetime as dt
import gzip
import os
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import attrs

from journeys.errors import MissingExtraError
from journeys.model import JourneyMap
from journeys.output import writing
from journeys.simulation.forms import form_of
from journeys.simulation.rates import Rate
from journeys.simulation.truth import Truth

if TYPE_CHECKING:
    from journeys.simulation.run import Run


__all__ = ["Progress", "Simulation"]

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
