"""The boards of two maps to their changes: cards added, removed, changed, opened, closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product, zip_longest
from typing import TypeAlias

from journeys.comparison.change import Change, Kind, Meaning, Part
from journeys.comparison.commitments import commitment_changes
from journeys.comparison.differences import differences
from journeys.comparison.fields import OFFER, Field
from journeys.comparison.side import Item, Side
from journeys.model import EVERYONE, Offer
from journeys.source import Path

__all__ = ["card_changes", "found_changes"]

Place: TypeAlias = tuple[str, str, str]


def card_changes(old: Side, new: Side) -> Iterator[Change]:
    """The changes of the boards.

    What counts is the card that a persona finds: one that everyone has instead of an equal one
    of her own is no change. Cards of a persona, goal, moment or channel that is itself added or
    removed come and go with it, and are not told one by one.

    Args:
        old: The old map.
        new: The new map.

    Yields:
        The changes, in no order.
    """
    for place in {**old.cells, **new.cells}:
        if place in old.cells and place in new.cells:
            yield from _met((old, old.cells[place]), (new, new.cells[place]))
        elif place in old.cells:
            yield from (change.undone for change in _alone(place, old, new))
        else:
            yield from _alone(place, new, old)


def found_changes(old: tuple[Side, list[Item]], new: tuple[Side, list[Item]]) -> Iterator[Change]:
    """The changes of what somebody finds at one place, whoever the cards are for.

    Args:
        old: The old map, and the cells found there; none for a place that nobody decided.
        new: The new map, likewise.

    Yields:
        The changes, in no order; they are those of `card_changes` wherever it tells of them.
    """
    if old[1] and new[1]:
        yield from _met(old, new)
    else:
        yield from (_added(item).undone for item in old[1])
        yield from (_added(item) for item in new[1])


def _met(old: tuple[Side, list[Item]], new: tuple[Side, list[Item]]) -> Iterator[Change]:
    """The changes of a place that both maps decide, for each persona that became another."""
    for mine, others in product(_by_path(old[1]), _by_path(new[1])):
        for one, two in zip_longest(mine, others):
            if one is None:
                yield _added(two)
            elif two is None:
                yield _added(one).undone
            else:
                yield from _both((old[0], one), (new[0], two))


def _by_path(items: Iterable[Item]) -> list[list[Item]]:
    found: dict[Path, list[Item]] = {}
    for item in items:
        found.setdefault(item.path, []).append(item)
    return list(found.values())


def _alone(place: Place, side: Side, other: Side) -> Iterator[Change]:
    """The changes of a place that one map decides, as if that map were the new one."""
    persona, subject, channel = place
    if _came_along(place, side, other):
        return
    everyones = other.cells.get((EVERYONE, subject, channel), [])
    if persona != EVERYONE and everyones:
        for item in side.cells[place]:
            yield from _both((other, everyones[0]), (side, item))
    elif persona != EVERYONE or not _is_taken_over(place, side, other):
        yield from (_added(item) for item in side.cells[place])


def _came_along(place: Place, side: Side, other: Side) -> bool:
    """Whether a card came with its persona, goal, moment or channel."""
    persona, subject, channel = place
    ours, theirs = side.declared, other.declared
    both = ours["goals"] | ours["moments"], theirs["goals"] | theirs["moments"]
    return (
        persona in ours["personas"] - theirs["personas"]
        or channel in ours["channels"] - theirs["channels"]
        or subject in both[0] - both[1]
    )


def _is_taken_over(place: Place, side: Side, other: Side) -> bool:
    """Whether each persona that found everyone's card has one of her own in the other map."""
    _, subject, channel = place
    finding = [
        persona
        for persona in side.declared["personas"] & other.declared["personas"]
        if (persona, subject, channel) not in side.cells
    ]
    return bool(finding) and all((one, subject, channel) in other.cells for one in finding)


def _added(item: Item) -> Change:
    offer: Offer = item.value.offer
    answer = offer.response.answer if offer.response else ""
    return Change(
        kind=Kind.ADDED,
        part=Part.CARD,
        meaning=Meaning.TIGHTENED if offer.is_open else Meaning.NEUTRAL,
        new_paths=[item.path],
        new=answer or offer.because or offer.status.value,
    )


def _both(old: tuple[Side, Item], new: tuple[Side, Item]) -> Iterator[Change]:
    before, after = old[1].value.offer, new[1].value.offer
    closing = any(not offer.is_open and not offer.response for offer in (before, after))
    cards = (old[0], Item(old[1].path, before)), (new[0], Item(new[1].path, after))
    yield from differences(_fields(closing=closing), *cards, part=Part.CARD)
    if not closing:
        yield from commitment_changes(old, new)


def _fields(*, closing: bool) -> Iterable[Field]:
    """The fields to tell: what a card said goes without saying when it closes."""
    unsaid = {"answer", "tone", "depth", "idiolect", "idiolect.avoids"} if closing else set()
    return [field for field in OFFER if field.name not in unsaid]
