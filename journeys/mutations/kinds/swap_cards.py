"""The cards of two channels are exchanged."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from journeys.model import JourneyMap
from journeys.mutations.cards import place, row, rows
from journeys.mutations.mutant import Change
from journeys.mutations.parts import edited
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change for each two cards side by side that differ.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the board.
    """
    for numbers in rows(map_).values():
        for one, other in pairwise(numbers):
            first, second = map_.board[one], map_.board[other]
            if first.offer != second.offer:
                channels = f"{quoted(first.channel)} and {quoted(second.channel)}"
                summary = f"the cards of {row(first)} on {channels} are exchanged"
                yield Change(place(first), summary, partial(_swapped, map_, one, other))


def _swapped(map_: JourneyMap, one: int, other: int) -> JourneyMap:
    half = edited(map_, "board", one, offer=map_.board[other].offer)
    return edited(half, "board", other, offer=map_.board[one].offer)
