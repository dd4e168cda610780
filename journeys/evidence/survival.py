"""Times that ended and times that were cut off, to the share that lasts longer."""

from __future__ import annotations

import math
from collections.abc import Iterable

import attrs

from journeys.evidence.intervals import Z

__all__ = ["Curve", "Drop", "survival"]


@attrs.frozen(kw_only=True)
class Drop:
    """A time at which something ended, and what lasts longer.

    Attributes:
        time: The time, in the unit given.
        at_risk: How many had lasted until then.
        ended: How many ended then.
        share: The estimated share that lasts longer, 0..1.
        error: Its standard error by Greenwood's formula.
        low: The lower end of its 95 % interval, on the scale log(-log).
        high: The upper end; both are the share itself where it is 0.
    """

    time: int | float
    at_risk: int
    ended: int
    share: float
    error: float
    low: float
    high: float


@attrs.frozen(kw_only=True)
class Curve:
    """The estimate of Kaplan and Meier.

    Attributes:
        drops: The times at which something ended, the shortest first.
        count: How many times there were.
        cut: How many of them were cut off: they may have lasted longer.

    Example:
        >>> survival([(1, 1, 0), (2, 0, 1), (3, 1, 0)]).lasting(3)
        0.0
    """

    drops: tuple[Drop, ...] = ()
    count: int = 0
    cut: int = 0

    def lasting(self, time: float) -> float:
        """The estimated share that lasts longer than a time, 0..1; 1 before the first end.

        Args:
            time: The time, in the unit of the curve.
        """
        found = self.at(time)
        return found.share if found else 1.0

    def at(self, time: float) -> Drop | None:
        """The last drop up to a time; None before the first.

        Args:
            time: The time, in the unit of the curve.
        """
        found = None
        for one in self.drops:
            if one.time > time:
                break
            found = one
        return found

    def until(self, share: float) -> int | float | None:
        """The first time up to which a share has ended; None when so many never did.

        Args:
            share: The share, 0..1; a half for the median.
        """
        lasting = 1 - share
        return next((one.time for one in self.drops if one.share <= lasting + 1e-12), None)


def survival(times: Iterable[tuple[float, int, int]]) -> Curve:
    """How long things last, when some were still lasting as they were last seen.

    Args:
        times: A time, how many ended at it, and how many were cut off at it. What is cut off at
            a time had lasted through it.

    Returns:
        The curve; one without drops when nothing ended.

    Example:
        >>> curve = survival([(1, 1, 0), (2, 0, 1), (3, 1, 1)])
        >>> [(one.time, one.at_risk, one.share) for one in curve.drops]
        [(1, 4, 0.75), (3, 2, 0.375)]

    Note:
        E. L. Kaplan, P. Meier (1958); M. Greenwood (1926).
    """
    found: dict[float, tuple[int, int]] = {}
    for time, ended, cut in times:
        before = found.get(time, (0, 0))
        found[time] = before[0] + ended, before[1] + cut
    left = count = sum(ended + cut for ended, cut in found.values())
    share, spread, drops = 1.0, 0.0, []
    for time in sorted(found):
        ended, cut = found[time]
        if ended:
            share *= (left - ended) / left
            spread += ended / (left * (left - ended)) if left > ended else 0.0
            drops.append(_drop(time, left, ended, share, spread))
        left -= ended + cut
    return Curve(drops=tuple(drops), count=count, cut=sum(cut for _, cut in found.values()))


def _drop(time: float, left: int, ended: int, share: float, spread: float) -> Drop:
    low = high = share
    if share > 0:
        reach = math.exp(Z * math.sqrt(spread) / -math.log(share))
        low, high = share**reach, share ** (1 / reach)
    return Drop(
        time=time, at_risk=left, ended=ended, share=share, error=share * math.sqrt(spread),
        low=low, high=high,
    )  # fmt: skip
