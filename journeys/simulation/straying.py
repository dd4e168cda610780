"""Rates to what may go otherwise at each place, how often, and to where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs
import numpy as np

from journeys.errors import UnknownNameError
from journeys.model import JourneyMap, Touchpoint
from journeys.simulation.arrays import Floats, Ints
from journeys.simulation.places import Places
from journeys.simulation.rates import Kind, Rate
from journeys.simulation.targets import Targets

__all__ = ["Options", "Straying", "straying_of"]


@attrs.frozen(eq=False)
class Options:
    """Some numbers for each place, of which one is drawn.

    Attributes:
        table: A row a place; what is not filled is 0.
        count: How many of a row are filled.
    """

    table: Ints
    count: Ints

    def draw(self, place: Ints, chance: Floats) -> Ints:
        """One of each place's numbers; meaningless where there are none.

        Args:
            place: Places.
            chance: A number 0..1 each.
        """
        return self.table[place, (chance * self.count[place]).astype(np.int64)]


@attrs.frozen(kw_only=True, eq=False)
class Straying:
    """What may go otherwise at each place.

    Attributes:
        rates: By kind, the rate at each place.
        channels: At each place, the touchpoints of its moment on channels where the persona has
            it not, by number.
        jumps: From each place, the landings of jumps, by number.
        landing: The place from where a customer goes on after each landing; of the first, as many
            as places, the place itself.
        seen: The touchpoint where the customer is seen at each landing.
        points: The touchpoints of the map, and after them those that only a deviation makes.
    """

    rates: dict[Kind, Floats]
    channels: Options
    jumps: Options
    landing: Ints
    seen: Ints
    points: tuple[Touchpoint, ...]


def straying_of(map_: JourneyMap, places: Places, rates: Sequence[Rate]) -> Straying:
    """What may go otherwise.

    Args:
        map_: A completed map.
        places: The places.
        rates: The rates, the last of a place counts.

    Raises:
        UnknownNameError: A rate names a place, a persona or a target that there is not.
    """
    names = [str(point) for point in places.points]
    _refuse_strangers(map_, names, rates)
    shown = [(places.personas[one], *names[at].split("@")) for one, at in
             zip(places.persona.tolist(), places.point.tolist(), strict=True)]  # fmt: skip
    found = {kind: np.zeros(places.count) for kind in Kind}
    aims: dict[tuple[Kind, int], str] = {}
    for rate in rates:
        for at, (persona, moment, channel) in enumerate(shown):
            here = {"", moment, channel, f"{moment}@{channel}"}
            if rate.at in here and rate.persona in {"", persona}:
                found[rate.kind][at] = rate.share
                aims[rate.kind, at] = rate.to
    targets = Targets(map_, places)
    every = range(places.count)
    channels = [targets.channels(at, aims.get((Kind.CHANNEL, at), "")) for at in every]
    jumps = list(targets.jumps({at: aims.get((Kind.UNPLANNED, at), "") for at in every}))
    landings = np.array(targets.landings, np.int64).reshape(-1, 2)
    return Straying(
        rates=found,
        channels=_options(channels),
        jumps=_options(jumps),
        landing=np.concatenate((np.arange(places.count), landings[:, 0])),
        seen=np.concatenate((places.point, landings[:, 1])),
        points=tuple(Touchpoint(*name.split("@")) for name in targets.points),
    )


def _refuse_strangers(map_: JourneyMap, names: Iterable[str], rates: Iterable[Rate]) -> None:
    touchpoints = tuple(names)
    channels = tuple(channel.id for channel in map_.channels)
    parts = tuple(dict.fromkeys(part for name in touchpoints for part in name.split("@")))
    for rate in rates:
        if rate.at and rate.at not in touchpoints and rate.at not in parts:
            raise UnknownNameError("touchpoint, moment or channel with a way", rate.at,
                                   (*touchpoints, *parts))  # fmt: skip
        if rate.persona and rate.persona not in {one.id for one in map_.personas}:
            known = tuple(one.id for one in map_.personas)
            raise UnknownNameError("persona", rate.persona, known)
        if rate.to:
            _refuse_target(rate, touchpoints, channels)


def _refuse_target(rate: Rate, touchpoints: tuple[str, ...], channels: tuple[str, ...]) -> None:
    moment, _, channel = rate.to.rpartition("@")
    moments = tuple(dict.fromkeys(name.partition("@")[0] for name in touchpoints))
    if rate.kind is not Kind.CHANNEL and moment not in moments:
        raise UnknownNameError("touchpoint", rate.to, touchpoints)
    if channel not in channels or (moment and rate.kind is Kind.CHANNEL):
        raise UnknownNameError("channel", channel if moment else rate.to, channels)


def _options(rows: list[list[int]]) -> Options:
    table = np.zeros((len(rows), max(1, *map(len, rows), 1)), np.int64)
    for at, row in enumerate(rows):
        table[at, : len(row)] = row
    return Options(table, np.array([len(row) for row in rows], np.int64))
