"""The typed words and measures of a map: enumerations, scales, shares, durations."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Final

from journeys.errors import UnknownNameError, ValueFormError

__all__ = [
    "Critical",
    "Decider",
    "Grade",
    "Language",
    "Pace",
    "Seeks",
    "Status",
    "Strength",
    "Word",
    "to_feeling",
    "to_level",
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
        cure = f"; write {text}%" if re.fullmatch(r"\d{1,2}", text) else ""
        raise ValueFormError(value, "a share from 0% to 100%, or from 0 to 1", cure)
    return share
