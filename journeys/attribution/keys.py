"""Numbers that stand for kinds of steps, counted: few in one table, many sorted."""

from __future__ import annotations

from typing import Final

import numpy as np

from journeys.attribution.paths import Floats, Whole, summed

__all__ = ["counted", "numbered"]

#: Kinds of keys that are counted in one table; more are sorted.
_DENSE: Final = 4_000_000


def numbered(keys: Whole, top: int) -> tuple[Whole, Whole]:
    """The different keys, sorted, and the number of each key among them.

    Args:
        keys: The keys, none below 0.
        top: No key is above it.

    Returns:
        Both; empty for no keys.
    """
    if top > _DENSE:
        different, number = np.unique(keys, return_inverse=True)
        return different, number
    there = np.zeros(top + 1, dtype=np.bool_)
    there[keys] = True
    numbers = np.cumsum(there) - 1
    return np.flatnonzero(there).astype(np.int64, copy=False), numbers[keys]


def counted(keys: Whole, amounts: Floats, size: int) -> tuple[Whole, Floats]:
    """Each key once, with the sum of its amounts; keys without any are left out.

    Args:
        keys: The keys, from 0 and below the square of the size.
        amounts: An amount a key, none below 0.
        size: The size.

    Returns:
        The keys, sorted, and their sums.
    """
    if size * size <= _DENSE:
        sums = summed(keys, amounts, size * size)
        some: Whole = np.flatnonzero(sums).astype(np.int64, copy=False)
        return some, sums[some]
    found, inverse = np.unique(keys, return_inverse=True)
    sums = summed(inverse, amounts, len(found))
    return found[sums > 0], sums[sums > 0]
