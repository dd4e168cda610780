"""A game told coalition by coalition to what each of its players is worth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

import numpy as np

from journeys.attribution.game import EXACT, exact
from journeys.errors import ValueFormError

__all__ = ["fair_shares"]

CoalitionT = TypeVar("CoalitionT", bound=Iterable[str])


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
