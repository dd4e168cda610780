"""Numbers of a log to words of a message."""

from __future__ import annotations

__all__ = ["number", "percent"]


def number(count: int, what: str) -> str:
    """A count of things.

    Args:
        count: How many.
        what: One of them.

    Example:
        >>> number(1, "time"), number(1200, "case")
        ('1 time', '1,200 cases')
    """
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def percent(share: float) -> str:
    """A share as a whole percentage, that of nearly all and nearly none told as such.

    Args:
        share: 0..1.

    Example:
        >>> percent(0.256), percent(0.999), percent(0.001)
        ('26%', 'over 99%', 'under 1%')
    """
    if 0 < share < 0.01:
        return "under 1%"
    return "over 99%" if 0.99 < share < 1 else f"{share:.0%}"
