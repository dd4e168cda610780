"""A Markov chain to what is won on all paths, and through each channel."""

from __future__ import annotations

import numpy as np

from journeys.attribution.chain import Chain
from journeys.attribution.paths import Floats, Whole

__all__ = ["solved"]


def solved(
    chain: Chain, probability: Floats, start: Floats, wins: Floats, held: list[Whole]
) -> tuple[Floats, Floats]:
    """All wins, and those through each channel, by visits.

    With N the expected visits of each state from each, the states of a channel are first hit
    with the probabilities h that solve h · N[held, held] = start · N[:, held].

    Args:
        chain: The chain.
        probability: How probable each of its steps is.
        start: How probable a path begins in each state.
        wins: What is won in each state on average, a column for each kind of win.
        held: The states of each channel.

    Returns:
        A number for each kind of win, and a row of such numbers for each channel.
    """
    step = np.zeros((chain.size, chain.size))
    step[chain.sources, chain.targets] = probability
    visits = np.linalg.inv(np.eye(chain.size) - step)
    gains = visits @ wins
    seen = start @ visits
    passed = np.zeros((len(held), wins.shape[1]))
    for code, states in enumerate(held):
        if len(states):
            first = np.linalg.solve(visits[np.ix_(states, states)].T, seen[states])
            passed[code] = first @ gains[states]
    return start @ gains, passed
