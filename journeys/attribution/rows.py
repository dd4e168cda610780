"""A way that customers took, written with names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from journeys.errors import ValueFormError

__all__ = ["ARROW", "MOST", "PathRow", "touches_of"]

#: What stands between the touches of a path in a text.
ARROW: Final = ">"
#: The largest count and value: their sums stay exact to nine digits.
MOST: Final = 1e12


def touches_of(text: str | Iterable[str]) -> tuple[str, ...]:
    """The touches of a path, in order.

    Args:
        text: Names with `>` between them, or the names themselves.

    Returns:
        The names without the spaces around them; empty ones are left out.

    Example:
        >>> touches_of("email > store>web")
        ('email', 'store', 'web')
    """
    parts = text.split(ARROW) if isinstance(text, str) else text
    return tuple(name for part in parts if (name := part.strip()))


def _to_amount(value: float, least: float = 0.0) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= MOST:
        begin = "-10^12" if least else "0"
        raise ValueFormError(value, f"a number from {begin} to 10^12")
    return float(value)


def _to_value(value: float) -> float:
    return _to_amount(value, -MOST)


def _to_amounts(values: Iterable[float]) -> tuple[float, ...]:
    return tuple(_to_amount(one) for one in values)


@attrs.frozen(kw_only=True)
class PathRow:
    """A way that customers took, and how often it ended in what.

    Attributes:
        path: The channels touched, in order, as names or as a text with `>` between them.
        conversions: How many of those customers converted at its end.
        value: What these conversions brought, together; below 0 where refunds prevail.
        nulls: How many did not convert.
        ages: Days from each touch to the end of the path; empty when not known.

    Example:
        >>> PathRow(path="email > store", conversions=3).path
        ('email', 'store')
    """

    path: tuple[str, ...] = attrs.field(converter=touches_of)
    conversions: float = attrs.field(default=1.0, converter=_to_amount)
    value: float = attrs.field(default=0.0, converter=_to_value)
    nulls: float = attrs.field(default=0.0, converter=_to_amount)
    ages: tuple[float, ...] = attrs.field(default=(), converter=_to_amounts)

    def __attrs_post_init__(self) -> None:
        if self.ages and len(self.ages) != len(self.path):
            raise ValueFormError(len(self.ages), f"an age for each of {len(self.path)} touches")
        if self.value and not self.conversions:
            raise ValueFormError(self.value, "a value of conversions, and there are none")
