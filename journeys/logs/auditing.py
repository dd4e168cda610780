"""Events that stand twice, and events behind later ones, counted among coded events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.logs.contract import ROW
from journeys.logs.engine import imported, rows_of

if TYPE_CHECKING:
    import ibis

    from journeys.logs.tally import Tally

__all__ = ["BEHIND", "audited", "counted"]

#: Whether an event was read before the one that precedes it in time.
BEHIND: Final = "journeys_behind"


def audited(events: ibis.Table, tally: Tally) -> Tally:
    """The tally of a trace, with its repeated and disordered events.

    Only customers of whom two neighbours stand at one time, or were read the other way round,
    can have such events; only theirs are looked at, so that an orderly log costs nearly nothing.

    Args:
        events: The events of a trace, with `BEHIND` where rows have an order.
        tally: What became of the rows.
    """
    suspect = (events.gap == 0) & (events.before >= 0)
    if BEHIND in events.columns:
        suspect |= events[BEHIND]
    customers = events.filter(suspect).select("customer").distinct()
    repeated, disordered = counted(events.semi_join(customers, "customer"))
    return attrs.evolve(tally, repeated=repeated, disordered=disordered)


def counted(events: ibis.Table) -> tuple[int, int | None]:
    """How many events repeat another, and how many were read after a later one.

    Args:
        events: `customer`, `time`, `point`, and `row` where rows have an order.

    Returns:
        Events of one customer, time and touchpoint but the first of them; and events behind a
        later one of their customer, None where rows have no order.
    """
    ibis = imported()
    late: Any = ibis.literal(0, "int64")
    if ROW in events.columns:
        running = ibis.cumulative_window(group_by="customer", order_by=ROW)
        late = (events.time < events.time.max().over(running)).cast("int64")
    told = events.select("customer", "time", "point", late=late)
    same = told.group_by("customer", "time", "point").aggregate(
        events=told.count(), late=told.late.sum()
    )
    (sums,) = rows_of(
        same.aggregate(events=same.events.sum(), kinds=same.count(), late=same.late.sum())
    )
    repeated = int(sums["events"] or 0) - sums["kinds"]
    return repeated, int(sums["late"] or 0) if ROW in events.columns else None
