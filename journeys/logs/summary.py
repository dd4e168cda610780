"""A log to what it holds: its span, its customers, its touchpoints; small cells are left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from journeys.logs.engine import rows_of
from journeys.logs.log import Log
from journeys.logs.refusals import EXAMPLES
from journeys.logs.trace import Codes
from journeys.model import Touchpoint
from journeys.table import MIN_CUSTOMERS
from journeys.text import did_you_mean, quoted

__all__ = ["Seen", "Summary", "examples", "strange", "summary"]

#: Touchpoints that are told one by one.
MOST: Final = 10_000


@attrs.frozen(kw_only=True)
class Seen:
    """A touchpoint of a log.

    Attributes:
        point: The touchpoint.
        events: How many events there are; None where fewer customers than may be shown.
        customers: Of how many customers; None likewise.
    """

    point: Touchpoint
    events: int | None
    customers: int | None


@attrs.frozen(kw_only=True)
class Summary:
    """What a log holds.

    Attributes:
        columns: The columns of the contract that it has.
        first: The earliest time, microseconds since 1970 UTC; None for an empty log.
        last: The latest time, likewise.
        customers: How many customers there are; None where fewer than may be shown.
        points: Its touchpoints, the commonest first, those without counts last by their names.
        dropped: How many more touchpoints there are.
        least: Customers that a shown count rests on at least.
    """

    columns: tuple[str, ...]
    first: int | None
    last: int | None
    customers: int | None
    points: tuple[Seen, ...]
    dropped: int
    least: int

    @property
    def hidden(self) -> int:
        """How many touchpoints have no counts, for so few customers were there."""
        return sum(one.events is None for one in self.points)


def summary(log: Log, *, least: int = MIN_CUSTOMERS) -> Summary:
    """What a log holds.

    Args:
        log: The log, prepared or not.
        least: Customers that a shown count rests on at least.

    Returns:
        The summary; it names no customer.

    Example:
        >>> from journeys.logs.rows import of_rows
        >>> log = of_rows([
        ...     {"customer": str(n), "time": n, "moment": "ask", "channel": "web"} for n in range(6)
        ... ])
        >>> summary(log).points[0].events, summary(log, least=7).points[0].events
        (6, None)
    """
    table = log.table
    keys = ["moment", "channel"] if log.codes is None else ["point"]
    (whole,) = rows_of(
        table.aggregate(
            first=table.time.min(), last=table.time.max(), customers=table.customer.nunique()
        )
    )
    counted = table.group_by(keys).agg(events=table.count(), customers=table.customer.nunique())
    rows = rows_of(counted.order_by([counted.events.desc(), *keys]).limit(MOST + 1))
    more = 0
    if len(rows) > MOST:
        (every,) = rows_of(counted.aggregate(points=counted.count()))
        more = every["points"] - MOST
    seen = [_seen(row, log.codes, least) for row in rows[:MOST]]
    told = sorted(seen, key=lambda one: (one.events is None, -(one.events or 0), str(one.point)))
    names = [one for one in log.columns if one not in {"row", "point", "before", "gap"}]
    return Summary(
        columns=tuple(names) if log.codes is None else ("moment", "channel", *names),
        first=whole["first"],
        last=whole["last"],
        customers=_shown(whole["customers"] or 0, whole["customers"] or 0, least),
        points=tuple(told),
        dropped=more,
        least=least,
    )


def _seen(row: Mapping[str, Any], codes: Codes | None, least: int) -> Seen:
    point = (
        Touchpoint(row["moment"], row["channel"]) if codes is None else codes.points[row["point"]]
    )
    return Seen(
        point=point,
        events=_shown(row["events"], row["customers"], least),
        customers=_shown(row["customers"], row["customers"], least),
    )


def _shown(count: int, customers: int, least: int) -> int | None:
    return count if customers >= least or not customers else None


def strange(
    found: Summary, moments: Iterable[str], channels: Iterable[str]
) -> tuple[tuple[str, str], ...]:
    """The names of a log that a map does not know.

    Args:
        found: What the log holds.
        moments: The moments that the map knows.
        channels: The channels that it knows.

    Returns:
        The name, and a sentence about it, with what was probably meant; each once, moments first.
    """
    told = []
    for what, named, known in (
        ("moment", (one.point.moment for one in found.points), set(moments)),
        ("channel", (one.point.channel for one in found.points), set(channels)),
    ):
        for name in sorted({one for one in named if one not in known}):
            message = f"{what} {quoted(name)} is not in the map{did_you_mean(name, known)}"
            told.append((name, message))
    return tuple(told)


def examples(log: Log, *, most: int = EXAMPLES) -> dict[str, tuple[str, ...]]:
    """Where the first rejected rows of each reason stand.

    Args:
        log: A log that was read with its rejects.
        most: How many of each reason.

    Returns:
        `file:line` by reason; the file alone where it has no lines. None for no rejects.
    """
    table = log.rejects
    if table is None:
        return {}
    found = {}
    for reason, _ in log.tally.rejected:
        meant = table.filter(table.reason == reason).select("file", "line")
        rows = rows_of(meant.order_by(["file", "line"]).limit(most))
        places = (_place(row["file"], row["line"]) for row in rows)
        found[reason] = tuple(dict.fromkeys(places))
    return found


def _place(file: str, line: int | None) -> str:
    return file if line is None else f"{file}:{line}"
