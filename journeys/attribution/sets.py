"""Paths to the sets of channels that they touch: order and repeats forgotten, equal ones added."""

from __future__ import annotations

from typing import Final

import attrs
import numpy as np
import numpy.typing as npt

from journeys.attribution.paths import Paths, Whole, summed

__all__ = ["sets_of"]

#: Channels that a number of 64 bits tells apart.
_BITS: Final = 62


def sets_of(paths: Paths) -> Paths:
    """The sets of channels that paths touch.

    Args:
        paths: The paths; those without a touch are left out.

    Returns:
        A path a set, its channels by their code; ages are forgotten.

    Example:
        >>> from journeys.attribution import PathRow, to_paths
        >>> found = sets_of(to_paths([PathRow(path="a > b > a"), PathRow(path="b > a")]))
        >>> [(row.path, row.conversions) for row in found.rows()]
        [(('a', 'b'), 2.0)]
    """
    once = paths.each_once()
    number, first = _numbered(once)
    size = len(first)
    order = np.lexsort((once.touches, once.owners))
    sorted_ = attrs.evolve(once, touches=once.touches[order], ages=None)
    lengths = once.lengths[first]
    starts = np.append(0, np.cumsum(lengths))
    within = np.arange(starts[-1]) - np.repeat(starts[:-1], lengths)
    touches = sorted_.touches[np.repeat(once.starts[first], lengths) + within]
    filled = Paths(
        channels=paths.channels,
        touches=touches,
        starts=starts,
        conversions=summed(number, once.conversions, size),
        value=summed(number, once.value, size),
        nulls=summed(number, once.nulls, size),
        notes=paths.notes,
    )
    return _without_empty(filled)


def _numbered(once: Paths) -> tuple[Whole, Whole]:
    """The number of the set of each path, and a path that stands for each set."""
    number = np.zeros(len(once), dtype=np.int64)
    first: Whole = np.zeros(min(1, len(once)), dtype=np.int64)
    for begin in range(0, len(once.channels), _BITS):
        here: npt.NDArray[np.bool_] = (once.touches >= begin) & (once.touches < begin + _BITS)
        mask = np.zeros(len(once), dtype=np.int64)
        np.add.at(mask, once.owners[here], np.int64(1) << (once.touches[here] - begin))
        word = np.unique(mask, return_inverse=True)[1]
        key = number * (int(word.max(initial=0)) + 1) + word
        _, first, number = np.unique(key, return_index=True, return_inverse=True)
    return number, first


def _without_empty(paths: Paths) -> Paths:
    kept = paths.touched
    return attrs.evolve(
        paths,
        starts=np.append(0, np.cumsum(paths.lengths[kept])),
        conversions=paths.conversions[kept],
        value=paths.value[kept],
        nulls=paths.nulls[kept],
    )
