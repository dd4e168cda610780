"""A planted fault shrinks to the smallest map that has it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import Phase, find, settings

from journeys.model import JourneyMap, Response
from journeys.testing import journey_maps

Fault = Callable[[JourneyMap], bool]

QUIET = settings(database=None, max_examples=2000, phases=[Phase.generate, Phase.shrink])


def responses(map_: JourneyMap) -> list[Response]:
    """What the open cards of a map say."""
    return [cell.offer.response for cell in map_.board if cell.offer.response]


def size(map_: JourneyMap) -> tuple[int, ...]:
    """How many personas, goals, channels, moments, cards and steps a map has."""
    steps = sum(len(journey.steps) for journey in map_.journeys)
    goals = len({moment.goal for moment in map_.moments})
    parts = (len(map_.personas), goals, len(map_.channels), len(map_.moments))
    return (*parts, len(map_.board), steps)


FAULTS: dict[str, Fault] = {
    "answer": lambda map_: any("écran" in one.answer for one in responses(map_)),
    "depth": lambda map_: any(one.depth == 4 for one in responses(map_)),
    "character": lambda map_: any(max(one.answer) > "\u1000" for one in responses(map_)),
    "deadline": lambda map_: any(
        promised.within for one in responses(map_) for promised in one.commitments
    ),
    "complaint": lambda map_: any(cell.subject == "complain" for cell in map_.board),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_a_card_shrinks_to_one_card(name: str) -> None:
    """One persona, one goal, one channel, one card and one step are left."""
    map_ = find(journey_maps(), FAULTS[name], settings=QUIET, random=Random(2))
    assert size(map_) == (1, 1, 1, 2, 1, 1)


def test_the_smallest_map_is_the_plainest() -> None:
    """Without a fault nothing is said that need not be."""
    map_ = find(journey_maps(), lambda _: True, settings=QUIET, random=Random(1))
    assert size(map_) == (1, 1, 1, 2, 1, 1)
    assert map_.title == "A small shop"
    assert map_.promises == ()


def test_a_closed_card_shrinks_to_a_row_of_two() -> None:
    """A card that sends elsewhere needs a second channel, and nothing else."""
    map_ = find(
        journey_maps(),
        lambda map_: any(not cell.offer.is_open for cell in map_.board),
        settings=QUIET,
        random=Random(1),
    )
    assert size(map_) == (1, 1, 2, 2, 2, 1)
