"""A map and a log to everything that can be asked of them, as values that can be compared."""

from __future__ import annotations

from typing import Any

import attrs

from journeys.attribution import paths_of
from journeys.evidence import Cutting, follow
from journeys.evidence.measures import MEASURES, Asked, measured
from journeys.logs import Log, trace
from journeys.model import JourneyMap

__all__ = ["answers"]


def answers(map_: JourneyMap, log: Log, *, bought: str, zone: str = "UTC") -> dict[str, Any]:
    """What every analysis says.

    Args:
        map_: The map.
        log: The log, on any engine, or prepared.
        bought: The moment of conversions.
        zone: The time zone of months and parts of the day.

    Returns:
        By the name of the analysis, its values; nothing is hidden, so that all is compared.
    """
    traced = attrs.evolve(trace(log), name="log")
    asked = Asked(min_customers=0, zone=zone)
    found: dict[str, Any] = dict(measured(map_, traced, MEASURES, asked))
    found["following"] = follow(map_, traced, min_customers=1)
    by_goal = Cutting(by_goal=True, by_moments=True)
    found["following by goal"] = follow(map_, traced, cutting=by_goal, ways=3, again="1 h")
    paths = paths_of(log, moments=[bought], with_ages=True, max_length=4, lookback="4 days")
    found["paths"] = (paths.rows(), paths.channels, paths.notes)
    return found
