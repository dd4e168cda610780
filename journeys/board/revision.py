"""Two maps to what is the same in them and what changed, found by the parts of boards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from functools import cached_property
from typing import Final, TypeAlias

import attrs

from journeys.board.telling import Teller
from journeys.board.values import Values
from journeys.comparison import Change, Comparison, Kind, Part, compare
from journeys.comparison.cards import found_changes
from journeys.comparison.identify import Identities, identify
from journeys.comparison.side import Item, Side
from journeys.model import EVERYONE, JourneyMap
from journeys.vocabulary import complete

__all__ = ["Revision", "Steps", "Who"]

Steps: TypeAlias = dict[tuple[str, str], list[Change]]
"""Touchpoints of a step, in shared ids, to what changed in it."""

#: Sections whose parts stand on boards.
_SHOWN: Final = frozenset({"personas", "goals", "channels", "stages", "moments"})


@attrs.frozen
class Who:
    """A persona in two maps.

    Attributes:
        key: The id that both share.
        new: The new map's id; None for a persona that it does not have.
        old: The old map's ids, several for one into whom others went; none for a new one.
    """

    key: str
    new: str | None
    old: tuple[str, ...]

    @property
    def name(self) -> str:
        """The id that the new map has for it, or else the first one of the old map."""
        return self.old[0] if self.new is None else self.new


@attrs.frozen
class Revision:
    """Two maps, and what changed between them.

    Attributes:
        before: The old map.
        after: The new map.
    """

    before: JourneyMap
    after: JourneyMap

    @cached_property
    def ids(self) -> Identities:
        """Which parts are the same."""
        return identify(self.before, self.after)

    @cached_property
    def comparison(self) -> Comparison:
        """What changed."""
        return compare(self.before, self.after)

    @cached_property
    def old(self) -> JourneyMap:
        """The old map completed, in the language of the new one."""
        return complete(attrs.evolve(self.before, language=self.after.language))

    @cached_property
    def new(self) -> JourneyMap:
        """The new map completed."""
        return complete(self.after)

    @cached_property
    def teller(self) -> Teller:
        """Tells changes in the language of the new map."""
        language = self.after.language.value
        return Teller(language, Values(self.old, language), Values(self.new, language))

    @cached_property
    def told(self) -> frozenset[Change]:
        """The changes of the comparison, each as `plain`."""
        return frozenset(map(plain, self.comparison))

    def people(self) -> list[Who]:
        """The personas of the new map, then those that are gone, each in written order."""
        names = self.ids.new.names, self.ids.old.names
        new = list(dict.fromkeys(one.id for one in self.after.personas))
        old = list(dict.fromkeys(one.id for one in self.before.personas))
        olds: defaultdict[str, list[str]] = defaultdict(list)
        for one in old:
            olds[names[1].of("personas", one)].append(one)
        keys = [names[0].of("personas", one) for one in new]
        here = [Who(key, one, tuple(olds[key])) for key, one in zip(keys, new, strict=True)]
        gone = [Who(key, None, tuple(ids)) for key, ids in olds.items() if ids and key not in keys]
        return here + gone

    @cached_property
    def _of_parts(self) -> dict[tuple[str, str], list[Change]]:
        found: defaultdict[tuple[str, str], list[Change]] = defaultdict(list)
        for change in self.comparison:
            for key in dict.fromkeys(self._keys(change)):
                found[key].append(change)
        return found

    def _keys(self, change: Change) -> Iterator[tuple[str, str]]:
        for side, paths in ((self.ids.new, change.new_paths), (self.ids.old, change.old_paths)):
            for path in paths:
                if len(path) > 1 and path[0] in _SHOWN:
                    kind = str(path[0])
                    yield kind, side.names.of(kind, str(path[1]))

    def of_part(self, kind: str, key: str) -> list[Change]:
        """What changed in a part with an id.

        Args:
            kind: Its section.
            key: Its shared id.
        """
        return self._of_parts.get((kind, key), [])

    def found(self, who: Who, subject: str, channel: str) -> list[Change]:
        """What changed in what a persona finds at a place.

        Args:
            who: The persona.
            subject: Shared id of a goal or a moment.
            channel: Shared id of the channel.
        """
        place = (who.key, subject, channel)
        old = _found(self.ids.old, place, who.old)
        new = _found(self.ids.new, place, () if who.new is None else (who.new,))
        changes = found_changes((self.ids.old, old), (self.ids.new, new))
        # A card that came or went with its persona, goal or channel is not told one by one.
        return [
            one
            for one in dict.fromkeys(changes)
            if one.part is not Part.CARD or one.kind is Kind.CHANGED or plain(one) in self.told
        ]

    @cached_property
    def goal_of(self) -> dict[str, str]:
        """The goal of each moment, in shared ids; the new one for a moment that both have."""
        return {
            side.names.of("moments", moment.id): side.names.of("goals", moment.goal)
            for side in (self.ids.old, self.ids.new)
            for moment in side.map.moments
        }

    @cached_property
    def moment_names(self) -> dict[str, str]:
        """What each moment is called, by its shared id; the new name where there are two."""
        return {
            side.names.of("moments", moment.id): moment.label
            for side, map_ in ((self.ids.old, self.old), (self.ids.new, self.new))
            for moment in map_.moments
        }

    @cached_property
    def own_cards(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Goal and channel to the moments that have cards of their own there, in shared ids."""
        found: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        for side in (self.ids.old, self.ids.new):
            goals = side.declared["goals"]
            for _, subject, channel in side.cells:
                if subject in self.goal_of and subject not in goals:
                    found[self.goal_of[subject], channel][subject] = None
        return {place: tuple(moments) for place, moments in found.items()}

    def steps(self, who: Who | None) -> Steps:
        """What changed in the steps that a persona lives, or anybody.

        Args:
            who: The persona; None for everybody.
        """
        lived = None if who is None else self._lived(who)
        found: Steps = defaultdict(list)
        for journey, ends, change in self._steps:
            if lived is None or journey in lived:
                found[ends].append(change)
        return found

    def moments(self, who: Who) -> set[str]:
        """Shared ids of the moments that a persona passes, in either map.

        Args:
            who: The persona.
        """
        sides = (
            (self.ids.old.names, [self.before.journeys_of(one) for one in who.old]),
            (self.ids.new.names, [] if who.new is None else [self.after.journeys_of(who.new)]),
        )
        return {
            names.of("moments", point.moment)
            for names, many in sides
            for journeys in many
            for journey in journeys
            for step in journey.steps
            for point in (step.source, step.target)
        }

    def _lived(self, who: Who) -> set[str]:
        names = self.ids.new.names, self.ids.old.names
        lived = {names[1].of("journeys", journey.id) for one in who.old
                 for journey in self.before.journeys_of(one)}  # fmt: skip
        if who.new is not None:
            lived |= {names[0].of("journeys", one.id) for one in self.after.journeys_of(who.new)}
        return lived

    @cached_property
    def _steps(self) -> list[tuple[str, tuple[str, str], Change]]:
        found = []
        for change in self.comparison:
            if change.part is Part.STEP:
                side = self.ids.new if change.new_paths else self.ids.old
                keys = change.path
                at = int(keys[3])
                # Journeys of one id are a fault that the rules tell; the first that can be meant.
                many = (one.steps for one in side.map.journeys if one.id == keys[1])
                step = next(steps[at] for steps in many if at < len(steps))
                ends = side.names.touchpoint(step.source), side.names.touchpoint(step.target)
                found.append((side.names.of("journeys", str(keys[1])), ends, change))
        return found

    def untold(self, shown: Iterable[Change]) -> list[Change]:
        """The changes of the comparison that are not among others.

        Args:
            shown: The others.
        """
        known = set(map(plain, shown))
        return [change for change in self.comparison if plain(change) not in known]


def plain(change: Change) -> Change:
    """A change without the words of the new map for what it is about, which tell nothing more.

    Args:
        change: The change.
    """
    return attrs.evolve(change, about="")


def _found(side: Side, place: tuple[str, str, str], own: Iterable[Hashable]) -> list[Item]:
    """The cells that personas find at a place: their own, or else everyone's."""
    ids = set(own)
    if not ids:
        return []
    mine = [item for item in side.cells.get(place, ()) if item.path[1] in ids]
    return mine or list(side.cells.get((EVERYONE, *place[1:]), ()))
