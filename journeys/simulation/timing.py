"""How long the steps of customers take."""

from __future__ import annotations

from typing import Final

import numpy as np

from journeys.simulation.arrays import Generator, Ints
from journeys.simulation.bounds import Bounds
from journeys.simulation.hours import DAY, Hours
from journeys.simulation.kinds import Kind
from journeys.simulation.step import Step
from journeys.simulation.terrain import Terrain

__all__ = ["step_times"]

#: Scatter of log-normal times.
_SCATTER: Final = 0.8
#: The longest time of a step for which none is planned.
_LONGEST: Final = 20 * DAY
#: The median time of a step that no one planned.
_USUAL: Final = DAY
#: Shorter steps follow at once; longer ones wait for an hour that suits the channel.
_AT_ONCE: Final = 3 * 3600


def step_times(
    terrain: Terrain, hours: Hours, step: Step, *, time: Ints, bounds: Bounds, draw: Generator
) -> Ints:
    """When each customer is at the next touchpoint.

    A planned time is kept but where the step is late by the rate of its touchpoint.

    Args:
        terrain: The map.
        hours: The hours of its touchpoints.
        step: The steps.
        time: When each was at the last touchpoint.
        bounds: What commitments ask.
        draw: Where chance comes from.

    Returns:
        Seconds since 1970 UTC, none before the last.
    """
    count, ways = len(time), terrain.ways
    edge = np.maximum(step.edge, 0)
    has_edge = (step.edge >= 0) & bool(len(ways.target))
    within = np.where(has_edge, ways.within[edge] if len(ways.within) else -1, -1)
    usual = np.where(has_edge, ways.usual[edge] if len(ways.usual) else _USUAL, _USUAL)
    late = draw.random(count) < terrain.straying.rates[Kind.LATE][step.to]
    late &= (within >= 0) & (step.kind < 0)

    low = np.where(within == 0, 0, 1)
    high = np.where(within >= 0, within, _LONGEST)
    low = np.where(late, within + 1, low)
    high = np.where(late, 3 * within + 3600, high)
    low = np.maximum(np.where(step.same, 1, low), bounds.least - time)
    high = np.minimum(high, np.where(late, high, bounds.most - time))
    high = np.maximum(high, np.where(bounds.least > 0, low + DAY, low))

    length = usual * np.exp(_SCATTER * draw.standard_normal(count))
    length = np.where(late, within + np.maximum(length, 1), length)
    again = low + (high - low) * draw.random(count)
    length = np.where((length < low) | (length > high), again, length).astype(np.int64)
    length = np.clip(length, low, high)

    then = time + length
    day = then // DAY
    day += hours.is_closed(step.point, day)
    suited = day * DAY + hours.time_of_day(step.point, draw)
    suited += np.where(suited < time + low, DAY, 0)
    fits = (length > _AT_ONCE) & (suited >= time + low) & (suited <= time + high)
    found: Ints = np.where(fits, suited, then)
    return found
