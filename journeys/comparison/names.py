"""The ids of a map to ids that it shares with another, in which a renamed part has one name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final, TypeAlias

import attrs

from journeys.model import JourneyMap, Touchpoint
from journeys.vocabulary import goals

__all__ = ["KINDS", "Ids", "Names", "goal_ids"]

#: Sections whose parts have an id, in the order in which renamed parts are looked for.
KINDS: Final = ("personas", "channels", "goals", "stages", "moments", "journeys", "promises")

Ids: TypeAlias = Mapping[str, Mapping[str, str]]
"""Section to own id to shared id; an id that is not there is its own."""


def goal_ids(map_: JourneyMap) -> tuple[str, ...]:
    """The goals of a map, the five common ones for a map that names none.

    Args:
        map_: Any map.

    Returns:
        Their ids in the order of the boards.

    Example:
        >>> goal_ids(JourneyMap(title="Shop"))[:2]
        ('inform', 'buy')
    """
    return tuple(goal.id for goal in map_.goals) or tuple(goals())


@attrs.frozen
class Names:
    """A map's own ids as ids that both maps of a comparison share.

    Attributes:
        map: The map.
        shared: Shared ids of the parts whose own one differs.
        alone: Section to shared ids of parts that the other map does not declare.

    Example:
        >>> names = Names(JourneyMap(title="Shop"), {"channels": {"web": "site"}})
        >>> names.of("channels", "web"), names.touchpoint(Touchpoint("ask", "web"))
        ('site', 'ask@site')
    """

    map: JourneyMap
    shared: Ids = attrs.field(factory=dict)
    alone: Mapping[str, frozenset[str]] = attrs.field(factory=dict)

    def of(self, kind: str, name: str) -> str:
        """The shared id of a part.

        Args:
            kind: Its section, one of `KINDS`.
            name: Its own id, or another word, which stays.
        """
        return self.shared.get(kind, {}).get(name, name)

    def each(self, kind: str, names: Iterable[str]) -> tuple[str, ...]:
        """The shared ids of several parts, in the order given.

        Args:
            kind: Their section.
            names: Their own ids.
        """
        return tuple(self.of(kind, name) for name in names)

    def subject(self, name: str) -> str:
        """The shared id of what a card is about: a goal, or a moment.

        Args:
            name: The goal's or the moment's own id.
        """
        return self.of("goals" if name in self._goals else "moments", name)

    def touchpoint(self, point: Touchpoint) -> str:
        """A touchpoint in shared ids, written `moment@channel`.

        Args:
            point: The touchpoint.
        """
        return f"{self.of('moments', point.moment)}@{self.of('channels', point.channel)}"

    def place(self, name: str) -> str:
        """What a promise names in shared ids: a touchpoint, a moment, a goal or a channel.

        Args:
            name: The place as the promise names it.
        """
        moment, at, channel = name.partition("@")
        if at:
            return self.touchpoint(Touchpoint(moment, channel))
        for kind in ("moments", "goals", "channels"):
            if name in self._declared[kind]:
                return self.of(kind, name)
        return name

    @cached_property
    def _goals(self) -> frozenset[str]:
        return frozenset(goal_ids(self.map))

    @cached_property
    def _declared(self) -> dict[str, frozenset[str]]:
        return {
            "moments": frozenset(moment.id for moment in self.map.moments),
            "goals": self._goals,
            "channels": frozenset(channel.id for channel in self.map.channels),
        }
