"""Customers who all step at once: tables and chance to the events of a chunk of a log."""

from __future__ import annotations

from typing import Final

import attrs
import numpy as np

from journeys.simulation.arrays import Bits, Generator, Ints, drawn
from journeys.simulation.chunks import Chunk, Why
from journeys.simulation.coming import begin_times
from journeys.simulation.hours import DAY, Hours
from journeys.simulation.promised import Promised
from journeys.simulation.seasons import Season
from journeys.simulation.step import Step
from journeys.simulation.steps import chosen_steps
from journeys.simulation.terrain import Terrain
from journeys.simulation.timing import step_times

__all__ = ["MOST_STEPS", "live"]

#: A way is no longer than this; loops without a way out end here.
MOST_STEPS: Final = 100
#: The most journeys of a customer.
_MOST_JOURNEYS: Final = 50
#: Between two journeys of a customer lies a month at least.
_PAUSE: Final = 30 * DAY
_LONGER: Final = 60 * DAY


def live(
    terrain: Terrain, hours: Hours, season: Season, draw: Generator, *, customers: int, each: float
) -> Chunk:
    """What some customers do in a period.

    Args:
        terrain: The map.
        hours: The hours of its touchpoints.
        season: The period.
        draw: Where chance comes from.
        customers: How many customers.
        each: The mean number of journeys of a customer, 1 at least.

    Returns:
        Their events; each customer has one at least.
    """
    crowd = _Crowd(terrain, hours, season, draw)
    persona = drawn(terrain.begins.personas, 0, draw.random(customers))
    left = np.minimum(draw.poisson(each - 1, customers), _MOST_JOURNEYS - 1).astype(np.int64)
    return crowd.lived(persona, left)


@attrs.define
class _Crowd:
    """The tables and the chance that every step of all customers needs."""

    terrain: Terrain
    hours: Hours
    season: Season
    draw: Generator

    def lived(self, persona: Ints, left: Ints) -> Chunk:
        count = len(persona)
        here = self._begin(persona)
        who = np.arange(count)
        time = begin_times(here, self.terrain, self.hours, self.season, self.draw)
        first = np.ones(count, np.bool_)
        taken = np.zeros(count, np.int64)
        kind = np.full(count, -1, np.int64)
        point = self.terrain.places.point[here]
        promised = Promised(self.terrain, count)
        told: list[tuple[Ints | Bits, ...]] = []
        while len(who):
            promised.hear(who, here, time, first, self.draw)
            step = chosen_steps(self.terrain, here, point, self.draw)
            why = self._why(here, step, taken)
            goes = why == Why.GOES_ON
            bounds = promised.bounds(who, step.to)
            later = step_times(
                self.terrain, self.hours, step, time=time, bounds=bounds, draw=self.draw
            )
            promised.keep(who[goes], step.to[goes])
            again = self._again(persona[who], goes, left[who], time)
            to, seen, then = (
                np.where(goes, mine, new)
                for mine, new in zip((step.to, step.point, later), again, strict=True)
            )
            goes_on = (goes | (left[who] > 0)) & (then < self.season.end)
            why[goes & ~goes_on] = Why.CUT
            told.append((who, here, point, time, kind, first, why))
            left[who] -= ~goes & goes_on
            kind = np.where(goes, step.kind, -1)[goes_on]
            taken = np.where(goes, taken + 1, 0)[goes_on]
            first, here, point, time, who = (one[goes_on] for one in (~goes, to, seen, then, who))
        return self._chunk(persona, told)

    def _begin(self, persona: Ints) -> Ints:
        begins = self.terrain.begins
        at = drawn(begins.keys, persona, self.draw.random(len(persona)))
        return begins.places[np.minimum(at, len(begins.places) - 1)]

    def _why(self, here: Ints, step: Step, taken: Ints) -> Ints:
        ends = self.terrain.places.ends[here]
        why = np.where(step.goes, Why.GOES_ON, np.where(ends, Why.REACHED, Why.LEFT))
        why = np.where(step.drops, Why.DROPPED, why)
        endless = (why == Why.GOES_ON) & (taken >= MOST_STEPS)
        return np.where(endless, Why.ENDLESS, why).astype(np.int64)

    def _again(self, persona: Ints, goes: Bits, left: Ints, time: Ints) -> tuple[Ints, Ints, Ints]:
        """Where and when the next journeys begin of those who have done with one."""
        to = np.zeros(len(persona), np.int64)
        then = np.zeros(len(persona), np.int64)
        new = ~goes & (left > 0)
        to[new] = self._begin(persona[new])
        point = self.terrain.places.point[to]
        pause = _PAUSE + self.draw.exponential(_LONGER, int(new.sum())).astype(np.int64)
        day = (time[new] + pause) // DAY + 1
        day += self.hours.is_closed(point[new], day)
        then[new] = day * DAY + self.hours.time_of_day(point[new], self.draw)
        return to, point, then

    def _chunk(self, persona: Ints, told: list[tuple[Ints | Bits, ...]]) -> Chunk:
        columns = [np.concatenate(one) for one in zip(*told, strict=True)]
        order = np.argsort(columns[0], kind="stable")
        who, place, point, time, kind, first, why = (one[order] for one in columns)
        return Chunk(
            customers=len(persona), persona=persona, customer=who, place=place, point=point,
            time=time, kind=kind, first=first.astype(np.bool_), why=why,
        )  # fmt: skip
