"""What a raw column must hold for an entry of a tracking plan to count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

__all__ = ["When", "to_patterns", "to_whens"]


def to_patterns(value: str | Iterable[str]) -> tuple[str, ...]:
    """One text or several as several.

    Args:
        value: A text, or texts.

    Returns:
        The texts in order.
    """
    return (value,) if isinstance(value, str) else tuple(value)


@attrs.frozen(kw_only=True)
class When:
    """What a raw column must hold.

    Attributes:
        column: The raw column.
        patterns: One of these matches: a text in which `*` stands for any characters and `?` for
            one; the empty text matches an empty cell. Capitals count.
    """

    column: str
    patterns: tuple[str, ...] = attrs.field(converter=to_patterns)


def to_whens(value: Mapping[str, str | Iterable[str]] | Iterable[When]) -> tuple[When, ...]:
    """The conditions of an entry from a mapping of column to pattern or patterns.

    Args:
        value: Such a mapping, or conditions.

    Returns:
        The conditions, in order; empty for none.
    """
    if not isinstance(value, Mapping):
        return tuple(value)
    return tuple(When(column=column, patterns=one) for column, one in value.items())
