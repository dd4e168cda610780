"""Sums of an engine to sums that do not depend on the order of adding."""

from __future__ import annotations

__all__ = ["settled"]


def settled(total: float | None) -> float:
    """A sum of floats without the digits that another order of adding would change.

    Args:
        total: What an engine added up, in whatever order; None for nothing at all.

    Returns:
        The sum to twelve significant digits.

    Example:
        >>> settled(0.1 + 0.2), settled(None)
        (0.3, 0.0)
    """
    return float(f"{total or 0.0:.12g}")
