"""A card sends to another channel first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import Cell, JourneyMap
from journeys.mutations.cards import edited_card, named, place
from journeys.mutations.mutant import Change
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a card that sends elsewhere, where there is another channel to send to.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the board.
    """
    for at, cell in enumerate(map_.board):
        other = _other(map_, cell)
        if cell.offer.instead and other:
            instead = (other, *cell.offer.instead[1:])
            told = f"{quoted(other)} instead of {quoted(cell.offer.instead[0])}"
            summary = f"{named(cell)} sends to {told}"
            yield Change(
                (*place(cell), "instead"), summary, partial(edited_card, map_, at, instead=instead)
            )


def _other(map_: JourneyMap, cell: Cell) -> str:
    """The first channel that the card neither stands on nor sends to; empty when there is none."""
    known = {cell.channel, *cell.offer.instead}
    return next((channel.id for channel in map_.channels if channel.id not in known), "")
