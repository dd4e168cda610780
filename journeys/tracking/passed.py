"""A map to the touchpoints that its journeys pass."""

from __future__ import annotations

from journeys.model import JourneyMap

__all__ = ["touchpoints"]


def touchpoints(map_: JourneyMap) -> dict[str, list[str]]:
    """The channels of each moment that journeys pass, both in the order of their first step.

    Args:
        map_: Any map.

    Returns:
        Ids of channels by id of moment; empty for a map whose journeys have no steps.
    """
    found: dict[str, list[str]] = {}
    for journey in map_.journeys:
        for step in journey.steps:
            for point in (step.source, step.target):
                channels = found.setdefault(point.moment, [])
                if point.channel not in channels:
                    channels.append(point.channel)
    return found
