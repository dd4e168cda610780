"""The typed words and measures of a map: enumerations, scales, shares, durations."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Final

import attrs

from journeys.errors import UnknownNameError, ValueFormError

__all__ = [
    "Critical",
    "Decider",
    "Duration",
    "Grade",
    "Language",
    "Pace",
    "Seeks",
    "Status",
    "Steps",
    "Strength",
    "Word",
    "to_duration",
    "to_feeling",
    "to_level",
    "to_limit",
    "to_share",
]


class Word(StrEnum):
    """A typed word; any other word raises an error that names the nearest."""

    @classmethod
    def _missing_(cls, value: object) -> None:
        known = tuple(member.value for member in cls)
        raise UnknownNameError(cls.__name__.lower(), str(value), known)


class Language(Word):
    """A language of the built-in labels."""

    FR = "fr"
    EN = "en"


class Pace(Word):
    """How much time a persona takes in an exchange. Source: [Simple]."""

    HURRIED = "hurried"
    UNHURRIED = "unhurried"


class Seeks(Word):
    """What a persona wants from an exchange: a yes, or something to debate. Source: [Simple]."""

    CONFIRMATION = "confirmation"
    ADVICE = "advice"


class Status(Word):
    """What a card says of its channel: the answer is here, in part, or deliberately elsewhere."""

    OFFERED = "offered"
    PARTIAL = "partial"
    ELSEWHERE = "elsewhere"


class Grade(Word):
    """What a card rests on, from the weakest to the strongest."""

    ASSUMED = "assumed"
    INTERVIEW = "interview"
    SURVEY = "survey"
    LOG = "log"


class Decider(Word):
    """Who decides that a step is taken."""

    CUSTOMER = "customer"
    COMPANY = "company"


class Strength(Word):
    """How much a promise claims: some way, every way, or whatever the customer decides."""

    POSSIBLE = "possible"
    ALWAYS = "always"
    GUARANTEED = "guaranteed"


class Critical(Word):
    """Why a moment is a turning point. Source: [Simple] names the first six kinds."""

    FIRST_CONTACT = "first-contact"
    FIRST_PURCHASE = "first-purchase"
    REPEAT_PURCHASE = "repeat-purchase"
    DELIVERY_INCIDENT = "delivery-incident"
    PAYMENT_INCIDENT = "payment-incident"
    COMPLAINT = "complaint"
    INCIDENT = "incident"
    DECISION = "decision"

    @property
    def is_incident(self) -> bool:
        """Whether something went wrong for the customer."""
        return self in {
            Critical.DELIVERY_INCIDENT,
            Critical.PAYMENT_INCIDENT,
            Critical.COMPLAINT,
            Critical.INCIDENT,
        }


LEVELS: Final = {"low": 1, "medium": 3, "high": 5}


def to_level(value: float | str) -> int:
    """A place on the scale from 1 to 5.

    Args:
        value: `low`, `medium`, `high`, or a whole number from 1 to 5.

    Returns:
        1 to 5; the three words are 1, 3 and 5.

    Raises:
        ValueFormError: The value is neither.

    Example:
        >>> to_level("high"), to_level("4")
        (5, 4)
    """
    text = str(value).strip()
    if text in LEVELS:
        return LEVELS[text]
    if isinstance(value, bool) or not re.fullmatch(r"[1-5]", text):
        raise ValueFormError(value, "low, medium, high or a whole number from 1 to 5")
    return int(text)


def to_feeling(value: float | str) -> int:
    """An expected feeling, from very bad to very good.

    Args:
        value: A whole number from -2 to +2.

    Returns:
        -2 to 2.

    Raises:
        ValueFormError: The value is no such number.

    Example:
        >>> to_feeling("+1")
        1
    """
    text = str(value).strip().replace("\N{MINUS SIGN}", "-")
    if isinstance(value, bool) or not re.fullmatch(r"[+-]?[0-2]", text):
        raise ValueFormError(value, "a feeling from -2 to +2")
    return int(text)


def to_share(value: float | str) -> float:
    """A share of customers.

    Args:
        value: A percentage (`22%`) or a number from 0 to 1.

    Returns:
        0..1.

    Raises:
        ValueFormError: The value is out of bounds, or no share; a decimal comma gets its cure.

    Example:
        >>> to_share("22%"), to_share(0.5)
        (0.22, 0.5)
    """
    text = re.sub(r"[\s\u00a0\u202f]+", "", str(value))
    if isinstance(value, bool) or not re.fullmatch(r"\d{1,3}(\.\d{1,17})?(e-\d\d?)?%?", text):
        cure = f"; write {text.replace(',', '.')}" if re.fullmatch(r"\d+,\d+%?", text) else ""
        raise ValueFormError(value, "a share such as 22% or 0.22", cure)
    number = Decimal(text.rstrip("%"))
    share = float(number / 100 if text.endswith("%") else number)
    if not 0 <= share <= 1:
        raise ValueFormError(value, "a share from 0% to 100%, or from 0 to 1")
    return share


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
