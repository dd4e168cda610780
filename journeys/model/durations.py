"""Lengths of time as people say them, and limits that count steps instead."""

from __future__ import annotations

import re
from typing import Final

import attrs

from journeys.errors import ValueFormError

__all__ = ["Duration", "Steps", "to_duration", "to_limit"]

MINUTE: Final = 60
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR

#: Unit as written by the library: its seconds. A month counts 30 days, a year 365.
UNITS: Final = {
    "s": 1,
    "min": MINUTE,
    "h": HOUR,
    "days": DAY,
    "weeks": 7 * DAY,
    "months": 30 * DAY,
    "years": 365 * DAY,
}

_SPELLINGS: Final = {
    "s": ("s", "sec", "second", "seconds", "seconde", "secondes"),
    "min": ("min", "mn", "minute", "minutes"),
    "h": ("h", "hour", "hours", "heure", "heures"),
    "days": ("d", "day", "days", "j", "jour", "jours"),
    "weeks": ("w", "week", "weeks", "semaine", "semaines"),
    "months": ("month", "months", "mois"),
    "years": ("y", "year", "years", "an", "ans", "année", "années"),
}
_UNIT_OF: Final = {spelling: unit for unit, words in _SPELLINGS.items() for spelling in words}
_AMOUNT: Final = re.compile(r"(\d{1,6})[\s\u00a0\u202f]*([^\W\d_]+)")


@attrs.frozen
class Duration:
    """A length of time as people say it; equal only when amount and unit are.

    Attributes:
        amount: How many, a whole number.
        unit: One of `s`, `min`, `h`, `days`, `weeks`, `months` (30 days), `years` (365 days).

    Example:
        >>> Duration(48, "h").seconds == Duration(2, "days").seconds
        True
        >>> str(Duration(10, "days"))
        '10 days'
    """

    amount: int
    unit: str = attrs.field(validator=attrs.validators.in_(UNITS))

    @property
    def seconds(self) -> int:
        """The length in seconds."""
        return self.amount * UNITS[self.unit]

    def __str__(self) -> str:
        singular = self.unit[:-1] if self.amount == 1 and self.unit.endswith("s") else ""
        return f"{self.amount} {singular or self.unit}"


@attrs.frozen
class Steps:
    """A limit that counts steps instead of time.

    Attributes:
        count: How many steps, 1 at least.
    """

    count: int = attrs.field(validator=attrs.validators.ge(1))

    def __str__(self) -> str:
        return f"{self.count} step{'s' if self.count > 1 else ''}"


_A_DURATION: Final = "a duration such as 10 min, 48h, 10 days or 2 weeks"


def to_duration(value: Duration | str) -> Duration:
    """A duration, English or French.

    Args:
        value: A whole number and a unit, with or without a space; or a duration.

    Returns:
        The duration with its unit kept.

    Raises:
        ValueFormError: The text is no duration.

    Example:
        >>> to_duration("48h"), to_duration("10 jours").seconds
        (Duration(amount=48, unit='h'), 864000)
    """
    if isinstance(value, Duration):
        return value
    match = _AMOUNT.fullmatch(str(value).strip())
    unit = _UNIT_OF.get(match[2].casefold()) if match else None
    if match is None or unit is None:
        raise ValueFormError(value, _A_DURATION)
    return Duration(int(match[1]), unit)


def to_limit(value: Duration | Steps | str) -> Duration | Steps:
    """A limit of a promise: a duration or a number of steps.

    Args:
        value: A duration, or `2 steps`.

    Returns:
        The limit.

    Raises:
        ValueFormError: The text is neither.

    Example:
        >>> to_limit("2 steps")
        Steps(count=2)
    """
    if isinstance(value, (Duration, Steps)):
        return value
    match = re.fullmatch(r"([1-9]\d{0,5})\s*(?:steps?|étapes?|pas)", str(value).strip())
    if match:
        return Steps(int(match[1]))
    try:
        return to_duration(value)
    except ValueFormError:
        raise ValueFormError(value, f"a number of steps (2 steps) or {_A_DURATION}") from None
