"""Passages between touchpoints, each with how often customers took it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import Final

import attrs

from journeys.errors import ValueFormError
from journeys.model import Touchpoint
from journeys.model.moment import to_touchpoint

__all__ = ["MOST", "Counts", "Passage"]

#: The largest count, so that every sum can be written down.
MOST: Final = 10**24


def _to_count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MOST:
        raise ValueFormError(value, "a whole number from 0 to 10^24")
    return value


@attrs.frozen(kw_only=True)
class Passage:
    """How often customers went from one touchpoint to another.

    Attributes:
        source: Where they were.
        target: Where they went next.
        count: How often, from 0 to 10^24.

    Example:
        >>> Passage(source="ask@web", target="told@phone", count=12).target.channel
        'phone'
    """

    source: Touchpoint = attrs.field(converter=to_touchpoint)
    target: Touchpoint = attrs.field(converter=to_touchpoint)
    count: int = attrs.field(converter=_to_count)


def _added(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """One passage a pair, in the order in which the pairs were first named."""
    sums: Counter[tuple[Touchpoint, Touchpoint]] = Counter()
    for one in passages:
        sums[one.source, one.target] += one.count
    return tuple(
        Passage(source=source, target=target, count=count)
        for (source, target), count in sums.items()
    )


@attrs.frozen(kw_only=True)
class Counts:
    """What customers did, counted: each pair of touchpoints once.

    A pair that is given several times, say once a month, is added up. Counts say nothing of
    personas: they are those of all customers that somebody counted.

    Attributes:
        passages: The passages, in the order in which their pairs were first given.
        file: The file that they were read from; empty for none.
        period: When they were counted, in words of the map's language; empty when not said.

    Example:
        >>> counts = Counts(passages=[
        ...     Passage(source="ask@web", target="told@phone", count=30),
        ...     Passage(source="ask@web", target="told@web", count=50),
        ... ])
        >>> counts.total, counts.visits("ask@web"), counts.visits("told@web")
        (80, 80, 50)
    """

    passages: tuple[Passage, ...] = attrs.field(default=(), converter=_added)
    file: str = ""
    period: str = ""

    @property
    def total(self) -> int:
        """All passages together; 0 for none."""
        return sum(one.count for one in self.passages)

    @property
    def touchpoints(self) -> tuple[Touchpoint, ...]:
        """Every touchpoint that is named, in the order of the passages."""
        ends = (point for one in self.passages for point in (one.source, one.target))
        return tuple(dict.fromkeys(ends))

    def entered(self, point: Touchpoint | str) -> int:
        """How often customers came to a touchpoint from another, or from itself.

        Args:
            point: The touchpoint; 0 for one that is not named.
        """
        return self._sums[1][to_touchpoint(point)]

    def left(self, point: Touchpoint | str) -> int:
        """How often customers went on from a touchpoint.

        Args:
            point: The touchpoint; 0 for one that is not named.
        """
        return self._sums[0][to_touchpoint(point)]

    def visits(self, point: Touchpoint | str) -> int:
        """How often customers were at a touchpoint, at least.

        Who begins somewhere did not come there from elsewhere, and who ends somewhere does not
        go on. Passages alone do not tell how many did; so this is the larger one of those who
        came and those who went on.

        Args:
            point: The touchpoint; 0 for one that is not named.
        """
        return max(self.entered(point), self.left(point))

    @cached_property
    def _sums(self) -> tuple[Counter[Touchpoint], Counter[Touchpoint]]:
        left: Counter[Touchpoint] = Counter()
        entered: Counter[Touchpoint] = Counter()
        for one in self.passages:
            left[one.source] += one.count
            entered[one.target] += one.count
        return left, entered
