"""A card that answers sends elsewhere instead."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from journeys.model import JourneyMap, Language, Status
from journeys.mutations.cards import edited_card, named, open_instead, place
from journeys.mutations.mutant import Change
from journeys.text import quoted

__all__ = ["mutate"]

_BECAUSE: Final = {Language.EN: "no longer here", Language.FR: "plus ici"}


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a card that answers.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the board.
    """
    for at, cell in enumerate(map_.board):
        if cell.offer.is_open:
            instead = open_instead(map_, cell)
            where = quoted(instead) if instead else "nowhere"
            build = partial(
                edited_card,
                map_,
                at,
                status=Status.ELSEWHERE,
                response=None,
                instead=[instead] if instead else [],
                because=_BECAUSE[map_.language],
            )
            yield Change(place(cell), f"{named(cell)} sends to {where}", build)
