"""What a model gives each channel: conversions and value that sum to all there were."""

from __future__ import annotations

from collections.abc import Mapping

import attrs
import numpy as np

from journeys.attribution.paths import Floats, Paths, summed

__all__ = ["Credit", "by_scores", "by_touches"]


@attrs.frozen(kw_only=True, eq=False)
class Credit:
    """What one model gives each channel.

    Attributes:
        channels: The channels.
        conversions: Conversions of each; they sum to all conversions that have a touch.
        value: Value of each; it sums to the value of these.
        scores: What the model measured before it shared out, such as removal effects of
            conversions; None for a model that shares out directly.
        value_scores: The same of value.
        error: Standard error of `conversions`, where they were drawn; None where they are exact.
        value_error: Standard error of `value`, likewise.
        rule: How it was shared out, in a sentence.
    """

    channels: tuple[str, ...]
    conversions: Floats
    value: Floats
    scores: Floats | None = None
    value_scores: Floats | None = None
    error: Floats | None = None
    value_error: Floats | None = None
    rule: str = ""

    def by_channel(self) -> Mapping[str, float]:
        """Conversions by channel."""
        return dict(zip(self.channels, self.conversions.tolist(), strict=True))

    def value_by_channel(self) -> Mapping[str, float]:
        """Value by channel."""
        return dict(zip(self.channels, self.value.tolist(), strict=True))

    def scores_by_channel(self) -> Mapping[str, float]:
        """Scores by channel; empty for a model that has none."""
        return (
            {}
            if self.scores is None
            else dict(zip(self.channels, self.scores.tolist(), strict=True))
        )


def by_touches(paths: Paths, weights: Floats, rule: str) -> Credit:
    """The credit when each touch has a part of its own path.

    Args:
        paths: The paths.
        weights: A weight a touch, none below 0; those of a path need not sum to 1.
        rule: How it is shared out, in a sentence.

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


def by_scores(paths: Paths, scores: Floats, value_scores: Floats, rule: str) -> Credit:
    """The credit when all conversions together are shared in the proportion of scores.

    Args:
        paths: The paths.
        scores: A score a channel, for conversions.
        value_scores: A score a channel, for value.
        rule: How it is shared out, in a sentence.

    Returns:
        The credit; where no score is above 0 on balance, nothing can be shared: all zeros when
        there is nothing, else by the scores' equal parts among channels.
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
