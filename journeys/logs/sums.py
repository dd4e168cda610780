"""Sums of values that do not depend on the order of adding, on any engine."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

__all__ = ["LARGEST", "addable", "settled"]

#: The largest value of an event, in whatever currency; what is beyond is no amount.
LARGEST: Final = 1e15
#: Whole millionths, as many digits as engines have.
_KIND: Final = "decimal(38, 6)"


def addable(values: Any) -> Any:
    """Values that are added exactly: as whole millionths.

    Args:
        values: A column of numbers, none beyond `LARGEST`.
    """
    return values.cast(_KIND)


def settled(total: Decimal | None) -> float:
    """A sum of addable values as a number.

    Args:
        total: What an engine added up; None for nothing at all.

    Example:
        >>> settled(Decimal("0.300000")), settled(None)
        (0.3, 0.0)
    """
    return float(total or 0)
