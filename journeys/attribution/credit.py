"""What a model gives each channel: conversions and value that sum to all there were."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from journeys.attribution.paths import Floats
from journeys.attribution.sentence import Sentence

__all__ = ["Credit"]


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
        rule: How it was shared out; `str` gives the sentence.
    """

    channels: tuple[str, ...]
    conversions: Floats
    value: Floats
    scores: Floats | None = None
    value_scores: Floats | None = None
    error: Floats | None = None
    value_error: Floats | None = None
    rule: Sentence

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
