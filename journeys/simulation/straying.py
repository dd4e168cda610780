"""Rates to what may go otherwise at each place, how often, and to where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import attrs
import numpy as np

from journeys.errors import UnknownNameError
from journeys.model import JourneyMap, Touchpoint
from journeys.simulation.arrays import Floats, Ints
from journeys.simulation.places import Places
from journeys.simulation.rates import Kind, Rate
from journeys.simulation.reaching import Reach

__all__ = ["Options", "Straying", "straying_of"]

#: Of the places that no way leads to, so many are jumped to.
_CHOICE: Final = 16
#: In a large graph so many places are tried.
_TRIED: Final = 64


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
        jumps: From each place, the places where no planned way leads.
        points: The touchpoints of the map, and after them those that only a deviation makes.
    """

    rates: dict[Kind, Floats]
    channels: Options
    jumps: Options
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
    numbers = {name: at for at, name in enumerate(names)}
    others = _Others(map_, places, numbers)
    channels = [others.of(at, aims.get((Kind.CHANNEL, at), "")) for at in range(places.count)]
    return Straying(
        rates=found,
        channels=_options(channels),
        jumps=_options(_jumps(places, aims)),
        points=tuple(Touchpoint(*name.split("@")) for name in numbers),
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
            what = (
                ("channel", channels) if rate.kind is Kind.CHANNEL else ("touchpoint", touchpoints)
            )
            if rate.to not in what[1]:
                raise UnknownNameError(what[0], rate.to, what[1])


class _Others:
    """The touchpoints of a moment on channels where a persona has it not; they get numbers."""

    def __init__(self, map_: JourneyMap, places: Places, numbers: dict[str, int]) -> None:
        self._places = places
        self._numbers = numbers
        self._every = [channel.id for channel in map_.channels]
        declared = set(self._every)
        liked = {one.id: one.prefers for one in reversed(map_.personas)}
        self._liked = [[name for name in liked[who] if name in declared] for who in places.personas]

    def of(self, place: int, wanted: str) -> list[int]:
        person = int(self._places.persona[place])
        moment = self._places.points[int(self._places.point[place])].moment
        for channels in ([wanted],) if wanted else (self._liked[person], self._every):
            names = [f"{moment}@{channel}" for channel in channels]
            new = [name for name in names if (person, name) not in self._places.index]
            if new:
                known = self._numbers
                return [known.setdefault(name, len(known)) for name in new[:_CHOICE]]
        return []


def _jumps(places: Places, aims: dict[tuple[Kind, int], str]) -> list[list[int]]:
    found = []
    for person, graph in enumerate(places.graphs):
        reach, names = Reach(graph), list(graph)
        first = places.index[person, names[0]]
        for at, name in enumerate(names):
            aim = aims.get((Kind.UNPLANNED, first + at), "")
            if aim:
                to = places.index.get((person, aim))
                found.append([] if to is None else [to])
                continue
            # Some are tried, spread over the graph; in a small one all are.
            stride = max(1, len(names) // _TRIED)
            tried = ((at + stride * turn) % len(names) for turn in range(min(_TRIED, len(names))))
            away = [first + to for to in tried if not reach.leads(name, names[to])]
            found.append(sorted(away[:_CHOICE]))
    return found


def _options(rows: list[list[int]]) -> Options:
    table = np.zeros((len(rows), max(1, *map(len, rows), 1)), np.int64)
    for at, row in enumerate(rows):
        table[at, : len(row)] = row
    return Options(table, np.array([len(row) for row in rows], np.int64))
