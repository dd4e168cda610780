"""A card has the tone that another persona's has."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeys.model import JourneyMap
from journeys.mutations.cards import answers, edited_response, named, others_say, place
from journeys.mutations.mutant import Change
from journeys.text import quoted

__all__ = ["mutate"]


def mutate(map_: JourneyMap) -> Iterator[Change]:
    """One change a card with a tone, where another persona finds another tone at the same place.

    Args:
        map_: Any map.

    Yields:
        The changes in the order of the board.
    """
    others = others_say(map_, "tone")
    for at, cell, response in answers(map_):
        tone = others(cell)
        if response.tone and tone:
            summary = (
                f"{named(cell)} has the tone {quoted(tone)} instead of {quoted(response.tone)}"
            )
            yield Change(
                (*place(cell), "tone"), summary, partial(edited_response, map_, at, tone=tone)
            )
