"""A tracking plan and a map to the moments and touchpoints that no event tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeys.model import JourneyMap
from journeys.source import Path
from journeys.text import quoted
from journeys.tracking.plan import TrackingPlan

__all__ = ["untold"]


def untold(plan: TrackingPlan, map_: JourneyMap) -> Iterator[tuple[str, Path, str]]:
    """The moments and touchpoints of a map of which a plan tells no event.

    Args:
        plan: The plan.
        map_: The map.

    Yields:
        Code, path in the map and message of each finding; none for a plan whose log tells the
        moments itself.
    """
    if not plan.events and "moment" not in dict(plan.log.constants):
        return
    given = set(_given(plan))
    told = {moment for moment, _ in given}
    for one in map_.moments:
        if one.id not in told:
            message = f"moment {quoted(one.id)} has no event; add an entry that tells it"
            yield "JRN760", ("moments", one.id), message
    seen = set()
    for journey in map_.journeys:
        for at, step in enumerate(journey.steps):
            here: Path = ("journeys", journey.id, "steps", at)
            for point, path in ((step.source, here), (step.target, (*here, "target"))):
                pair = (point.moment, point.channel)
                if pair in seen or point.moment not in told:
                    continue
                seen.add(pair)
                if pair not in given and (point.moment, "") not in given:
                    message = f"touchpoint {quoted(point)} has no event; add an entry that tells it"
                    yield "JRN761", path, message


def _given(plan: TrackingPlan) -> Iterable[tuple[str, str]]:
    """Moments and channels that the plan can tell; an empty channel stands for any."""
    constants = dict(plan.log.constants)
    anywhere = constants.get("channel", "")
    if not plan.events:
        yield constants.get("moment", ""), anywhere
    for entry in plan.events:
        if entry.moment:
            yield entry.moment, entry.channel or anywhere
