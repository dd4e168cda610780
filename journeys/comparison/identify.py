"""Two maps to the ids that they share: those that stayed, were renamed, merged or split."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from journeys.comparison.merges import merges
from journeys.comparison.names import KINDS, Names
from journeys.comparison.renames import renames
from journeys.comparison.side import Items, Side
from journeys.model import JourneyMap

__all__ = ["Identities", "identify"]

#: Renamed parts name each other: what one pass finds lets the next find more.
_PASSES: Final = 3


@attrs.frozen
class Identities:
    """Which parts of two maps are the same.

    Attributes:
        old: The old map under shared ids.
        new: The new map under shared ids.
        renamed: Section to old id to new id.
        merged: Old persona to the new persona that it went into.
        split: New persona to the old persona that it came from.
    """

    old: Side
    new: Side
    renamed: Mapping[str, Mapping[str, str]]
    merged: Mapping[str, str]
    split: Mapping[str, str]

    def items(self, kind: str) -> tuple[Items, Items]:
        """The parts of a section in both maps; those that are the same have one key.

        Args:
            kind: The section.
        """
        return self.old.items(kind, self.renamed.get(kind, {})), self.new.items(kind, {})


def identify(old: JourneyMap, new: JourneyMap) -> Identities:
    """Which parts of two maps are the same.

    Args:
        old: The old map.
        new: The new map.

    Returns:
        The maps under shared ids. Swapping the maps swaps the answer.

    Example:
        >>> from journeys.model import Channel
        >>> before = JourneyMap(title="Shop", channels=[Channel(id="kiosk", label="Borne")])
        >>> after = JourneyMap(title="Shop", channels=[Channel(id="booth", label="Borne")])
        >>> identify(before, after).renamed
        {'channels': {'kiosk': 'booth'}}
    """
    search = _Search(old, new)
    search.merge(fresh=True)
    for _ in range(_PASSES):
        if not search.rename():
            break
    search.merge(fresh=False)
    ours, theirs = search.sides()
    sides = _apart(ours, theirs), _apart(theirs, ours)
    return Identities(*sides, search.renamed, search.merged, search.split)


def _apart(side: Side, other: Side) -> Side:
    """A side that knows which of its parts the other one lacks."""
    alone = {kind: side.declared[kind] - other.declared[kind] for kind in KINDS}
    return Side(attrs.evolve(side.names, alone=alone))


@attrs.define
class _Search:
    """What is known so far of the parts that two maps share."""

    old: JourneyMap
    new: JourneyMap
    renamed: dict[str, dict[str, str]] = attrs.field(factory=dict)
    merged: dict[str, str] = attrs.field(factory=dict)
    split: dict[str, str] = attrs.field(factory=dict)

    def sides(self) -> tuple[Side, Side]:
        """The two maps under the ids that are shared so far."""
        ours: dict[str, dict[str, str]] = {"personas": {}}
        theirs: dict[str, dict[str, str]] = {"personas": {}}
        for kind, names in self.renamed.items():
            for before, after in names.items():
                # No id of either map, since one may still name what it no longer declares.
                shared = f"{before}\0{after}"
                ours.setdefault(kind, {})[before] = shared
                theirs.setdefault(kind, {})[after] = shared
        _gather(self.merged, ours["personas"], theirs["personas"], self._personas(self.old))
        _gather(self.split, theirs["personas"], ours["personas"], self._personas(self.new))
        return Side(Names(self.old, ours)), Side(Names(self.new, theirs))

    @staticmethod
    def _personas(map_: JourneyMap) -> frozenset[str]:
        return frozenset(persona.id for persona in map_.personas)

    def rename(self) -> bool:
        """Look for renamed parts; whether any was found."""
        ours, theirs = self.sides()
        gone, come = self._left()
        found = renames(ours, theirs, gone, come)
        for kind, names in found.items():
            self.renamed.setdefault(kind, {}).update(names)
        return bool(found)

    def merge(self, *, fresh: bool) -> None:
        """Look for personas that became one, a new one or one that both maps have."""
        ours, theirs = self.sides()
        gone, come = self._left()
        before, after = gone["personas"], come["personas"]
        kept = self._personas(self.old) & self._personas(self.new)
        merged = merges(ours, theirs, before, after if fresh else kept)
        split = merges(theirs, ours, after, before if fresh else kept)
        # A persona cannot go into one that was itself taken apart.
        disputed = {*merged, *merged.values()} & {*split, *split.values()}
        self.merged.update(_undisputed(merged, disputed))
        self.split.update(_undisputed(split, disputed))

    def _left(self) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
        """Ids of the old and the new map for which nothing is known yet."""
        ours, theirs = Side(Names(self.old)).declared, Side(Names(self.new)).declared
        gone = {kind: ours[kind] - theirs[kind] for kind in KINDS}
        come = {kind: theirs[kind] - ours[kind] for kind in KINDS}
        for kind, names in self.renamed.items():
            gone[kind] -= names.keys()
            come[kind] -= set(names.values())
        gone["personas"] -= self.merged.keys() | set(self.split.values())
        come["personas"] -= self.split.keys() | set(self.merged.values())
        return gone, come


def _gather(
    into: Mapping[str, str], many: dict[str, str], one: dict[str, str], known: frozenset[str]
) -> None:
    """Give the personas that became one a shared id; one that both maps have keeps its own."""
    for name, target in into.items():
        many[name] = target if target in known else f"\0{target}"
        if target not in known:
            one[target] = many[name]


def _undisputed(found: Mapping[str, str], disputed: set[str]) -> dict[str, str]:
    return {name: one for name, one in found.items() if not {name, one} & disputed}
