"""Shares and lengths of time to words of a language."""

from __future__ import annotations

from typing import Final

from journeys.model import Duration
from journeys.vocabulary import counted, label

__all__ = ["lapse", "percent", "signed", "span", "whole"]

_UNITS: Final = {
    "s": "seconds",
    "min": "minutes",
    "h": "hours",
    "days": "days",
    "weeks": "weeks",
    "months": "months",
    "years": "years",
}


def percent(language: str, share: float | None) -> str:
    r"""A share in words.

    Args:
        language: `fr` or `en`.
        share: 0..1, or None.

    Returns:
        The percentage with one digit behind the point at most; empty for None.

    Example:
        >>> percent("fr", 0.125), percent("en", 0.2), percent("en", None)
        ('12,5\xa0%', '20%', '')
    """
    if share is None:
        return ""
    count = f"{round(100 * share, 1):g}"
    return label(language, "percent", count=count.replace(".", ",") if language == "fr" else count)


def signed(language: str, part: float) -> str:
    r"""A deviation in words.

    Args:
        language: `fr` or `en`.
        part: The deviation as a part of what was expected, -1 for nothing at all.

    Returns:
        The whole percentage with its sign; 0 has none.

    Example:
        >>> signed("fr", 0.158), signed("en", -0.25), signed("en", 0.001)
        ('+16\xa0%', '−25%', '0%')
    """
    count = round(100 * part)
    sign = "−" if count < 0 else "+" if count else ""
    return f"{sign}{label(language, 'percent', count=whole(language, abs(count)))}"


def whole(language: str, count: int) -> str:
    r"""A whole number as the language groups its digits.

    Args:
        language: `fr` or `en`.
        count: The number.

    Returns:
        Groups of three digits, with narrow no-break spaces in French and commas in English.

    Example:
        >>> whole("fr", 12_340), whole("en", 12_340), whole("en", 7)
        ('12\u202f340', '12,340', '7')
    """
    return f"{count:,}".replace(",", "\u202f" if language == "fr" else ",")


def span(language: str, seconds: int | None, written: Duration | None = None) -> str:
    r"""A length of time in words.

    Args:
        language: `fr` or `en`.
        seconds: The length, or None.
        written: The same length as somebody wrote it, whose unit is kept.

    Returns:
        A whole number and the largest unit that leaves it whole; empty for None.

    Example:
        >>> span("fr", 172_800), span("en", 172_800, Duration(48, "h")), span("en", None)
        ('2\xa0jours', '48\xa0h', '')
    """
    if seconds is None:
        return ""
    if written is None or written.seconds != seconds:
        written = _whole(seconds)
    return counted(language, _UNITS[written.unit], written.amount)


def lapse(language: str, seconds: int) -> str:
    r"""A time that has passed in words.

    Args:
        language: `fr` or `en`.
        seconds: The time.

    Returns:
        Its largest two units of days, hours, minutes and seconds; empty for none.

    Example:
        >>> lapse("fr", 90_000), lapse("en", 172_800), lapse("en", 0)
        ('1\xa0jour 1\xa0h', '2\xa0days', '')
    """
    words = []
    for unit in ("days", "h", "min", "s"):
        count, seconds = divmod(seconds, Duration(1, unit).seconds)
        if count:
            words.append(counted(language, _UNITS[unit], count))
    return " ".join(words[:2])


def _whole(seconds: int) -> Duration:
    for unit in ("days", "h", "min"):
        one = Duration(1, unit).seconds
        if seconds and seconds % one == 0:
            return Duration(seconds // one, unit)
    return Duration(seconds, "s")
