"""Shares by how likely channels, and pairs of channels, make a conversion."""

from __future__ import annotations

import numpy as np

from journeys.attribution.credit import Credit
from journeys.attribution.crediting import by_scores
from journeys.attribution.options import Options
from journeys.attribution.paths import Floats, Paths, Whole, summed
from journeys.attribution.sentence import sentence
from journeys.attribution.sets import sets_of

__all__ = ["credit"]


def credit(paths: Paths, options: Options) -> Credit:
    """The credit of the probabilistic model of second order.

    The probability of a conversion is estimated for customers who touched a channel, and for
    those who touched two. A channel's part of a path is its own probability, and half the mean,
    over the path's other channels, of what the pair adds to the two. Its score is the sum over
    conversions. A pair may take away more than its channels bring; a score may be below 0.

    Args:
        paths: The paths, with nulls.
        options: Not used by this model.

    Returns:
        The credit, in the proportion of the scores, which are in `Credit.scores`.

    Example:
        >>> from journeys.attribution import PathRow, to_paths
        >>> rows = [PathRow(path="a", conversions=3, nulls=1),
        ...         PathRow(path="b", conversions=1, nulls=3)]
        >>> dict(credit(to_paths(rows), Options()).scores_by_channel())
        {'a': 2.25, 'b': 0.25}

    Source: Shao and Li, Data-driven multi-touch attribution models, 2011.
    """
    del options
    sets = sets_of(paths)
    count = len(sets.channels)
    left, right = _pairs(sets)
    key, pairs = np.unique(sets.touches[left] * count + sets.touches[right], return_inverse=True)
    alone = _rate(sets, sets.touches, sets.owners, count)
    both = _rate(sets, pairs, sets.owners[left], len(key))
    gain = both[pairs] - alone[sets.touches[left]] - alone[sets.touches[right]]
    others = np.maximum(sets.lengths - 1, 1)[sets.owners]
    added = summed(left, gain, len(sets.touches))
    part = alone[sets.touches] + added / (2 * others)
    scores, values = (
        summed(sets.touches, part * amount[sets.owners], count)
        for amount in (sets.conversions, sets.value)
    )
    return by_scores(paths, scores, values, sentence("rule-shao"))


def _pairs(sets: Paths) -> tuple[Whole, Whole]:
    """The places of every two touches of one set, both ways round."""
    repeats = sets.lengths[sets.owners]
    left = np.repeat(np.arange(len(sets.touches)), repeats)
    within = np.arange(len(left)) - np.repeat(np.cumsum(repeats) - repeats, repeats)
    right = sets.starts[sets.owners[left]] + within
    other = left != right
    return left[other], right[other]


def _rate(sets: Paths, group: Whole, owner: Whole, size: int) -> Floats:
    """The share of conversions among all who are in each group; 0 for none."""
    won = summed(group, sets.conversions[owner], size)
    lost = summed(group, sets.nulls[owner], size)
    return won / np.where(won + lost > 0, won + lost, 1.0)
