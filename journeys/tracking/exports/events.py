"""A map to the events that tell its moments, each with its properties, for any tool."""

from __future__ import annotations

from typing import Final

from journeys.model import JourneyMap
from journeys.tracking.exports.event import Event, Property
from journeys.tracking.exports.naming import event_name, one_line
from journeys.tracking.passed import touchpoints
from journeys.vocabulary import complete
from journeys.vocabulary.catalogue import read

__all__ = ["events", "properties"]

#: What an event may carry beside its channel, and the type of each.
_OPTIONAL: Final = {
    "persona": "string",
    "goal": "string",
    "location": "string",
    "device": "string",
    "value": "number",
    "outcome": "string",
    "campaign": "string",
}


def events(map_: JourneyMap) -> tuple[Event, ...]:
    """The events that tell the moments of a map.

    Args:
        map_: Any map.

    Returns:
        One a moment, in the order of the map; the channel of each is one of those on which
        journeys pass it, or any of the map where none does.

    Example:
        >>> from journeys.model import Moment
        >>> found = events(JourneyMap(title="Shop", moments=[Moment(id="ask", label="Asks")]))
        >>> found[0].name, found[0].label, found[0].properties[0].name
        ('ask', 'Asks', 'channel')
    """
    passed = touchpoints(map_)
    every = [one.id for one in map_.channels]
    personas = [one.id for one in map_.personas]
    goals = [one.goal for one in map_.moments if one.goal]
    names: dict[str, str] = {}
    found = []
    for one in complete(map_).moments:
        name = event_name(one.id, names)
        values = {"channel": passed.get(one.id, every), "persona": personas, "goal": goals}
        label = one_line(one.label) or one.id
        own = properties(map_, values)
        found.append(Event(name=name, moment=one.id, label=label, properties=own))
    return tuple(found)


def properties(map_: JourneyMap, values: dict[str, list[str]]) -> tuple[Property, ...]:
    """The properties of an event, the channel first.

    Args:
        map_: The map.
        values: The values that some of them are held to.
    """
    said = read("tracking")["property"]
    return tuple(
        Property(
            name=name,
            about=said[name][map_.language.value],
            type=_OPTIONAL.get(name, "string"),
            values=tuple(dict.fromkeys(values.get(name, ()))),
            required=name == "channel",
        )
        for name in ("channel", *_OPTIONAL)
    )
