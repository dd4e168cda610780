"""Counts to rates with intervals: Wilson, the ratio of two rates, and many tests at once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import attrs

__all__ = ["Lift", "Z", "holm", "lift", "wilson"]

#: The 97.5 % point of the standard normal distribution: intervals cover 95 %.
Z: Final = 1.959963984540054


def wilson(part: int, whole: int) -> tuple[float, float] | None:
    """The 95 % interval of a share by Wilson's score method.

    Args:
        part: How many of them.
        whole: How many in all.

    Returns:
        Its ends, shares 0..1; None for a share of nothing.

    Example:
        >>> low, high = wilson(15, 148)
        >>> round(low, 4), round(high, 4)
        (0.0624, 0.1605)

    Note:
        E. B. Wilson (1927); the figures of the example: R. G. Newcombe (1998), method 3.
    """
    if whole <= 0:
        return None
    share = part / whole
    middle = share + Z * Z / (2 * whole)
    spread = Z * math.sqrt(share * (1 - share) / whole + Z * Z / (4 * whole * whole))
    scale = 1 + Z * Z / whole
    low = 0.0 if part == 0 else (middle - spread) / scale
    high = 1.0 if part == whole else (middle + spread) / scale
    return max(low, 0.0), min(high, 1.0)


@attrs.frozen(kw_only=True)
class Lift:
    """How a rate here compares with the rate elsewhere.

    Attributes:
        here: How many succeeded here.
        tried: How many were here.
        there: How many succeeded elsewhere.
        others: How many were elsewhere.
        ratio: The rate here over the rate elsewhere; None where nobody succeeded elsewhere, or
            nobody was on one side.
        low: The lower end of its 95 % interval; None where one side has no success, or nobody.
        high: The upper end, likewise.
        p: The chance of so large a difference where there is none; 1 where nothing varies.

    Example:
        >>> lift(10, 20, 10, 40).ratio
        2.0
    """

    here: int
    tried: int
    there: int
    others: int
    ratio: float | None
    low: float | None
    high: float | None
    p: float

    @property
    def rate(self) -> float | None:
        """The rate here, 0..1; None where nobody was."""
        return self.here / self.tried if self.tried else None

    @property
    def elsewhere(self) -> float | None:
        """The rate elsewhere, 0..1; None where nobody was."""
        return self.there / self.others if self.others else None


def lift(here: int, tried: int, there: int, others: int) -> Lift:
    """The ratio of two rates with its interval, and the test that they are one.

    The interval is that of Katz and others on the logarithm of the ratio; the test is the score
    test of two proportions (Pearson's chi-squared without correction).

    Args:
        here: How many succeeded here.
        tried: How many were here.
        there: How many succeeded elsewhere.
        others: How many were elsewhere.

    Returns:
        The comparison.

    Example:
        >>> found = lift(189, 11034, 104, 11037)
        >>> round(found.ratio, 2), round(found.low, 2), round(found.high, 2)
        (1.82, 1.43, 2.31)

    Note:
        D. Katz, J. Baptista, S. P. Azen, M. C. Pike (1978). The example is the aspirin trial of
        the Physicians' Health Study: heart attacks with placebo and with aspirin.
    """
    ratio = low = high = None
    if tried and others and there:
        ratio = here * others / (there * tried)
    if ratio and here:
        error = math.sqrt(max(1 / here - 1 / tried + 1 / there - 1 / others, 0.0))
        low, high = ratio * math.exp(-Z * error), ratio * math.exp(Z * error)
    return Lift(
        here=here, tried=tried, there=there, others=others, ratio=ratio, low=low, high=high,
        p=_score(here, tried, there, others),
    )  # fmt: skip


def _score(here: int, tried: int, there: int, others: int) -> float:
    every, successes = tried + others, here + there
    if not tried or not others or successes in {0, every}:
        return 1.0
    cross = here * (others - there) - there * (tried - here)
    squared = cross * cross * every / (tried * others * successes * (every - successes))
    return math.erfc(math.sqrt(squared / 2))


def holm(chances: Sequence[float]) -> tuple[float, ...]:
    """The chances of many tests, corrected so that one false alarm among all is as rare.

    Args:
        chances: The chance of each test, 0..1.

    Returns:
        The corrected chances in the same order, 1 at most; empty for none.

    Example:
        >>> holm([0.01, 0.04, 0.03])
        (0.03, 0.06, 0.06)

    Note:
        S. Holm (1979), the step-down method.
    """
    order = sorted(range(len(chances)), key=lambda at: chances[at])
    corrected = [1.0] * len(chances)
    largest = 0.0
    for rank, at in enumerate(order):
        largest = max(largest, min(1.0, chances[at] * (len(chances) - rank)))
        corrected[at] = largest
    return tuple(corrected)
