"""A game of few players to what each of them is worth, exactly."""

from __future__ import annotations

from math import comb
from typing import Final

import attrs
import numpy as np

from journeys.attribution.paths import Floats

__all__ = ["EXACT", "Share", "exact"]

#: Up to so many players every coalition is looked at.
EXACT: Final = 15


@attrs.frozen(kw_only=True, eq=False)
class Share:
    """What each player is worth.

    Attributes:
        values: Of each player; they sum to the worth of all together less that of none.
        error: The standard error of each; None where they are exact.
    """

    values: Floats
    error: Floats | None = None


def exact(worth: Floats) -> Share:
    """The Shapley values of a game with few players.

    Args:
        worth: What each coalition is worth; the bits of its place are its players.

    Returns:
        The values, exact.
    """
    count = len(worth).bit_length() - 1
    sizes = np.bitwise_count(np.arange(len(worth))).astype(np.int64)
    weights = np.array([1.0 / (count * comb(count - 1, size)) for size in range(count)])
    values = np.zeros(count)
    for player in range(count):
        pairs = worth.reshape(-1, 2, 1 << player)
        size = sizes.reshape(-1, 2, 1 << player)[:, 0]
        values[player] = ((pairs[:, 1] - pairs[:, 0]) * weights[size]).sum()
    return Share(values=values)
