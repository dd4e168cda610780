"""Parts of a map to the map with one of them changed or gone; numbers of places stay true."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from journeys.model import JourneyMap, Transition
from journeys.source import Path, Source

__all__ = ["edited", "edited_step", "steps_of", "without_number", "without_part", "without_step"]


def edited(map_: JourneyMap, field: str, at: int, **changes: Any) -> JourneyMap:
    """The map with one of its parts changed.

    Args:
        map_: Any map.
        field: The field of the map that holds the part, such as `moments`.
        at: Which one, from 0.
        changes: The new values of fields of the part.

    Returns:
        A new map.

    Example:
        >>> from journeys.model import Moment
        >>> bank = JourneyMap(title="Bank", moments=[Moment(id="asks")])
        >>> edited(bank, "moments", 0, start=True).moments[0].start
        True
    """
    parts = getattr(map_, field)
    part = attrs.evolve(parts[at], **changes)
    return _with(map_, field, (*parts[:at], part, *parts[at + 1 :]))


def without_part(map_: JourneyMap, field: str, at: int) -> JourneyMap:
    """The map with one of its parts gone, and nothing else.

    Args:
        map_: Any map.
        field: The field of the map that holds the part.
        at: Which one, from 0.

    Returns:
        A new map.
    """
    parts = getattr(map_, field)
    return _with(map_, field, (*parts[:at], *parts[at + 1 :]))


def steps_of(map_: JourneyMap) -> Iterator[tuple[int, int, Transition, Path]]:
    """The steps of all journeys.

    Args:
        map_: Any map.

    Yields:
        Number of the journey, number of the step in it, the step, and its place; in the order
        of the map.
    """
    for which, journey in enumerate(map_.journeys):
        for at, step in enumerate(journey.steps):
            yield which, at, step, ("journeys", journey.id, "steps", at)


def edited_step(map_: JourneyMap, which: int, at: int, **changes: Any) -> JourneyMap:
    """The map with a step changed.

    Args:
        map_: Any map.
        which: Number of the journey.
        at: Number of the step in it.
        changes: The new values of fields of the step.

    Returns:
        A new map.
    """
    steps = map_.journeys[which].steps
    step = attrs.evolve(steps[at], **changes)
    return edited(map_, "journeys", which, steps=(*steps[:at], step, *steps[at + 1 :]))


def without_step(map_: JourneyMap, which: int, at: int) -> JourneyMap:
    """The map with a step cut; the steps after it are still found where they are written.

    Args:
        map_: Any map.
        which: Number of the journey.
        at: Number of the step in it.

    Returns:
        A new map.
    """
    journey = map_.journeys[which]
    less = edited(map_, "journeys", which, steps=(*journey.steps[:at], *journey.steps[at + 1 :]))
    return without_number(less, ("journeys", journey.id, "steps"), at)


def without_number(map_: JourneyMap, path: Path, at: int) -> JourneyMap:
    """The map with the places of a list moved up, after one of its members was taken out.

    Args:
        map_: A map whose list has the member no more.
        path: The place of the list.
        at: The number of the member.

    Returns:
        The map; as it is when it was made in Python.
    """
    source = map_.source
    return map_ if source is None else attrs.evolve(map_, source=_moved(source, path, at))


def _moved(source: Source, path: Path, at: int) -> Source:
    spans = {}
    end = len(path)
    for place, span in source.spans.items():
        number = place[end] if len(place) > end and place[:end] == path else -1
        if not isinstance(number, int) or number < at:
            spans[place] = span
        elif number > at:
            spans[*path, number - 1, *place[end + 1 :]] = span
    return attrs.evolve(source, spans=spans)


def _with(map_: JourneyMap, field: str, parts: Any) -> JourneyMap:
    changes: dict[str, Any] = {field: parts}
    return attrs.evolve(map_, **changes)
