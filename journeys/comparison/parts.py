"""Parts with an id to their changes: added, removed, renamed, merged, split, changed, reordered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final

from journeys.comparison.change import Change, Kind, Meaning, Part
from journeys.comparison.differences import differences
from journeys.comparison.fields import FIELDS, MAP, SETTINGS
from journeys.comparison.identify import Identities
from journeys.comparison.names import KINDS
from journeys.comparison.side import PARTS, Item, Side
from journeys.model import Cell

__all__ = ["part_changes"]

#: Sections whose order is the order of the boards or of time.
_ORDERED: Final = ("goals", "channels", "stages")
#: Where the part stands in the place of a cell.
_PLACE: Final = {"personas": 0, "goals": 1, "moments": 1, "channels": 2}


def part_changes(ids: Identities) -> Iterator[Change]:
    """The changes of a map's own fields, its settings, and the parts with an id.

    Args:
        ids: The maps under shared ids.

    Yields:
        The changes, in no order.
    """
    old, new = ids.old, ids.new
    sides = (old, Item((), old.map)), (new, Item((), new.map))
    yield from differences(MAP, *sides, part=Part.MAP)
    settings = (old, Item(("rules",), old.map.rules)), (new, Item(("rules",), new.map.rules))
    yield from differences(SETTINGS, *settings, part=Part.SETTING)
    for kind in KINDS:
        yield from _of_section(kind, ids)
    for kind in _ORDERED:
        yield from _order(kind, old, new)
    yield from _gathered(ids.merged, Kind.MERGED)
    yield from _gathered(ids.split, Kind.SPLIT)


def _of_section(kind: str, ids: Identities) -> Iterator[Change]:
    ours, theirs = ids.old.items(kind), ids.new.items(kind)
    merged = {*ids.merged, *ids.split.values()} if kind == "personas" else set()
    split = {*ids.split, *ids.merged.values()} if kind == "personas" else set()
    for key, item in ours.items():
        other = theirs.get(key)
        if other is not None and item.value.id in {other.value.id, _renamed(ids, kind, other)}:
            yield from _both(kind, (ids.old, item), (ids.new, other))
        elif item.value.id not in merged:
            yield from (one.undone for one in _alone(kind, ids.old, ids.new, item))
    for key, item in theirs.items():
        other = ours.get(key)
        known = other is not None and other.value.id in {item.value.id, _renamed(ids, kind, item)}
        if not known and item.value.id not in split:
            yield from _alone(kind, ids.new, ids.old, item)


def _renamed(ids: Identities, kind: str, item: Item) -> str | None:
    """The id that the old map has for a part of the new one, if another."""
    for before, after in ids.renamed.get(kind, {}).items():
        if after == item.value.id:
            return before
    return None


def _both(kind: str, old: tuple[Side, Item], new: tuple[Side, Item]) -> Iterator[Change]:
    if old[1].path != new[1].path:
        yield Change(
            kind=Kind.RENAMED,
            part=PARTS[kind],
            old_paths=[old[1].path],
            new_paths=[new[1].path],
            old=old[1].value.id,
            new=new[1].value.id,
        )
    yield from differences(FIELDS[kind], old, new, part=PARTS[kind])


def _alone(kind: str, side: Side, other: Side, item: Item) -> Iterator[Change]:
    """A part that one map has, told as added."""
    cards = list(_cards(kind, side, other, item)) if kind in _PLACE else []
    gives = kind != "personas" and any(card.offer.is_open for card in cards)
    yield Change(
        kind=Kind.ADDED,
        part=PARTS[kind],
        meaning=Meaning.TIGHTENED if gives or kind == "promises" else Meaning.NEUTRAL,
        new_paths=[item.path],
        new=_title(item.value),
        cards=len(cards),
    )


def _cards(kind: str, side: Side, other: Side, item: Item) -> Iterator[Cell]:
    """The cards that stand on a part, and that the other map does not have."""
    name = side.names.of(kind, item.value.id)
    for place, cells in side.cells.items():
        if place[_PLACE[kind]] == name and place not in other.cells:
            yield from (cell.value for cell in cells)


def _title(part: Any) -> str:
    title: str = getattr(part, "name", "") or getattr(part, "label", "") or part.id
    return title


def _order(kind: str, old: Side, new: Side) -> Iterator[Change]:
    """One change for a section whose common parts stand in another order."""
    ours = {key: item.value.id for key, item in old.items(kind).items()}
    theirs = {key: item.value.id for key, item in new.items(kind).items()}
    before, after = ([key for key in ours if key in theirs], [key for key in theirs if key in ours])
    if before != after:
        yield Change(
            kind=Kind.REORDERED,
            part=PARTS[kind],
            old_paths=[(kind,)],
            new_paths=[(kind,)],
            old=", ".join(ours[key] for key in before),
            new=", ".join(theirs[key] for key in after),
        )


def _gathered(into: Mapping[str, str], kind: Kind) -> Iterator[Change]:
    """A change for each persona that several others went into, or came from."""
    groups: dict[str, list[str]] = defaultdict(list)
    for name, one in into.items():
        groups[one].append(name)
    for one, names in groups.items():
        every = sorted(names)
        merged = Change(
            kind=Kind.MERGED,
            part=Part.PERSONA,
            old_paths=[("personas", name) for name in every],
            new_paths=[("personas", one)],
            old=", ".join(every),
            new=one,
        )
        yield merged if kind is Kind.MERGED else merged.undone
