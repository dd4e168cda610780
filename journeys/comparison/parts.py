"""Parts with an id to their changes: added, removed, renamed, merged, split, changed, reordered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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
        yield from _order(kind, ids)
    yield from _merged(ids.merged, old)
    yield from (change.undone for change in _merged(ids.split, new))


def _of_section(kind: str, ids: Identities) -> Iterator[Change]:
    ours, theirs = ids.items(kind)
    people = kind == "personas"
    taken = {*ids.merged, *ids.split.values()} if people else set()
    given = {*ids.split, *ids.merged.values()} if people else set()
    for key in ours.keys() & theirs.keys():
        yield from _both(kind, (ids.old, ours[key]), (ids.new, theirs[key]))
    gone = [item for key, item in ours.items() if key not in theirs and item.value.id not in taken]
    come = [item for key, item in theirs.items() if key not in ours and item.value.id not in given]
    yield from (change.undone for change in _alone(kind, ids.old, ids.new, gone))
    yield from _alone(kind, ids.new, ids.old, come)


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


def _alone(kind: str, side: Side, other: Side, items: Iterable[Item]) -> Iterator[Change]:
    """The parts that one map has, told as added."""
    every = list(items)
    cards = _cards(kind, side, other) if every and kind in _PLACE else {}
    for item in every:
        own = cards.get(side.names.of(kind, item.value.id), [])
        gives = kind != "personas" and any(card.offer.is_open for card in own)
        yield Change(
            kind=Kind.ADDED,
            part=PARTS[kind],
            meaning=Meaning.TIGHTENED if gives or kind == "promises" else Meaning.NEUTRAL,
            new_paths=[item.path],
            new=_title(item.value),
            cards=len(own),
        )


def _cards(kind: str, side: Side, other: Side) -> dict[str, list[Cell]]:
    """The cards that the other map does not have, by the part of a section that they stand on."""
    found: dict[str, list[Cell]] = defaultdict(list)
    for place, cells in side.cells.items():
        if place not in other.cells:
            found[place[_PLACE[kind]]] += (cell.value for cell in cells)
    return found


def _title(part: Any) -> str:
    title: str = getattr(part, "name", "") or getattr(part, "label", "") or part.id
    return title


def _order(kind: str, ids: Identities) -> Iterator[Change]:
    """One change for a section whose common parts stand in another order."""
    ours, theirs = ids.items(kind)
    before = [key for key in ours if key in theirs]
    after = [key for key in theirs if key in ours]
    if before != after:
        yield Change(
            kind=Kind.REORDERED,
            part=PARTS[kind],
            old_paths=[(kind,)],
            new_paths=[(kind,)],
            old=", ".join(ours[key].value.id for key in before),
            new=", ".join(theirs[key].value.id for key in after),
        )


def _merged(into: Mapping[str, str], sources: Side) -> Iterator[Change]:
    """A change for each persona that several others went into."""
    groups: dict[str, set[str]] = defaultdict(set)
    for name, one in into.items():
        groups[one].add(name)
    known = {persona.id for persona in sources.map.personas}
    for one, names in groups.items():
        every = sorted(names | ({one} & known))
        yield Change(
            kind=Kind.MERGED,
            part=Part.PERSONA,
            old_paths=[("personas", name) for name in every],
            new_paths=[("personas", one)],
            old=", ".join(every),
            new=one,
        )
