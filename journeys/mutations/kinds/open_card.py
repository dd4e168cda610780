"""A card that sends elsewhere claims to answer, in the words of the channel it sent to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap, Status
from journeys.mutations.cards import edited_card, named, place
from journeys.mutations.mutant import Change
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a card that sends to a card that answers.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the board.
    """
    for at, cell in enumerate(map_.board):
        target = cell.offer.instead[0] if cell.offer.instead else ""
        other = map_.offer(cell.persona, cell.subject, target)
        if not cell.offer.is_open and other is not None and other.response is not None:
            build = partial(
                edited_card,
                map_,
                at,
                status=Status.OFFERED,
                response=other.response,
                instead=(),
                because="",
            )
            yield Change(
                place(cell), f"{named(cell)} answers as that on {quoted(target)} does", build
            )
