"""A Markov chain of any order: what follows what, and how often."""

from __future__ import annotations

import attrs
import numpy as np
import numpy.typing as npt

from journeys.attribution.paths import Floats, Whole, summed

__all__ = ["Chain"]


@attrs.frozen(kw_only=True, eq=False)
class Chain:
    """What follows what. A state is the last touches, as many as the order.

    Attributes:
        channels: The channels, by code.
        states: The channels of each state, a row each, in the order of touch; -1 where a path
            is shorter than the order.
        sources: The state that each kind of step leaves.
        targets: The state that it goes to.
        steps: How often it was taken.
        starts: How often paths began in each state.
        conversions: How often each state was followed by a conversion.
        value: What these conversions brought.
        nulls: How often each state was the last one without conversion.
    """

    channels: tuple[str, ...]
    states: Whole
    sources: Whole
    targets: Whole
    steps: Floats
    starts: Floats
    conversions: Floats
    value: Floats
    nulls: Floats

    @property
    def size(self) -> int:
        """How many states there are."""
        return len(self.states)

    @property
    def leaving(self) -> Floats:
        """How often each state was left, for another or for an end."""
        onward = summed(self.sources, self.steps, self.size)
        return onward + self.conversions + self.nulls

    def holds(self, channel: int) -> npt.NDArray[np.bool_]:
        """Which states have touched a channel.

        Args:
            channel: Its code.
        """
        found: npt.NDArray[np.bool_] = (self.states == channel).any(axis=1)
        return found
