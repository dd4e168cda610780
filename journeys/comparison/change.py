"""What a comparison gives: typed changes, each with its places in the two maps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

import attrs

from journeys.display import Displayed
from journeys.source import Path

__all__ = ["Change", "Comparison", "Kind", "Meaning", "Part"]


class Kind(StrEnum):
    """What happened to a part of a map."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    RENAMED = "renamed"
    MERGED = "merged"
    SPLIT = "split"
    REORDERED = "reordered"

    @property
    def opposite(self) -> Kind:
        """What happens when the change is undone."""
        return _OPPOSITES.get(self, self)


class Meaning(StrEnum):
    """What a change means for the customer: less is promised, more, or neither."""

    WEAKENED = "weakened"
    TIGHTENED = "tightened"
    NEUTRAL = "neutral"

    @property
    def opposite(self) -> Meaning:
        """What it means when the change is undone."""
        return _TURNED.get(self, self)


class Part(StrEnum):
    """What a change is about."""

    MAP = "map"
    PERSONA = "persona"
    GOAL = "goal"
    CHANNEL = "channel"
    STAGE = "stage"
    MOMENT = "moment"
    CARD = "card"
    COMMITMENT = "commitment"
    JOURNEY = "journey"
    STEP = "step"
    WAY = "way"
    PROMISE = "promise"
    SETTING = "setting"


_OPPOSITES: Final = {
    Kind.ADDED: Kind.REMOVED,
    Kind.REMOVED: Kind.ADDED,
    Kind.MERGED: Kind.SPLIT,
    Kind.SPLIT: Kind.MERGED,
}
_TURNED: Final = {
    Meaning.WEAKENED: Meaning.TIGHTENED,
    Meaning.TIGHTENED: Meaning.WEAKENED,
}


def _to_paths(value: Iterable[Path]) -> tuple[Path, ...]:
    return tuple(value)


@attrs.frozen(kw_only=True)
class Change:
    """One change, with its places in the two maps.

    Attributes:
        kind: What happened.
        part: What it happened to.
        meaning: What that means for the customer.
        old_paths: Where it stood, several for a merge; empty for what was added.
        new_paths: Where it stands, several for a split; empty for what was removed.
        field: The key that changed, dotted (`style.pace`); empty for the part as a whole.
        about: The commitment or the step that changed, as the new map words it.
        old: What was there, as people read it; empty for nothing.
        new: What is there, as people read it; empty for nothing.
        cards: How many cards of the board came or went with the part.

    Example:
        >>> change = Change(kind="added", part="channel", new_paths=[("channels", "chat")])
        >>> change.path, change.undone.kind
        (('channels', 'chat'), <Kind.REMOVED: 'removed'>)
    """

    kind: Kind = attrs.field(converter=Kind)
    part: Part = attrs.field(converter=Part)
    meaning: Meaning = attrs.field(default=Meaning.NEUTRAL, converter=Meaning)
    old_paths: tuple[Path, ...] = attrs.field(default=(), converter=_to_paths)
    new_paths: tuple[Path, ...] = attrs.field(default=(), converter=_to_paths)
    field: str = ""
    about: str = ""
    old: str = ""
    new: str = ""
    cards: int = 0

    @property
    def path(self) -> Path:
        """The place in the new map, or in the old one for what was removed."""
        return (*self.new_paths, *self.old_paths, ())[0]

    @property
    def undone(self) -> Change:
        """The change from the new map back to the old one."""
        return attrs.evolve(
            self,
            kind=self.kind.opposite,
            meaning=self.meaning.opposite,
            old_paths=self.new_paths,
            new_paths=self.old_paths,
            old=self.new,
            new=self.old,
        )

    def __str__(self) -> str:
        from journeys.comparison.wording import sentence

        return sentence(self)


def _to_changes(value: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(value)


@attrs.frozen(kw_only=True)
class Comparison(Displayed):
    """Everything that changed between two maps.

    Attributes:
        old: The old map's file, or its title for a map made in Python.
        new: The new map's file or title.
        changes: The changes by place, in the order of the sections of a file; empty when
            nothing changed.

    Example:
        >>> Comparison(old="a", new="b").same
        True
    """

    old: str
    new: str
    changes: tuple[Change, ...] = attrs.field(default=(), converter=_to_changes)

    @property
    def same(self) -> bool:
        """Whether the maps say the same."""
        return not self.changes

    @property
    def counts(self) -> dict[Meaning, int]:
        """How many changes of each meaning, the weakened first."""
        found = Counter(change.meaning for change in self.changes)
        return {meaning: found[meaning] for meaning in Meaning}

    @property
    def weakened(self) -> tuple[Change, ...]:
        """The changes after which the customer is promised less."""
        return tuple(one for one in self.changes if one.meaning is Meaning.WEAKENED)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __str__(self) -> str:
        from journeys.comparison.wording import headline

        return "\n".join([*map(str, self.changes), headline(self)])
