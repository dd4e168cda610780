"""Events to the rows of a log: some stand twice, some too late, some spoiled."""

from __future__ import annotations

from typing import Final

import numpy as np

from journeys.simulation.arrays import Generator, Ints
from journeys.simulation.chunks import Chunk
from journeys.simulation.copies import Copies
from journeys.simulation.kinds import Kind
from journeys.simulation.rows import SPOILED, Rows
from journeys.simulation.terrain import Terrain

__all__ = ["CLEAN", "rows_of"]

CLEAN: Final = 0
_TYPED: Final = 4


def rows_of(
    terrain: Terrain, chunk: Chunk, copies: Copies, draw: Generator, *, as_text: bool
) -> Rows:
    """The rows of a chunk, by time, but where an event is written too late.

    Args:
        terrain: The map.
        chunk: The events.
        copies: Which of them are written once more.
        draw: Where chance comes from.
        as_text: Whether times and values are texts, which may be spoiled.
    """
    count = len(chunk.customer)
    event = np.repeat(np.arange(count), copies.rows)
    number = np.arange(len(event)) - np.repeat(np.cumsum(copies.rows) - copies.rows, copies.rows)
    is_copy = (number == 1) & copies.twice[event]
    spoils = (number > 0) & ~is_copy
    ways = len(SPOILED) if as_text else _TYPED
    spoilt = np.where(spoils, draw.integers(1, ways + 1, len(event)), CLEAN)

    following = np.append(chunk.time[1:], 0)
    has_next = np.append(chunk.customer[1:] == chunk.customer[:-1], values=False)
    moved = draw.random(count) < terrain.straying.rates[Kind.DISORDER][chunk.place]
    moved &= has_next & (following > chunk.time)
    key = np.where(moved[event] & (number == 0), following[event] + 1, chunk.time[event])
    order = np.argsort(key, kind="stable")
    event, spoilt = event[order], spoilt[order]
    clean = event[spoilt == CLEAN]
    return Rows(
        event=event, is_copy=is_copy[order], spoilt=spoilt, disordered=_disordered(chunk, clean)
    )


def _disordered(chunk: Chunk, event: Ints) -> int:
    """How many rows stand after a later one of their customer."""
    if not len(event):
        return 0
    order = np.argsort(chunk.customer[event], kind="stable")
    customer, time = chunk.customer[event][order], chunk.time[event][order]
    # Customers ascend, so that a running maximum never carries over to the next one.
    first = int(time.min())
    marked = customer * (int(time.max()) - first + 1) + (time - first)
    return int((marked < np.maximum.accumulate(marked)).sum())
