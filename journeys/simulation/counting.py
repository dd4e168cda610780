"""Chunks of events to the truth about all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

import attrs
import numpy as np

from journeys.simulation.arrays import Bits, Ints
from journeys.simulation.chunks import Chunk, Why
from journeys.simulation.context import OUTCOMES, Context
from journeys.simulation.kinds import Kind
from journeys.simulation.passages import Begun, Ended, Stepped
from journeys.simulation.reaching import Reach
from journeys.simulation.rows import Rows
from journeys.simulation.tallying import counted, tallied
from journeys.simulation.terrain import Terrain
from journeys.simulation.truth import Truth
from journeys.simulation.vowing import Vowing

__all__ = ["Counting"]

_MICRO: Final = 1_000_000
#: Kinds that are read off the events: one event a deviation.
_PUT_IN: Final = (Kind.SKIPPED, Kind.CHANNEL, Kind.UNPLANNED, Kind.RECONTACT)


@attrs.define(eq=False)
class Counting:
    """Counts that grow by chunk; nothing in it grows with the log."""

    terrain: Terrain
    seed: int
    rows: int = 0
    customers: int = 0
    first: int | None = None
    last: int | None = None
    duplicates: int = 0
    disordered: int = 0
    value: int = 0
    personas: Counter[int] = attrs.field(factory=Counter)
    begins: Counter[tuple[int, ...]] = attrs.field(factory=Counter)
    ends: Counter[tuple[int, ...]] = attrs.field(factory=Counter)
    steps: Counter[tuple[int, ...]] = attrs.field(factory=Counter)
    late: Counter[tuple[int, ...]] = attrs.field(factory=Counter)
    seconds: Counter[tuple[int, ...]] = attrs.field(factory=Counter)
    kinds: Counter[int] = attrs.field(factory=Counter)
    dirty: Counter[str] = attrs.field(factory=Counter)
    outcomes: Counter[str] = attrs.field(factory=Counter)
    _vowing: Vowing = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._vowing = Vowing(self.terrain)

    def take(self, chunk: Chunk) -> None:
        """Count the events of a chunk.

        Args:
            chunk: Its events.
        """
        if not len(chunk.customer):
            return
        who = chunk.persona[chunk.customer]
        begun, done = chunk.first, chunk.why != Why.GOES_ON
        self.customers += int((np.diff(chunk.customer, prepend=-1) != 0).sum())
        self.first = min((int(chunk.time.min()), *_given(self.first)))
        self.last = max((int(chunk.time.max()), *_given(self.last)))
        self.personas += counted(chunk.persona[: chunk.customer[-1] + 1])
        self.begins += tallied(who[begun], chunk.point[begun])
        self.ends += tallied(who[done], chunk.point[done], chunk.why[done])
        self.kinds += counted(chunk.kind[chunk.kind >= 0])
        self._take_steps(chunk, who)
        self._vowing.take(chunk, self.last)

    def _take_steps(self, chunk: Chunk, who: Ints) -> None:
        to = np.flatnonzero(~chunk.first)
        source, target, person = chunk.point[to - 1], chunk.point[to], who[to]
        took = chunk.time[to] - chunk.time[to - 1]
        self.steps += tallied(person, source, target)
        late = self._is_late(chunk, to, took)
        self.late += tallied(person[late], source[late], target[late])
        self.seconds += tallied(person, source, target, weights=took)

    def _is_late(self, chunk: Chunk, to: Ints, took: Ints) -> Bits:
        ways, shown = self.terrain.ways, self.terrain.places.point
        edge = ways.planned(chunk.place[to - 1], chunk.place[to])
        if not len(ways.within):
            return np.zeros(len(to), np.bool_)
        planned = (edge >= 0) & (ways.within[edge] >= 0)
        for at in (to - 1, to):
            planned &= shown[chunk.place[at]] == chunk.point[at]
        return planned & (took > ways.within[edge])

    def take_rows(self, rows: Rows) -> None:
        """Count the rows that a chunk became.

        Args:
            rows: The rows.
        """
        self.rows += len(rows.event)
        self.duplicates += int(rows.is_copy.sum())
        self.disordered += rows.disordered
        self.dirty.update(rows.spoiled)

    def take_context(self, context: Context) -> None:
        """Count the outcomes and values of a chunk.

        Args:
            context: The context of its events.
        """
        counts = np.bincount(context.outcome + 1, minlength=len(OUTCOMES) + 1)[1:].tolist()
        self.outcomes.update(dict(zip(OUTCOMES, counts, strict=True)))
        self.value += int(context.cents[context.cents >= 0].sum())

    def truth(self) -> Truth:
        """The truth about what was counted."""
        names, people = [str(one) for one in self.terrain.straying.points], self._people
        kinds = {kind.value: self.kinds[at] for at, kind in enumerate(Kind) if kind in _PUT_IN}
        commitments = self._vowing.told()
        kinds[Kind.DROPPED.value] = sum(
            count for one, count in self.ends.items() if one[2] == Why.DROPPED
        )
        kinds[Kind.LATE.value] = self.late.total()
        kinds[Kind.BROKEN.value] = sum(one.broken for one in commitments)
        return Truth(
            seed=self.seed,
            rows=self.rows,
            events=self.begins.total() + self.steps.total(),
            customers=self.customers,
            journeys=self.begins.total(),
            first=(self.first or 0) * _MICRO,
            last=(self.last or 0) * _MICRO,
            personas=tuple((people[at], count) for at, count in sorted(self.personas.items())),
            begins=tuple(
                Begun(persona=people[who], point=names[at], count=count)
                for (who, at), count in sorted(self.begins.items())
            ),
            steps=self._steps(names),
            ends=tuple(
                Ended(persona=people[who], point=names[at], why=Why(why).name.lower(), count=count)
                for (who, at, why), count in sorted(self.ends.items())
            ),
            commitments=commitments,
            deviations=tuple(kinds.items()),
            duplicates=self.duplicates,
            disordered=self.disordered,
            dirty=tuple(sorted(self.dirty.items())),
            outcomes=tuple(sorted(self.outcomes.items())),
            value=self.value,
        )

    @property
    def _people(self) -> tuple[str, ...]:
        return self.terrain.places.personas

    def _steps(self, names: list[str]) -> tuple[Stepped, ...]:
        reach = [Reach(graph) for graph in self.terrain.places.graphs]
        return tuple(
            Stepped(
                persona=self._people[who], source=names[source], target=names[target],
                kind=self._kind(who, names[source], names[target], reach), count=count,
                late=self.late[who, source, target], seconds=self.seconds[who, source, target],
            )
            for (who, source, target), count in sorted(self.steps.items())
        )  # fmt: skip

    def _kind(self, who: int, source: str, target: str, reach: Sequence[Reach]) -> str:
        graph = self.terrain.places.graphs[who]
        if graph.has_edge(source, target):
            return "planned"
        if source == target:
            return "repeat"
        return "skipping" if reach[who].leads(source, target) else "unplanned"


def _given(value: int | None) -> tuple[int, ...]:
    return () if value is None else (value,)
