"""Paths and weights to the credit of each channel."""

from __future__ import annotations

import numpy as np

from journeys.attribution.credit import Credit
from journeys.attribution.paths import Floats, Paths, summed
from journeys.attribution.sentence import Sentence

__all__ = ["by_scores", "by_touches"]


def by_touches(paths: Paths, weights: Floats, rule: Sentence) -> Credit:
    """The credit when each touch has a part of its own path.

    Args:
        paths: The paths.
        weights: A weight a touch, none below 0; those of a path need not sum to 1.
        rule: How it is shared out.

    Returns:
        The credit; a path is shared in the proportion of the weights of its touches.
    """
    count = len(paths.channels)
    owners = paths.owners
    sums = summed(owners, weights, len(paths))
    parts = weights / sums[owners]
    return Credit(
        channels=paths.channels,
        conversions=summed(paths.touches, parts * paths.conversions[owners], count),
        value=summed(paths.touches, parts * paths.value[owners], count),
        rule=rule,
    )


def by_scores(paths: Paths, scores: Floats, value_scores: Floats, rule: Sentence) -> Credit:
    """The credit when all conversions together are shared in the proportion of scores.

    Args:
        paths: The paths.
        scores: A score a channel, for conversions.
        value_scores: A score a channel, for value.
        rule: How it is shared out.

    Returns:
        The credit. Where the scores do not sum to more than 0, they have no proportion: each
        channel has an equal part of the whole. All zeros where there is nothing to share.
    """
    return Credit(
        channels=paths.channels,
        conversions=_shared(paths.total_conversions, scores),
        value=_shared(paths.total_value, value_scores),
        scores=scores,
        value_scores=value_scores,
        rule=rule,
    )


def _shared(total: float, scores: Floats) -> Floats:
    whole = float(scores.sum())
    if whole > 0:
        return total * (scores / whole)
    return np.full(len(scores), total / max(1, len(scores)))
