"""A map and rates to the tables on which all simulated customers step at once."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from journeys.model import Channel, JourneyMap, Persona
from journeys.promises import Deadline, deadlines
from journeys.simulation.begins import Begins, begins_of
from journeys.simulation.places import Places
from journeys.simulation.placing import places_of
from journeys.simulation.rates import Rate
from journeys.simulation.straying import Straying, straying_of
from journeys.simulation.vows import Vows, vows_of
from journeys.simulation.wayfinding import ways_of
from journeys.simulation.ways import Ways
from journeys.vocabulary import complete

__all__ = ["Terrain", "terrain_of"]


@attrs.frozen(kw_only=True, eq=False)
class Terrain:
    """Everything about a map that customers need to step.

    Attributes:
        places: Where they may be.
        ways: The planned steps.
        begins: Who they are and where they begin.
        straying: What may go otherwise.
        vows: The commitments that are watched.
        deadlines: All commitments with a deadline.
        channels: The channels by id.
        goals: The goal of each moment, by its id.
        ends: The moments where a goal is reached.
        personas: The personas that have a way, in order.
    """

    places: Places
    ways: Ways
    begins: Begins
    straying: Straying
    vows: Vows
    deadlines: tuple[Deadline, ...]
    channels: dict[str, Channel]
    goals: dict[str, str]
    ends: frozenset[str]
    personas: tuple[Persona, ...]


def terrain_of(map_: JourneyMap, rates: Sequence[Rate]) -> Terrain:
    """The tables of a map.

    Args:
        map_: Any map with a way that begins.
        rates: What goes otherwise.

    Raises:
        NoWayError: No customer can begin.
        UnknownNameError: A rate names what the map has not.
    """
    full = complete(map_)
    places = places_of(full)
    channels = {channel.id: channel for channel in reversed(full.channels)}
    ways = ways_of(places, {name: bool(one.staffed) for name, one in channels.items()})
    promised = deadlines(full)
    persona = {one.id: one for one in reversed(full.personas)}
    return Terrain(
        places=places,
        ways=ways,
        begins=begins_of(full, places),
        straying=straying_of(full, places, rates),
        vows=vows_of(places, promised),
        deadlines=promised,
        channels=channels,
        goals={moment.id: moment.goal for moment in reversed(full.moments)},
        ends=frozenset(moment.id for moment in full.moments if moment.end),
        personas=tuple(persona[name] for name in places.personas),
    )
