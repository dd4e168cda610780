"""A map's commitments to one flat table of deadlines, for checks on logs of events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from journeys.exporters.commas import csv_text
from journeys.promises import deadlines

if TYPE_CHECKING:
    from journeys.model import JourneyMap

__all__ = ["COLUMNS", "render"]

#: The columns, in their order.
COLUMNS: Final = ("persona", "from", "to", "seconds", "subject", "channel", "commitment")


def render(map_: JourneyMap, *, delimiter: str = ",") -> str:
    """The commitments with a deadline and an end as CSV, a row a place where one is given.

    A row says: when a customer of `persona` is at the touchpoint `from`, an event at the moment
    `to` must follow within `seconds`. `subject` and `channel` name the card, `commitment` its
    words.

    Args:
        map_: Any map.
        delimiter: What stands between columns.

    Returns:
        CSV with a byte order mark, a row of headings and CRLF line ends; the headings alone
        for a map without such commitments.

    Example:
        >>> from journeys.model import JourneyMap
        >>> render(JourneyMap(title="Shop")).split(",")[1:4]
        ['from', 'to', 'seconds']
    """
    rows: list[dict[str, str | int | None]] = [
        {
            "persona": one.persona,
            "from": one.start,
            "to": one.until,
            "seconds": one.seconds,
            "subject": one.subject,
            "channel": one.channel,
            "commitment": one.commitment,
        }
        for one in deadlines(map_)
    ]
    return csv_text(COLUMNS, rows, delimiter=delimiter)
