"""The columns of a log: what each holds, and which of them every log has."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

__all__ = ["NEEDED", "OPTIONAL", "REASONS", "ROW", "in_time"]

#: Columns of every log. Times are whole microseconds since 1970-01-01 UTC: whole numbers are
#: equal on every engine.
NEEDED: Final = ("customer", "time", "channel", "moment")
#: Columns that a log may have; `value` is a number, the others are texts, null when not known.
OPTIONAL: Final = (
    "persona", "goal", "location", "device", "value", "outcome", "campaign",
)  # fmt: skip
#: The order in which the rows were read; it decides between events of one time.
ROW: Final = "row"

#: Why a row is rejected, by the word that reports give.
REASONS: Final = {
    "malformed-row": "the row does not have the columns of its file",
    "no-customer": "no customer is named",
    "no-time": "no time is given",
    "malformed-time": "the time is not of the declared form",
    "impossible-time": "there is no such time in its zone, or it is beyond the years 1900 to 2200",
    "no-channel": "no channel is given",
    "no-moment": "no moment is given",
    "malformed-value": "the value is no number of the declared form, or is beyond ten to the 15th",
    "unreadable-text": "the text is not of the declared encoding, or holds invisible characters",
    "too-long": "a text is longer than a text may be",
    "out-of-order": "the event stands after a later one of its customer",
    "repeated": "the event stands twice",
}


def in_time(columns: Collection[str]) -> list[str]:
    """What puts a customer's coded events in order.

    Args:
        columns: The columns of the events.

    Returns:
        The time; then the order of reading, or the touchpoint where rows have no order.

    Example:
        >>> in_time(["customer", "time", "point", "row"])
        ['time', 'row']
    """
    return ["time", ROW if ROW in columns else "point"]
