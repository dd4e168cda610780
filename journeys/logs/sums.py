"""Sums of values that do not depend on the order of adding, on any engine."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

__all__ = ["LARGEST", "addable", "settled"]

#: The largest value of an event, in whatever currency; what is beyond is no amount.
LARGEST: Final = 1e15
#: Whole millionths, as many digits as engines have.
_KIND: Final = "decimal(38, 6)"
_MILLION: Final = 1_000_000


def addable(values: Any) -> Any:
    """Values that are added exactly: as whole millionths, rounded to the nearest one.

    Args:
        values: A column of numbers (float64), none beyond `LARGEST`.
    """
    # Engines spell large numbers with a point as different decimals, but no whole ones, and none
    # below one that were rounded before.
    whole = values.floor()
    part = ((values - whole) * _MILLION + 0.5).floor() / _MILLION
    return (whole.cast("int64").cast(_KIND) + part.cast("float64").cast(_KIND)).cast(_KIND)


def settled(total: Decimal | None) -> float:
    """A sum of addable values as a number.

    Args:
        total: What an engine added up; None for nothing at all.

    Example:
        >>> settled(Decimal("0.300000")), settled(None)
        (0.3, 0.0)
    """
    return float(total or 0)
