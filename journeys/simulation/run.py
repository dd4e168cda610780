"""A simulation to its tables, chunk by chunk; then to the truth about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from journeys.simulation.arrays import Generator, Ints
from journeys.simulation.columns import Lettering
from journeys.simulation.context import Setting
from journeys.simulation.copies import Copies, within
from journeys.simulation.counting import Counting
from journeys.simulation.crowd import live
from journeys.simulation.hours import hours_of
from journeys.simulation.rowing import rows_of
from journeys.simulation.seasons import season_of
from journeys.simulation.terrain import terrain_of
from journeys.simulation.truth import Truth

if TYPE_CHECKING:
    from journeys.simulation.simulating import Simulation

__all__ = ["Run"]

#: Customers of the first chunk; it tells how many make a chunk of the right size.
_FIRST: Final = 4_096
_ROWS: Final = 1 << 20


class Run:
    """One run of a simulation.

    Args:
        simulation: What is simulated.
        as_text: Whether times and values may be spoiled as texts.
    """

    def __init__(self, simulation: Simulation, *, as_text: bool) -> None:
        self._asked = simulation
        self._as_text = as_text
        self._terrain = terrain_of(simulation.map, simulation.rates)
        points = self._terrain.straying.points
        self._hours = hours_of(self._terrain.channels.get(point.channel) for point in points)
        self._season = season_of(simulation.start, simulation.days)
        self._setting = Setting(self._terrain)
        self._lettering = Lettering(self._terrain)
        self._counting = Counting(self._terrain, simulation.seed)

    def tables(
        self, progress: Callable[[int, int], None] | None = None
    ) -> Iterator[tuple[Any, Ints]]:
        """The rows, about a million at a time.

        Args:
            progress: Told how many customers or events of how many are done.

        Yields:
            Tables of pyarrow, and how each of their rows is spoiled.
        """
        asked, counting = self._asked, self._counting
        total = asked.events or asked.customers or 0
        customers, number, done = 0, 0, 0
        while done < total:
            size = self._size(customers)
            if asked.events is None:
                size = min(size, total - customers)
            yield self._table(_draw(asked.seed, number), size, customers)
            customers += size
            number += 1
            done = customers if asked.events is None else counting.rows
            if progress is not None:
                progress(done, total)

    def _size(self, customers: int) -> int:
        """How many customers make the next chunk."""
        if not customers:
            return _FIRST
        return max(1, round(_ROWS * customers / self._counting.rows))

    def _table(self, draw: Generator, size: int, before: int) -> tuple[Any, Ints]:
        asked, terrain = self._asked, self._terrain
        chunk = live(terrain, self._hours, self._season, draw, customers=size, each=asked.journeys)
        copies = Copies.drawn(terrain, chunk, draw)
        if asked.events is not None:
            chunk, copies = within(chunk, copies, asked.events - self._counting.rows)
        rows = rows_of(terrain, chunk, copies, draw, as_text=self._as_text)
        context = self._setting.of(chunk, draw)
        self._counting.take(chunk)
        self._counting.take_rows(rows)
        self._counting.take_context(context)
        return self._lettering.table(chunk, rows, context, before), rows.spoilt

    def truth(self) -> Truth:
        """The truth about the tables that were given."""
        return self._counting.truth()


def _draw(seed: int, number: int) -> Generator:
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, number])))
