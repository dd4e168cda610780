"""Paths to a Markov chain of any order: what follows what, and how often."""

from __future__ import annotations

from typing import Final

import attrs
import numpy as np
import numpy.typing as npt

from journeys.attribution.paths import Floats, Paths, Whole, summed

__all__ = ["Chain", "chain_of"]

#: Kinds of keys that are counted in one table; more are sorted.
_DENSE: Final = 4_000_000


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
    pairs, steps = _counted(state[:-1] * size + state[1:], amounts[1:], size)
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
        keys, state = _numbered(state * size + next_, len(names) * size)
        column = np.where(keys % size == size - 1, -1, keys % size)
        names = np.column_stack((names[keys // size], column))
    return state, lengths, names


def _numbered(keys: Whole, top: int) -> tuple[Whole, Whole]:
    """The different keys, sorted, and the number of each key among them."""
    if top > _DENSE:
        different, number = np.unique(keys, return_inverse=True)
        return different, number
    there = np.zeros(top + 1, dtype=np.bool_)
    there[keys] = True
    numbers = np.cumsum(there) - 1
    return np.flatnonzero(there).astype(np.int64, copy=False), numbers[keys]


def _counted(keys: Whole, amounts: Floats, size: int) -> tuple[Whole, Floats]:
    """Each key once, with the sum of its amounts; keys without any are left out."""
    if size * size <= _DENSE:
        sums = summed(keys, amounts, size * size)
        some: Whole = np.flatnonzero(sums).astype(np.int64, copy=False)
        return some, sums[some]
    found, inverse = np.unique(keys, return_inverse=True)
    sums = summed(inverse, amounts, len(found))
    return found[sums > 0], sums[sums > 0]
