"""Two maps to the changes between them, sorted."""

from __future__ import annotations

from typing import Final, TypeAlias

from journeys.comparison.cards import card_changes
from journeys.comparison.change import Change, Comparison, Part
from journeys.comparison.identify import identify
from journeys.comparison.parts import part_changes
from journeys.comparison.steps import step_changes
from journeys.comparison.ways import way_changes
from journeys.model import JourneyMap

__all__ = ["compare"]

_SECTIONS: Final = (
    "title",
    "edition",
    "language",
    "coherence",
    "personas",
    "goals",
    "channels",
    "stages",
    "moments",
    "board",
    "journeys",
    "ways",
    "promises",
    "rules",
)

_Key: TypeAlias = tuple[int, tuple[tuple[int, str], ...], str, str, str, str]


def compare(old: JourneyMap, new: JourneyMap) -> Comparison:
    """What changed between two maps, in what they say and not in how they are written.

    Parts that got another id are recognised, and compared under the new one; so are personas
    that became one. The order of personas, moments, cards, journeys and promises means nothing;
    that of goals, channels and stages does. Of a built-in channel, the nature that it has counts
    as said.

    Args:
        old: The map before.
        new: The map after.

    Returns:
        Typed changes, each with its place in both maps; none when the maps say the same. Two
        maps that are swapped have the same changes, undone.

    Example:
        >>> before = JourneyMap(title="Shop", channels=["web", "chat"])
        >>> print(compare(before, before.without(channel="chat")))
        channels.chat: channel 'chat' is removed
        Shop → Shop: 1 change: 1 neutral

    Source: [Simple], the answers and commitments of a board are promises to the customer.
    """
    names = _name(old), _name(new)
    if old == new:
        return Comparison(old=names[0], new=names[1])
    ids = identify(old, new)
    changes = [
        *part_changes(ids),
        *card_changes(ids.old, ids.new),
        *step_changes(ids),
        *way_changes(ids.old, ids.new),
    ]
    return Comparison(old=names[0], new=names[1], changes=sorted(changes, key=_key))


def _name(map_: JourneyMap) -> str:
    return map_.source.file if map_.source else map_.title


def _key(change: Change) -> _Key:
    section = "ways" if change.part is Part.WAY else str(change.path[0])
    keys = tuple(
        (key, "") if isinstance(key, int) else (-1, key)
        for key in (*change.path, *(key for path in change.old_paths for key in path))
    )
    at = _SECTIONS.index(section)
    return at, keys, change.kind.value, change.field, change.old, change.new
