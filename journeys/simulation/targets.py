"""Places to where customers go instead: other channels, and jumps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from journeys.model import JourneyMap
from journeys.simulation.places import Places
from journeys.simulation.reaching import Reach

__all__ = ["Targets"]

#: Of what a customer could do instead, so much is chosen from.
_CHOICE: Final = 16
#: In a large graph so many places are tried.
_TRIED: Final = 64


class Targets:
    """Where customers may be seen, other than where the map has them.

    Args:
        map_: A completed map.
        places: The places.

    Attributes:
        points: The number of each touchpoint; new ones get the next.
        landings: Where jumps lead that no place is: the place from where the customer goes on,
            and the touchpoint where the customer is seen. They are numbered after the places.
    """

    def __init__(self, map_: JourneyMap, places: Places) -> None:
        self.points = {str(point): at for at, point in enumerate(places.points)}
        self.landings: list[tuple[int, int]] = []
        self._places = places
        self._every = [channel.id for channel in map_.channels]
        declared = set(self._every)
        liked = {one.id: one.prefers for one in reversed(map_.personas)}
        self._liked = [[name for name in liked[who] if name in declared] for who in places.personas]

    def channels(self, place: int, wanted: str) -> list[int]:
        """The touchpoints of a place's moment on channels where the persona has it not.

        Args:
            place: The place.
            wanted: Only this channel; those that the persona prefers by default, else any.
        """
        person = int(self._places.persona[place])
        moment = self._places.points[int(self._places.point[place])].moment
        for channels in ([wanted],) if wanted else (self._liked[person], self._every):
            names = [f"{moment}@{channel}" for channel in channels]
            new = [name for name in names if (person, name) not in self._places.index]
            if new:
                return [self._number(name) for name in new[:_CHOICE]]
        return []

    def jumps(self, aims: Mapping[int, str]) -> Iterator[list[int]]:
        """Where customers jump to from each place, as numbers of places or landings.

        Args:
            aims: The touchpoint that a rate names, by place; where none is, to where no way leads.

        Yields:
            The numbers, place by place.
        """
        for person, graph in enumerate(self._places.graphs):
            reach, names = Reach(graph), list(graph)
            first = self._places.index[person, names[0]]
            for at, name in enumerate(names):
                if aim := aims.get(first + at, ""):
                    yield self._landing(person, aim, names)
                    continue
                # Some are tried, spread over the graph; in a small one all are.
                stride = max(1, len(names) // _TRIED)
                turns = range(min(_TRIED, len(names)))
                tried = ((at + stride * turn) % len(names) for turn in turns)
                away = [first + to for to in tried if not reach.leads(name, names[to])]
                yield sorted(away[:_CHOICE])

    def _landing(self, person: int, aim: str, names: list[str]) -> list[int]:
        """A touchpoint as the place it is, or as its moment on another channel; else nothing."""
        at = self._places.index.get((person, aim))
        if at is not None:
            return [at]
        moment = aim.partition("@")[0]
        likes = (name for name in names if name.partition("@")[0] == moment)
        like = next(likes, None)
        if like is None:
            return []
        self.landings.append((self._places.index[person, like], self._number(aim)))
        return [self._places.count + len(self.landings) - 1]

    def _number(self, name: str) -> int:
        return self.points.setdefault(name, len(self.points))
