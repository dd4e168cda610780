"""Strategies of what is measured: durations, limits in steps, shares."""

from __future__ import annotations

import math
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from journeys.errors import ValueFormError
from journeys.model import Duration, Steps
from journeys.model.durations import UNITS
from journeys.testing.bounds import bounded

__all__ = ["durations", "shares", "step_limits"]

_YEAR: Final = UNITS["years"]
#: As people say them: hours first, seconds last.
_ORDER: Final = ("h", "days", "weeks", "min", "months", "years", "s")
_MOST: Final = 999_999


def durations(*, min_seconds: int = 1, max_seconds: int = 10 * _YEAR) -> SearchStrategy[Duration]:
    """Durations as people say them, in all units.

    Args:
        min_seconds: The shortest.
        max_seconds: The longest.

    Returns:
        A strategy; it shrinks to few hours.

    Raises:
        ValueFormError: No duration lies between the bounds.

    Example:
        >>> from hypothesis import find
        >>> str(find(durations(min_seconds=86_400), lambda one: True))
        '24 h'
    """
    bounded("seconds", min_seconds, max_seconds, 0, _MOST * _YEAR)
    amounts = {}
    for unit in _ORDER:
        least = math.ceil(min_seconds / UNITS[unit])
        most = min(max_seconds // UNITS[unit], _MOST)
        if least <= most:
            amounts[unit] = st.builds(Duration, st.integers(least, most), st.just(unit))
    if not amounts:
        raise ValueFormError(max_seconds, "max_seconds that leaves a whole number of a unit")
    return st.one_of(list(amounts.values()))


def step_limits(*, min_count: int = 1, max_count: int = 12) -> SearchStrategy[Steps]:
    """Limits that count steps.

    Args:
        min_count: The fewest steps.
        max_count: The most steps.

    Returns:
        A strategy; it shrinks to the fewest.

    Raises:
        ValueFormError: The bounds leave nothing.

    Example:
        >>> from hypothesis import find
        >>> find(step_limits(), lambda limit: limit.count > 2)
        Steps(count=3)
    """
    bounded("count", min_count, max_count, 1, _MOST)
    return st.builds(Steps, st.integers(min_count, max_count))


def shares(*, min_share: float = 0.0, max_share: float = 1.0) -> SearchStrategy[float]:
    """Shares of customers, in whole percents.

    Args:
        min_share: The smallest, 0..1.
        max_share: The greatest, 0..1.

    Returns:
        A strategy; it shrinks to the smallest.

    Raises:
        ValueFormError: No whole percent lies between the bounds.

    Example:
        >>> from hypothesis import find
        >>> find(shares(), lambda share: share > 0.2)
        0.21
    """
    bounded("share", min_share, max_share, 0.0, 1.0)
    least, most = math.ceil(round(min_share * 100, 9)), math.floor(round(max_share * 100, 9))
    if least > most:
        raise ValueFormError(max_share, "max_share that leaves a whole percent above min_share")
    return st.integers(least, most).map(lambda percent: percent / 100)
