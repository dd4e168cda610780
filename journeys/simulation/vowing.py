"""Chunks of events to how it went with each commitment, whenever it was given."""

from __future__ import annotations

import attrs
import numpy as np

from journeys.simulation.arrays import Ints
from journeys.simulation.chunks import Chunk
from journeys.simulation.terrain import Terrain
from journeys.simulation.vowed import Vowed

__all__ = ["Vowing"]


@attrs.define(eq=False)
class _Count:
    kept: int = 0
    late: int = 0
    lapsed: int = 0
    # Deadlines not before the latest event so far: at the log's end they are still open.
    due: Ints = attrs.field(factory=lambda: np.zeros(0, np.int64))


class Vowing:
    """Commitments, counted chunk by chunk.

    Args:
        terrain: The map.
    """

    def __init__(self, terrain: Terrain) -> None:
        self._deadlines = terrain.deadlines
        self._person = {name: at for at, name in enumerate(terrain.places.personas)}
        self._names = [str(point) for point in terrain.straying.points]
        self._meets = {
            one.until: np.array([point.moment == one.until for point in terrain.straying.points])
            for one in terrain.deadlines
        }
        self._counts = [_Count() for _ in terrain.deadlines]

    def take(self, chunk: Chunk, last: int) -> None:
        """Count what a chunk says.

        Args:
            chunk: Its events.
            last: The latest time of all chunks so far.
        """
        who = chunk.persona[chunk.customer]
        nexts: dict[str, Ints] = {}
        for one, count in zip(self._deadlines, self._counts, strict=True):
            person = self._person.get(one.persona)
            if person is None or one.start not in self._names:
                continue
            start = self._names.index(one.start)
            given = np.flatnonzero((chunk.point == start) & (who == person))
            if one.until not in nexts:
                nexts[one.until] = self._next(chunk, one.until)
            then = nexts[one.until][given]
            due = chunk.time[given] + one.seconds
            met = then < len(who)
            took = np.where(met, chunk.time[np.minimum(then, len(who) - 1)], 0)
            kept = met & (took <= due)
            count.kept += int(kept.sum())
            count.late += int((met & ~kept).sum())
            waiting = np.concatenate((count.due, due[~met]))
            count.lapsed += int((waiting < last).sum())
            count.due = waiting[waiting >= last]

    def _next(self, chunk: Chunk, moment: str) -> Ints:
        """The customer's first event at a moment, from each event on; far away for none."""
        far = len(chunk.customer)
        at = np.where(self._meets[moment][chunk.point], np.arange(far), far)
        later = np.minimum.accumulate(at[::-1])[::-1]
        same = chunk.customer[np.minimum(later, far - 1)] == chunk.customer
        return np.where((later < far) & same, later, far).astype(np.int64)

    def told(self) -> tuple[Vowed, ...]:
        """How it went with each commitment, in the order of the map."""
        return tuple(
            Vowed(
                persona=one.persona, start=one.start, until=one.until, within=one.seconds,
                kept=count.kept, late=count.late, lapsed=count.lapsed, open=len(count.due),
            )
            for one, count in zip(self._deadlines, self._counts, strict=True)
        )  # fmt: skip
