"""A card's evidence was reviewed five years earlier."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import attrs

from journeys.model import JourneyMap
from journeys.mutations.cards import edited_card, named, place
from journeys.mutations.mutant import Change

__all__ = ["mutate"]

_YEARS = 5


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a card whose evidence has a day.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the board.
    """
    for at, cell in enumerate(map_.board):
        evidence = cell.offer.evidence
        if (
            evidence is not None
            and evidence.reviewed is not None
            and evidence.reviewed.year > _YEARS
        ):
            # The 28th is a day of each month of each year.
            day = min(evidence.reviewed.day, 28)
            then = evidence.reviewed.replace(year=evidence.reviewed.year - _YEARS, day=day)
            summary = f"what {named(cell)} rests on was reviewed on {then.isoformat()}"
            build = partial(edited_card, map_, at, evidence=attrs.evolve(evidence, reviewed=then))
            yield Change((*place(cell), "evidence", "reviewed"), summary, build)
