"""A length of time to one three times as long."""

from __future__ import annotations

from journeys.model import Duration

__all__ = ["stretched"]

_TIMES = 3
#: The greatest amount that a map's file can hold.
_MOST = 999_999


def stretched(duration: Duration | None) -> Duration | None:
    """A duration three times as long.

    Args:
        duration: A duration, or None.

    Returns:
        The longer one; None where there is none to write.

    Example:
        >>> str(stretched(Duration(10, "days")))
        '30 days'
    """
    if duration is None or not 0 < duration.amount <= _MOST // _TIMES:
        return None
    return Duration(duration.amount * _TIMES, duration.unit)
