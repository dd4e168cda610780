"""The lanes of two boards to those of one board that shows both, and cards to its cells."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

import attrs

from journeys.board.edits import Sign
from journeys.board.names import Names
from journeys.board.parts import Card, Lane, Panel
from journeys.board.revision import Revision
from journeys.comparison import Change

__all__ = ["Joined", "arranged", "first", "joined", "renamed"]

LaneT = TypeVar("LaneT", Lane, Panel)
KeyT = TypeVar("KeyT", bound=Hashable)


@attrs.frozen
class Joined(Generic[LaneT]):
    """The lanes of two boards in one order.

    Attributes:
        lanes: Those of the new board, and where they stood those that are gone.
        keys: Name of a lane to the id that both maps share.
        names: Name on the old board to name here.
        changes: Everything that changed in them.
    """

    lanes: tuple[LaneT, ...]
    keys: Mapping[str, str]
    names: Mapping[str, str]
    changes: tuple[Change, ...]


def joined(
    revision: Revision, kind: str, old: Sequence[LaneT], new: Sequence[LaneT]
) -> Joined[LaneT]:
    """The lanes of two boards in one order, marked.

    Args:
        revision: The two maps.
        kind: The section of the lanes.
        old: The lanes of the old board, or of several.
        new: The lanes of the new board.
    """
    before, after = revision.ids.old.names, revision.ids.new.names
    given = Names({lane.name for lane in new})
    lanes: dict[str, LaneT] = {lane.name: lane for lane in new}
    keys = {lane.name: after.of(kind, lane.id) for lane in new}
    # Of several that came from one, the first stands where that one stood.
    name_of = {key: name for name, key in reversed(keys.items())}
    names: dict[str, str] = {}
    for lane in old:
        key = before.of(kind, lane.id)
        if key not in name_of:
            name = name_of[key] = given.give(lane.name)
            keys[name] = key
            lanes[name] = attrs.evolve(lane, name=name, order=len(lanes))
        names[lane.name] = name_of[key]
    order = arranged([names[lane.name] for lane in old], [lane.name for lane in new])
    changes = [change for name in order for change in revision.of_part(kind, keys[name])]
    marked = tuple(_marked(revision, kind, lanes[name], keys[name]) for name in order)
    return Joined(marked, keys, names, tuple(changes))


def _marked(revision: Revision, kind: str, lane: LaneT, key: str) -> LaneT:
    edits = tuple(map(revision.teller.edit, revision.of_part(kind, key)))
    was, is_ = (key in side.declared[kind] for side in (revision.ids.old, revision.ids.new))
    sign = Sign.CHANGED if edits else None
    if was is not is_:
        sign = Sign.ADDED if is_ else Sign.REMOVED
    return attrs.evolve(lane, change=sign, edits=edits)


def arranged(old: Iterable[str], new: Iterable[str]) -> list[str]:
    """Things in the new order, and those that are gone behind what stood before them.

    Args:
        old: Things in the old order.
        new: Things in the new order.

    Returns:
        Each thing once.

    Example:
        >>> arranged(["a", "b", "c"], ["c", "a", "d"])
        ['c', 'a', 'b', 'd']
    """
    order = list(dict.fromkeys(new))
    known = set(order)
    before = None
    for one in dict.fromkeys(old):
        if one not in known:
            order.insert(0 if before is None else order.index(before) + 1, one)
            known.add(one)
        before = one
    return order


def renamed(
    card: Card,
    rows: Mapping[str, str],
    columns: Mapping[str, str],
    channels: Mapping[str, str],
) -> Card:
    """A card of an old board with the names that its lanes have on the new one.

    Args:
        card: The card.
        rows: Old name of a row to its new one.
        columns: Old name of a column to its new one.
        channels: Old name of a channel to its new one.
    """
    return attrs.evolve(
        card,
        row=rows[card.row],
        column=columns[card.column],
        instead=tuple(channels[one] for one in card.instead),
        marks=tuple(attrs.evolve(mark, lane=channels[mark.lane]) for mark in card.marks),
    )


def first(cards: Iterable[Card], key: Callable[[Card], KeyT]) -> dict[KeyT, Card]:
    """Cards by key, the first of each.

    Args:
        cards: The cards.
        key: Gives the key of a card.
    """
    found: dict[KeyT, Card] = {}
    for card in cards:
        found.setdefault(key(card), card)
    return found
