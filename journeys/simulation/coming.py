"""When customers come: touchpoints to times in a period."""

from __future__ import annotations

from journeys.simulation.arrays import Generator, Ints
from journeys.simulation.hours import DAY, Hours
from journeys.simulation.seasons import Season
from journeys.simulation.terrain import Terrain

__all__ = ["begin_times"]


def begin_times(
    here: Ints, terrain: Terrain, hours: Hours, season: Season, draw: Generator
) -> Ints:
    """When customers begin.

    Args:
        here: Where each begins.
        terrain: The map.
        hours: The hours of its touchpoints.
        season: The period.
        draw: Where chance comes from.

    Returns:
        Seconds since 1970 UTC, in the period.
    """
    point = terrain.places.point[here]
    return season.day(hours.nature[point], draw) * DAY + hours.time_of_day(point, draw)
