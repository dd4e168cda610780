"""A card speaks the words of another persona."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import Idiolect, JourneyMap
from journeys.mutations.cards import answers, edited_response, named, others_say, place
from journeys.mutations.mutant import Change
from journeys.text import joined, quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a card with an idiolect, where another persona's is another at that place.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the board.
    """
    others = others_say(map_, "idiolect")
    for at, cell, response in answers(map_):
        words = others(cell)
        if response.idiolect != Idiolect() and words:
            told = joined((quoted(word) for word in (*words.uses, *words.avoids)), most=3)
            build = partial(edited_response, map_, at, idiolect=words)
            yield Change((*place(cell), "idiolect"), f"{named(cell)} speaks of {told}", build)
