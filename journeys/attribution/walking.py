"""A Markov chain to what is won on its paths, followed step by step."""

from __future__ import annotations

from typing import Final

import attrs
import numpy as np

from journeys.attribution.chain import Chain
from journeys.attribution.paths import Floats, Whole, summed
from journeys.errors import ValueFormError

__all__ = ["DENSE", "REST", "STEPS", "walked"]

#: Up to so many states the system is solved at once; beyond, step by step.
DENSE: Final = 3_000
#: The most steps of a walk through a larger chain, and what may then still be on its way.
STEPS: Final = 100_000
REST: Final = 1e-14


def walked(
    chain: Chain, probability: Floats, start: Floats, wins: Floats, held: list[Whole]
) -> tuple[Floats, Floats]:
    """All wins, and those through each channel, by following all paths at once.

    A walk is over when next to nobody is on the way.

    Args:
        chain: The chain.
        probability: How probable each of its steps is.
        start: How probable a path begins in each state.
        wins: What is won in each state on average, a column for each kind of win.
        held: The states of each channel.

    Returns:
        A number for each kind of win, and a row of such numbers for each channel.

    Raises:
        ValueFormError: Paths go round in circles so long that they cannot be followed.
    """
    whole = _followed(chain, probability, start, wins)
    passed = np.zeros((len(held), wins.shape[1]))
    for code, states in enumerate(held):
        kept = np.ones(chain.size, dtype=np.bool_)
        kept[states] = False
        steps = kept[chain.targets] & kept[chain.sources]
        part = attrs.evolve(chain, sources=chain.sources[steps], targets=chain.targets[steps])
        passed[code] = whole - _followed(part, probability[steps], start * kept, wins)
    return whole, passed


def _followed(chain: Chain, probability: Floats, start: Floats, wins: Floats) -> Floats:
    """What is won from a beginning on."""
    # A loop from a state to itself only delays: it is solved here, and cannot slow the walk.
    loop = chain.sources == chain.targets
    stays = np.zeros(chain.size)
    stays[chain.sources[loop]] = probability[loop]
    more = 1.0 / (1.0 - stays)
    sources, targets = chain.sources[~loop], chain.targets[~loop]
    onward = (probability * more[chain.sources])[~loop]
    gains = wins * more[:, np.newaxis]
    won = np.zeros(wins.shape[1])
    here = start
    for _ in range(STEPS):
        won = won + here @ gains
        here = summed(targets, here[sources] * onward, chain.size)
        if here.sum() < REST:
            return won
    raise ValueFormError(chain.size, f"an order with {DENSE} states at most for such long paths")
