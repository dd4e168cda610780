"""One of two compared maps: its parts under keys that it shares with the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from functools import cached_property
from typing import Any, Final, TypeAlias

import attrs

from journeys.comparison.change import Part
from journeys.comparison.names import KINDS, Names, goal_ids
from journeys.model import EVERYONE, Cell, Channel, Goal, JourneyMap
from journeys.source import Path
from journeys.vocabulary import channels
from journeys.vocabulary.catalogue import Entry

__all__ = ["PARTS", "Item", "Items", "Side", "keyed"]

#: The word for the parts of each section.
PARTS: Final = {
    "personas": Part.PERSONA,
    "goals": Part.GOAL,
    "channels": Part.CHANNEL,
    "stages": Part.STAGE,
    "moments": Part.MOMENT,
    "journeys": Part.JOURNEY,
    "promises": Part.PROMISE,
}
_NATURES: Final = ("staffed", "digital", "physical", "max_text")


@attrs.frozen
class Item:
    """A part of a map with its place.

    Attributes:
        path: Where it stands.
        value: The part.
    """

    path: Path
    value: Any


Items: TypeAlias = dict[Hashable, Item]


def keyed(items: Iterable[tuple[tuple[Hashable, ...], Item]]) -> Items:
    """Items by key; those of one key are numbered, so that none is lost.

    Args:
        items: Keys, which may repeat, and items.

    Returns:
        The items in the order given, by key and number.

    Example:
        >>> list(keyed([(("a",), Item((), 1)), (("a",), Item((), 2))]))
        [('a', 0), ('a', 1)]
    """
    seen: Counter[tuple[Hashable, ...]] = Counter()
    found: Items = {}
    for key, item in items:
        found[*key, seen[key]] = item
        seen[key] += 1
    return found


@attrs.frozen
class Side:
    """One of two maps.

    Attributes:
        names: The map with its shared ids.
    """

    names: Names

    @property
    def map(self) -> JourneyMap:
        """The map."""
        return self.names.map

    def parts(self, kind: str) -> Iterable[Any]:
        """The parts of a section in written order: goals by default, channels by their nature.

        Args:
            kind: The section.
        """
        if kind == "goals":
            return self.map.goals or [Goal(id=name) for name in goal_ids(self.map)]
        if kind == "channels":
            return map(_natural, self.map.channels)
        parts: Iterable[Any] = getattr(self.map, kind)
        return parts

    def items(self, kind: str, renamed: Mapping[str, str]) -> Items:
        """The parts of a section by the id that they have in the new map.

        Args:
            kind: The section.
            renamed: Own ids to new ones.
        """
        return keyed(
            ((renamed.get(part.id, part.id),), Item((kind, part.id), part))
            for part in self.parts(kind)
        )

    @cached_property
    def declared(self) -> dict[str, frozenset[str]]:
        """Shared ids of what the map declares, by section."""
        return {
            kind: frozenset(self.names.of(kind, part.id) for part in self.parts(kind))
            for kind in KINDS
        }

    @cached_property
    def cells(self) -> dict[tuple[str, str, str], list[Item]]:
        """The cells by persona, subject and channel in shared ids, in written order.

        Several personas that became one, or a place that is decided twice, have several cells.
        """
        found: dict[tuple[str, str, str], list[Item]] = {}
        for cell in self.map.board:
            item = Item(("board", cell.persona, cell.subject, cell.channel), cell)
            found.setdefault(self.place(cell), []).append(item)
        return found

    def place(self, cell: Cell) -> tuple[str, str, str]:
        """Persona, subject and channel of a cell in shared ids.

        Args:
            cell: The cell.
        """
        names = self.names
        persona = cell.persona if cell.persona == EVERYONE else names.of("personas", cell.persona)
        return persona, names.subject(cell.subject), names.of("channels", cell.channel)


def _natural(channel: Channel) -> Channel:
    """A channel with the nature that it has when nothing is said of it."""
    known = channels().get(channel.id, Entry(id=channel.id, labels={}))
    silent = [name for name in _NATURES if getattr(channel, name) is None]
    return attrs.evolve(channel, **{name: getattr(known, name) for name in silent})
