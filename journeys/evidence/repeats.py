"""Events to repeated contacts: the same moment again within some days, on any channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from journeys.logs.contract import in_time
from journeys.logs.engine import imported, rows_of
from journeys.logs.smalls import int32, small

if TYPE_CHECKING:
    import ibis

    from journeys.logs import Codes
    from journeys.model import Duration

__all__ = ["Repeated", "repeats"]


@attrs.frozen(kw_only=True)
class Repeated:
    """How often customers came to a moment again.

    Attributes:
        moment: The moment.
        contacts: All events there.
        customers: Customers with one at least.
        repeated: Events that follow another one there of the same customer in time.
        repeating: Customers with such an event.
    """

    moment: str
    contacts: int
    customers: int
    repeated: int = 0
    repeating: int = 0

    @property
    def share(self) -> float:
        """The share of contacts that are repeated, 0..1."""
        return self.repeated / self.contacts


def repeats(events: ibis.Table, codes: Codes, within: Duration) -> tuple[Repeated, ...]:
    """The repeated contacts of a log.

    Args:
        events: Events of a trace.
        codes: What the codes mean.
        within: The longest time from one contact to the next.

    Returns:
        A row a moment of the log, by their names.
    """
    ibis = imported()
    moments = sorted({point.moment for point in codes.points})
    place = {moment: at for at, moment in enumerate(moments)}
    columns = {
        "point": int32(range(len(codes.points))),
        "moment": int32([place[point.moment] for point in codes.points]),
    }
    joined = events.inner_join(small(columns, events), "point")
    window = ibis.window(group_by=["customer", "moment"], order_by=in_time(events.columns))
    told = joined.select("customer", "moment", since=joined.time - joined.time.lag().over(window))
    again = ibis.coalesce(told.since <= within.seconds * 1_000_000, False)
    marked = told.select("customer", "moment", again=again)
    rows = rows_of(
        marked.group_by("moment").aggregate(
            contacts=marked.count(),
            customers=marked.customer.nunique(),
            repeated=marked.again.sum().cast("int64"),
            repeating=marked.customer.nunique(where=marked.again),
        )
    )
    rows.sort(key=lambda row: row["moment"])
    return tuple(Repeated(**{**row, "moment": moments[row["moment"]]}) for row in rows)
