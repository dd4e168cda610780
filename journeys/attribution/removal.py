"""A Markov chain to what is lost without each channel: solved, not simulated."""

from __future__ import annotations

from typing import Final

import attrs
import numpy as np

from journeys.attribution.chain import Chain
from journeys.attribution.paths import Floats, Whole, summed
from journeys.errors import ValueFormError

__all__ = ["DENSE", "Removal", "removal_of"]

#: Up to so many states the system is solved at once; beyond, step by step.
DENSE: Final = 3_000
#: The most steps of a walk through a larger chain, and what may then still be on its way.
STEPS: Final = 100_000
REST: Final = 1e-14


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
        whole, passed = _solved(chain, probability, start, wins, held)
    else:
        whole, passed = _walked(chain, probability, start, wins, held)
    safe = np.where(whole > 0, whole, 1.0)
    effects = np.clip(passed / safe, 0.0, 1.0)
    return Removal(conversion=float(whole[0]), effects=effects[:, 0], value_effects=effects[:, 1])


def _solved(
    chain: Chain, probability: Floats, start: Floats, wins: Floats, held: list[Whole]
) -> tuple[Floats, Floats]:
    """All wins, and those through each channel, by visits.

    With N the expected visits of each state from each, the states of a channel are first hit
    with the probabilities h that solve h · N[held, held] = start · N[:, held].
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


def _walked(
    chain: Chain, probability: Floats, start: Floats, wins: Floats, held: list[Whole]
) -> tuple[Floats, Floats]:
    """The same, by following all paths at once until next to none is on its way."""
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
