"""Which events are written once more, and how many fill a log."""

from __future__ import annotations

import attrs
import numpy as np

from journeys.simulation.arrays import Bits, Generator, Ints
from journeys.simulation.chunks import Chunk, Why
from journeys.simulation.kinds import Kind
from journeys.simulation.terrain import Terrain

__all__ = ["Copies", "within"]


@attrs.frozen(eq=False)
class Copies:
    """Which events of a chunk are written once more.

    Attributes:
        twice: As they are.
        spoiled: Spoiled.
    """

    twice: Bits
    spoiled: Bits

    @property
    def rows(self) -> Ints:
        """How many rows each event becomes."""
        return 1 + self.twice.astype(np.int64) + self.spoiled

    @classmethod
    def drawn(cls, terrain: Terrain, chunk: Chunk, draw: Generator) -> Copies:
        """Which are, by the rates of their places.

        Args:
            terrain: The map.
            chunk: The events.
            draw: Where chance comes from.
        """
        rates = terrain.straying.rates
        flags = (
            draw.random(len(chunk.place)) < rates[kind][chunk.place]
            for kind in (Kind.DUPLICATE, Kind.DIRTY)
        )
        return cls(*flags)


def within(chunk: Chunk, copies: Copies, rows: int) -> tuple[Chunk, Copies]:
    """As many events as fill some rows; the log ends in the middle of what a customer does.

    Args:
        chunk: The events.
        copies: Which of them are written once more.
        rows: How many rows there may be, 1 at least.
    """
    upto = np.cumsum(copies.rows)
    if upto[-1] <= rows:
        return chunk, copies
    last = int(np.searchsorted(upto, rows))
    twice, spoiled = copies.twice[: last + 1].copy(), copies.spoiled[: last + 1].copy()
    over = int(upto[last]) - rows
    if over and spoiled[last]:
        spoiled[last] = False
        over -= 1
    if over:
        twice[last] = False
    kept = chunk.of(np.arange(last + 1))
    why = kept.why.copy()
    if why[-1] == Why.GOES_ON:
        why[-1] = Why.CUT
    return attrs.evolve(kept, why=why), Copies(twice, spoiled)
