"""Columns of numbers to how often each number, or row of them, stands there."""

from __future__ import annotations

from collections import Counter

import numpy as np

from journeys.simulation.arrays import Ints

__all__ = ["counted", "tallied"]


def counted(values: Ints) -> Counter[int]:
    """How often each number stands there.

    Args:
        values: Numbers.
    """
    found, counts = np.unique(values, return_counts=True)
    return Counter(dict(zip(found.tolist(), counts.tolist(), strict=True)))


def tallied(*columns: Ints, weights: Ints | None = None) -> Counter[tuple[int, ...]]:
    """How often each row of some columns stands there, or the sum of its weights.

    Args:
        columns: Columns of numbers from 0, equally long.
        weights: A weight for each row.

    Example:
        >>> tallied(np.array([1, 1, 0]), np.array([2, 2, 0]))
        Counter({(1, 2): 2, (0, 0): 1})
    """
    if not len(columns[0]):
        return Counter()
    sizes = [int(column.max()) + 1 for column in columns]
    codes = np.ravel_multi_index(columns, sizes)
    found, at, counts = np.unique(codes, return_inverse=True, return_counts=True)
    if weights is not None:
        order = np.argsort(at, kind="stable")
        edges = np.concatenate(([0], np.cumsum(counts)[:-1]))
        counts = np.add.reduceat(weights[order], edges)
    rows = zip(*(one.tolist() for one in np.unravel_index(found, sizes)), strict=True)
    return Counter(dict(zip(rows, counts.tolist(), strict=True)))
