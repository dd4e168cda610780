"""Names for arrays, and draws that all customers make at once."""

from __future__ import annotations

from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

__all__ = ["Bits", "Floats", "Generator", "Ints", "drawn", "keys_of"]

Ints: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float64]
Bits: TypeAlias = npt.NDArray[np.bool_]
Generator: TypeAlias = np.random.Generator

#: Sums of shares are not exact; what is nearer than this is the same.
_NEAR: Final = 1e-9


def keys_of(rows: list[list[float]]) -> Floats:
    """Cumulative weights of many lists in one sorted array, which `drawn` searches.

    Args:
        rows: Weights by list; those of a list sum to 1, or to less where nothing may be drawn.

    Returns:
        For each weight the number of its list plus the sum up to it.

    Example:
        >>> keys_of([[0.25, 0.75], [0.5]]).tolist()
        [0.25, 1.0, 1.5]
    """
    found: list[float] = []
    for at, row in enumerate(rows):
        reached = [at + min(float(one), 1.0) for one in np.cumsum(row)]
        if row and reached[-1] > at + 1 - _NEAR:
            reached[-1] = at + 1.0
        found += reached
    return np.array(found, np.float64)


def drawn(keys: Floats, row: Ints | int, chance: Floats) -> Ints:
    """Which weight each one draws from its list; the one after the list for none.

    Args:
        keys: What `keys_of` gives.
        row: The number of each one's list.
        chance: A number 0..1 each.

    Example:
        >>> drawn(keys_of([[0.25, 0.75], [0.5]]), np.array([0, 1, 1]), np.array([0.5, 0.1, 0.9]))
        array([1, 2, 3])
    """
    # A chance next to 1 would be rounded up into the list that follows.
    wanted = row + np.minimum(chance, 1 - _NEAR)
    return np.searchsorted(keys, wanted, side="right").astype(np.int64)
