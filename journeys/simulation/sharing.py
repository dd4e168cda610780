"""Shares of which some are not said to weights."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["shared"]


def shared(shares: Iterable[float | None]) -> list[float]:
    """Weights from shares of which some are not said; those take what is left in equal parts.

    Args:
        shares: Shares 0..1, or None.

    Returns:
        Weights that sum to 1, or to less when all are said and leave something.

    Example:
        >>> shared([0.5, None, None]), shared([0.2, 0.4]), shared([1.0, 1.0])
        ([0.5, 0.25, 0.25], [0.2, 0.4], [0.5, 0.5])
    """
    given = list(shares)
    said = sum(one or 0.0 for one in given)
    unsaid = sum(one is None for one in given)
    rest = max(0.0, 1 - said) / max(unsaid, 1)
    weights = [rest if one is None else one for one in given]
    total = sum(weights)
    return [one / total for one in weights] if total > 1 else weights
