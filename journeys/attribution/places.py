"""Fair shares by the place of touches in their paths: who opens, who goes between, who closes."""

from __future__ import annotations

import numpy as np

from journeys.attribution.paths import Paths, Whole, summed
from journeys.errors import ValueFormError

__all__ = ["conversions_by_place", "fair_shares_by_place"]


def fair_shares_by_place(
    paths: Paths, *, most: int = 20, shared: bool = True
) -> dict[str, tuple[float, ...]]:
    """The Shapley values of conversions, told apart by the place of the touch.

    A path's conversions are shared equally among its channels, as the model `shapley` does; what
    a channel has stands at the places where it was touched.

    Args:
        paths: The paths.
        most: How many places are told apart; later touches count at the last one.
        shared: Whether the touches of a channel in one path share its part, so that its places
            sum to its Shapley value. Otherwise each of them takes the whole part, and the sum is
            more than there was.

    Returns:
        By channel the conversions at each place, the first touch first; as many places as the
        longest path has.

    Raises:
        ValueFormError: No place is asked for.

    Example:
        >>> from journeys.attribution import PathRow, to_paths
        >>> rows = [PathRow(path="a", conversions=4), PathRow(path="a > b > a", conversions=6)]
        >>> fair_shares_by_place(to_paths(rows))
        {'a': (5.5, 0.0, 1.5), 'b': (0.0, 3.0, 0.0)}

    Source: Zhao, Mahboobi and Bagheri, Shapley value methods for attribution modeling, 2018: the
    ordered Shapley value.
    """
    size, place = _placed(paths, most)
    count, owners = len(paths.channels), paths.owners
    keys, number, times = np.unique(
        owners * max(1, count) + paths.touches, return_inverse=True, return_counts=True
    )
    different = np.bincount(keys // max(1, count), minlength=len(paths))
    parts = 1.0 / different[owners]
    if shared:
        parts /= times[number]
    credit = summed(paths.touches * size + place, parts * paths.conversions[owners], count * size)
    rows = credit.reshape(count, size).tolist()
    return {name: tuple(row) for name, row in zip(paths.channels, rows, strict=True)}


def conversions_by_place(paths: Paths, *, most: int = 20) -> dict[str, tuple[float, ...]]:
    """How many conversions have a channel at a place of their path.

    Args:
        paths: The paths.
        most: How many places are told apart, as in `fair_shares_by_place`.

    Returns:
        By channel the conversions, each counted once a place, the first touch first.

    Raises:
        ValueFormError: No place is asked for.

    Example:
        >>> from journeys.attribution import PathRow, to_paths
        >>> conversions_by_place(to_paths([PathRow(path="a > b > a", conversions=6)]), most=2)
        {'a': (6.0, 6.0), 'b': (0.0, 6.0)}
    """
    size, place = _placed(paths, most)
    count, owners = len(paths.channels), paths.owners
    cell = paths.touches * size + place
    once = np.unique(owners * max(1, count * size) + cell, return_index=True)[1]
    found = summed(cell[once], paths.conversions[owners[once]], count * size)
    rows = found.reshape(count, size).tolist()
    return {name: tuple(row) for name, row in zip(paths.channels, rows, strict=True)}


def _placed(paths: Paths, most: int) -> tuple[int, Whole]:
    """How many places there are, and the place of each touch from 0."""
    if most < 1:
        raise ValueFormError(most, "1 place at least")
    size = min(most, int(paths.lengths.max(initial=0)))
    own = np.arange(len(paths.owners)) - paths.starts[:-1][paths.owners]
    return size, np.minimum(own, size - 1)
