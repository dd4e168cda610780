"""A Markov chain to what is lost without each channel: solved, not simulated."""

from __future__ import annotations

import attrs
import numpy as np

from journeys.attribution.chain import Chain
from journeys.attribution.paths import Floats
from journeys.attribution.solving import solved
from journeys.attribution.walking import DENSE, walked

__all__ = ["Removal", "removal_of"]


@attrs.frozen(kw_only=True, eq=False)
class Removal:
    """What is lost without each channel.

    Attributes:
        conversion: How probable a conversion is at the beginning of a path.
        effects: The share of conversions that pass through each channel.
        value_effects: The share of their value.
    """

    conversion: float
    effects: Floats
    value_effects: Floats


def removal_of(chain: Chain) -> Removal:
    """The removal effects of a chain: 1 - P(conversion without the channel) / P(conversion).

    Who would have gone to a removed channel does not convert. Effects are exact: they are
    solved for, with no draw and no bound on the length of a path.

    Args:
        chain: The chain.

    Returns:
        The effects, from 0 to 1; all 0 for a chain without conversions.

    Raises:
        ValueFormError: The chain has many states, and its paths go round in circles so long that
            it cannot be solved step by step.

    Source: Anderl, Becker, von Wangenheim and Schumann, Mapping the customer journey, 2016.
    """
    left = np.where(chain.leaving > 0, chain.leaving, 1.0)
    begun = chain.starts.sum() or 1.0
    start = chain.starts / begun
    wins = np.stack((chain.conversions / left, chain.value / left), axis=1)
    probability = chain.steps / left[chain.sources]
    count = len(chain.channels)
    held = [np.flatnonzero(chain.holds(code)) for code in range(count)]
    if chain.size <= DENSE:
        whole, passed = solved(chain, probability, start, wins, held)
    else:
        whole, passed = walked(chain, probability, start, wins, held)
    safe = np.where(whole > 0, whole, 1.0)
    effects = np.clip(passed / safe, 0.0, 1.0)
    return Removal(conversion=float(whole[0]), effects=effects[:, 0], value_effects=effects[:, 1])
