"""Paths to a Markov chain of any order."""

from __future__ import annotations

import numpy as np

from journeys.attribution.chain import Chain
from journeys.attribution.keys import counted, numbered
from journeys.attribution.paths import Paths, Whole, summed

__all__ = ["chain_of"]


def chain_of(paths: Paths, *, order: int = 1, nulls: bool = True) -> Chain:
    """The chain of paths.

    Args:
        paths: The paths; those without a touch tell nothing.
        order: How many touches the next one depends on. A path begins in the state of its first
            touches, as many as the order or as it has.
        nulls: Whether paths that end in no conversion count.

    Returns:
        The chain; loops from a state to itself are in it.
    """
    lost = paths.nulls if nulls else np.zeros(len(paths))
    taken = np.where(paths.touched, paths.conversions + lost, 0.0)
    state, lengths, states = _states(paths, order)
    size = len(states)
    begins = (np.cumsum(lengths) - lengths)[paths.touched]
    ends = (np.cumsum(lengths) - 1)[paths.touched]
    amounts = np.repeat(taken, lengths)
    amounts[begins] = 0.0
    pairs, steps = counted(state[:-1] * size + state[1:], amounts[1:], size)
    at_end = state[ends]
    return Chain(
        channels=paths.channels,
        states=states,
        sources=pairs // max(1, size),
        targets=pairs % max(1, size),
        steps=steps,
        starts=summed(state[begins], taken[paths.touched], size),
        conversions=summed(at_end, paths.conversions[paths.touched], size),
        value=summed(at_end, paths.value[paths.touched], size),
        nulls=summed(at_end, lost[paths.touched], size),
    )


def _states(paths: Paths, order: int) -> tuple[Whole, Whole, Whole]:
    """The state at each place, how many places each path has, and the channels of each state."""
    names = np.arange(len(paths.channels), dtype=np.int64).reshape(-1, 1)
    if order == 1:
        return paths.touches, paths.lengths, names
    size = len(paths.channels) + 1
    lengths = np.where(paths.touched, np.maximum(paths.lengths - order + 1, 1), 0)
    first = np.repeat(paths.starts[:-1], lengths)
    places = first + np.arange(len(first)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    ends = np.repeat(paths.starts[1:], lengths)
    state = paths.touches[places]
    for step in range(1, min(order, int(paths.lengths.max(initial=0)))):
        after = np.minimum(places + step, len(paths.touches) - 1)
        next_ = np.where(places + step < ends, paths.touches[after], size - 1)
        keys, state = numbered(state * size + next_, len(names) * size)
        column = np.where(keys % size == size - 1, -1, keys % size)
        names = np.column_stack((names[keys // size], column))
    return state, lengths, names
