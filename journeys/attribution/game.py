"""A game of channels to what each of them is worth: exact for few, drawn with a seed for many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import comb
from typing import Final, TypeVar

import attrs
import numpy as np

from journeys.attribution.paths import Floats, Whole
from journeys.errors import ValueFormError

__all__ = ["EXACT", "Share", "drawn", "exact", "fair_shares"]

CoalitionT = TypeVar("CoalitionT", bound=Iterable[str])

#: Up to so many players every coalition is looked at.
EXACT: Final = 15


@attrs.frozen(kw_only=True, eq=False)
class Share:
    """What each player is worth.

    Attributes:
        values: Of each player; they sum to the worth of all together less that of none.
        error: The standard error of each; None where they are exact.
    """

    values: Floats
    error: Floats | None = None


def fair_shares(worth: Mapping[CoalitionT, float]) -> dict[str, float]:
    """The Shapley values of a game that is told coalition by coalition.

    Args:
        worth: What each coalition is worth, by the names of its players: a tuple, a frozenset,
            or a text for one player. A coalition that is not told is worth 0.

    Returns:
        The value of each player, in the order of their first naming.

    Raises:
        ValueFormError: More than 15 players.

    Example:
        >>> fair_shares({"a": 4, ("a", "b"): 10})
        {'a': 7.0, 'b': 3.0}

    Source: Shapley, A value for n-person games, 1953.
    """
    told = {(one,) if isinstance(one, str) else tuple(one): value for one, value in worth.items()}
    players = {name: at for at, name in enumerate(dict.fromkeys(n for one in told for n in one))}
    if len(players) > EXACT:
        raise ValueFormError(len(players), f"{EXACT} players at most")
    table = np.zeros(1 << len(players))
    for one, value in told.items():
        table[sum(1 << players[name] for name in set(one))] = value
    return dict(zip(players, exact(table).values.tolist(), strict=True))


def exact(worth: Floats) -> Share:
    """The Shapley values of a game with few players.

    Args:
        worth: What each coalition is worth; the bits of its place are its players.

    Returns:
        The values, exact.
    """
    count = len(worth).bit_length() - 1
    sizes = np.bitwise_count(np.arange(len(worth))).astype(np.int64)
    weights = np.array([1.0 / (count * comb(count - 1, size)) for size in range(count)])
    values = np.zeros(count)
    for player in range(count):
        pairs = worth.reshape(-1, 2, 1 << player)
        size = sizes.reshape(-1, 2, 1 << player)[:, 0]
        values[player] = ((pairs[:, 1] - pairs[:, 0]) * weights[size]).sum()
    return Share(values=values)


def drawn(count: int, worth: Callable[[Whole], Floats], *, samples: int, seed: int) -> Share:
    """The Shapley values of a game with many players, from orders drawn at random.

    Each order is taken both ways round: what one says too much the other says too little.

    Args:
        count: How many players.
        worth: An order of players to the worth of its beginnings: of none, of the first, of the
            first two, and so on to all.
        samples: How many orders, rounded up to pairs.
        seed: What they are drawn from.

    Returns:
        The values with their standard errors; each order sums to the worth of all.
    """
    generator = np.random.default_rng(seed)
    pairs = (samples + 1) // 2
    total, squares = np.zeros(count), np.zeros(count)
    for _ in range(pairs):
        order = generator.permutation(count)
        found = np.zeros(count)
        for way in (order, order[::-1]):
            found[way] += np.diff(worth(way)) / 2
        total += found
        squares += found * found
    mean = total / pairs
    spread = np.maximum(squares / pairs - mean * mean, 0.0)
    return Share(values=mean, error=np.sqrt(spread / max(1, pairs - 1)))
