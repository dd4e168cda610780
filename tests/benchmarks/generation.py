"""Generated maps to how many come a second."""

from __future__ import annotations

import random

from hypothesis.internal.conjecture.data import ConjectureData

from journeys.testing import journey_maps
from tests.benchmarks.measure import best_here

__all__ = ["maps_a_second"]

#: Maps of one measurement.
MAPS = 200


def maps_a_second(*, times: int) -> float:
    """How many maps with five personas are generated a second.

    Args:
        times: How often it is measured.
    """
    strategy = journey_maps(min_personas=5)

    def work() -> None:
        for seed in range(MAPS):
            ConjectureData(random=random.Random(seed)).draw(strategy)

    return MAPS / best_here(work, times=times)
