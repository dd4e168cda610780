"""Evidence: what a card rests on."""

from __future__ import annotations

import datetime as dt
import re

import attrs

from journeys.errors import ValueFormError
from journeys.model.fields import to_count
from journeys.model.scales import Grade

__all__ = ["Evidence", "to_day", "to_evidence"]


def to_day(value: dt.date | str) -> dt.date:
    """A day, written as in ISO 8601.

    Args:
        value: `2026-05-04`, or a date.

    Returns:
        The day.

    Raises:
        ValueFormError: The text is no day of the calendar.

    Example:
        >>> to_day("2026-05-04").month
        5
    """
    if isinstance(value, dt.date):
        return value
    text = str(value)
    try:
        if len(text) == len("2026-05-04"):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    raise ValueFormError(value, "a day such as 2026-05-04", _as_iso(text))


def _as_iso(text: str) -> str:
    """The way out for a day in the order of France and England."""
    found = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text.strip())
    return f"; write {found[3]}-{found[2]:0>2}-{found[1]:0>2}" if found else ""


@attrs.frozen(kw_only=True)
class Evidence:
    """What a card rests on.

    Attributes:
        grade: From a mere assumption to what logs show.
        n: How many customers, answers or events; None when not said.
        reviewed: When it was last looked at; None when not said.

    Example:
        >>> Evidence(grade="survey", n=420, reviewed="2026-05-04").grade
        <Grade.SURVEY: 'survey'>

    Source: [Simple], "likelihood": situations built with contact staff, not thought up.
    """

    grade: Grade = attrs.field(converter=Grade)
    n: int | None = attrs.field(default=None, converter=attrs.converters.optional(to_count))
    reviewed: dt.date | None = attrs.field(
        default=None, converter=attrs.converters.optional(to_day)
    )


def to_evidence(value: Evidence | str) -> Evidence:
    """Evidence, or its grade alone.

    Args:
        value: The evidence, or the word of its grade.

    Returns:
        The evidence.

    Example:
        >>> to_evidence("interview").n is None
        True
    """
    return value if isinstance(value, Evidence) else Evidence(grade=value)
