"""The commitments of two cards to their changes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final, TypeAlias

from journeys.comparison.change import Change, Kind, Meaning, Part
from journeys.comparison.differences import differences
from journeys.comparison.features import Features, words
from journeys.comparison.fields import COMMITMENT
from journeys.comparison.renames import pairs
from journeys.comparison.side import Item, Side
from journeys.model import Commitment, Offer

__all__ = ["commitment_changes"]

#: The least likeness of two texts of one commitment.
_LEAST: Final = 0.5

_Texts: TypeAlias = dict[str, list[Item]]


def commitment_changes(old: tuple[Side, Item], new: tuple[Side, Item]) -> Iterator[Change]:
    """The commitments that were added, removed, worded otherwise, weakened or tightened.

    Commitments belong together by their text, or by most of its words; their order means nothing.

    Args:
        old: The old cell, after its map.
        new: The new cell, after its map.

    Yields:
        The changes, in no order.
    """
    ours, theirs = _by_text(old[1]), _by_text(new[1])
    same = {text: text for text in ours if text in theirs}
    left = {text: _features(text) for text in ours if text not in same}
    open_ = {text: _features(text) for text in theirs if text not in same}
    both = {**same, **pairs(left, open_, least=_LEAST)}
    for text, other in both.items():
        mine, others = ours.pop(text), theirs.pop(other)
        for one, two in zip(mine, others, strict=False):
            about = two.value.text
            yield from differences(
                COMMITMENT, (old[0], one), (new[0], two), part=Part.COMMITMENT, about=about
            )
        ours[text], theirs[other] = mine[len(others) :], others[len(mine) :]
    yield from (_added(item).undone for items in ours.values() for item in items)
    yield from (_added(item) for items in theirs.values() for item in items)


def _by_text(cell: Item) -> _Texts:
    """Commitments by text; those of one text by deadline, since their order means nothing."""
    found: _Texts = defaultdict(list)
    offer: Offer = cell.value.offer
    for at, commitment in enumerate(offer.response.commitments if offer.response else ()):
        item = Item((*cell.path, "commitments", at), commitment)
        found[commitment.text].append(item)
    for items in found.values():
        items.sort(key=_rank)
    return dict(found)


def _rank(item: Item) -> tuple[bool, int, str]:
    commitment: Commitment = item.value
    within = commitment.within
    return within is None, within.seconds if within else 0, commitment.until


def _features(text: str) -> Features:
    return Counter(words(text))


def _added(item: Item) -> Change:
    return Change(
        kind=Kind.ADDED,
        part=Part.COMMITMENT,
        meaning=Meaning.TIGHTENED,
        new_paths=[item.path],
        new=item.value.text,
    )
