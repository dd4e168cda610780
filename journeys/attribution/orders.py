"""A game of many players to what each is worth, by orders drawn with a seed."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from journeys.attribution.game import Share
from journeys.attribution.paths import Floats, Whole

__all__ = ["drawn"]


def drawn(count: int, worth: Callable[[Whole], Floats], *, samples: int, seed: int) -> Share:
    """The Shapley values of a game with many players, from orders drawn at random.

    Each order is taken both ways round: what one says too much the other says too little.

    Args:
        count: How many players.
        worth: An order of players to the worth of its beginnings: of none, of the first, of the
            first two, and so on to all.
        samples: How many orders, rounded up to pairs.
        seed: What they are drawn from.

    Returns:
        The values with their standard errors; each order sums to the worth of all.
    """
    generator = np.random.default_rng(seed)
    pairs = (samples + 1) // 2
    total, squares = np.zeros(count), np.zeros(count)
    for _ in range(pairs):
        order = generator.permutation(count)
        found = np.zeros(count)
        for way in (order, order[::-1]):
            found[way] += np.diff(worth(way)) / 2
        total += found
        squares += found * found
    mean = total / pairs
    spread = np.maximum(squares / pairs - mean * mean, 0.0)
    return Share(values=mean, error=np.sqrt(spread / max(1, pairs - 1)))
