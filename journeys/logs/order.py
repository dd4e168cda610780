"""Events that stand twice, and events behind later ones: counted, and rejected as declared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from journeys.logs.conversion import FATE
from journeys.logs.dialect import certain
from journeys.logs.engine import imported, rows_of
from journeys.logs.raw import NUMBER
from journeys.logs.unfolding import numbered
from journeys.tracking import LogForm, Order, Repeats

if TYPE_CHECKING:
    import ibis

__all__ = ["Ordered", "ordered"]

_LATE, _AGAIN, _PLACE = "journeys_late", "journeys_again", "journeys_place"
_SAME = ("journeys_customer", "journeys_time", "journeys_moment", "journeys_channel")


@attrs.frozen(kw_only=True, eq=False)
class Ordered:
    """Rows of which some are rejected for what stands before them.

    Attributes:
        table: The rows, with `FATE` as it is now.
        repeated: Events that repeat another.
        disordered: Events behind a later one of their customer; None where rows have no order.
        rejected: Rows that are no events any more, by reason.
    """

    table: ibis.Table
    repeated: int
    disordered: int | None
    rejected: dict[str, int]


def ordered(table: ibis.Table, form: LogForm) -> Ordered:
    """Rows with their fates, once the events are held against each other.

    Args:
        table: The rows of `converted`.
        form: What is declared. Of events that stand twice the first that was read stays.

    Returns:
        The rows. Where events out of order are rejected, repeats are counted among the others.
    """
    ibis = imported()
    kept = table.columns
    has_order = NUMBER in kept
    late: Any = ibis.literal(value=False)
    if has_order:
        table = table.mutate(**{_PLACE: numbered(table, form)})
        event = table[FATE].isnull()
        running = ibis.cumulative_window(group_by="journeys_customer", order_by=_PLACE)
        time = ibis.cases((event, table["journeys_time"]), else_=None)
        late = event & certain(table["journeys_time"] < time.max().over(running))
    table = table.mutate(**{_LATE: late})
    if form.order is Order.REJECT:
        table = table.mutate(**{FATE: _or(table[_LATE], "out-of-order", table[FATE])})
    ties = [_PLACE] if has_order else [one for one in kept if one not in {FATE, *_SAME}]
    group = ibis.window(group_by=[*_SAME, FATE], order_by=ties or list(_SAME))
    again = table[FATE].isnull() & (ibis.row_number().over(group) > 0)
    table = table.mutate(**{_AGAIN: again})
    (sums,) = rows_of(table.aggregate(late=table[_LATE].sum(), again=table[_AGAIN].sum()))
    late_sum, again_sum = sums["late"] or 0, sums["again"] or 0
    rejected = {}
    if form.order is Order.REJECT and late_sum:
        rejected["out-of-order"] = late_sum
    if form.repeats is Repeats.DROP:
        table = table.mutate(**{FATE: _or(table[_AGAIN], "repeated", table[FATE])})
        rejected |= {"repeated": again_sum} if again_sum else {}
    return Ordered(
        table=table.select(*kept),
        repeated=0 if form.repeats is Repeats.DROP else again_sum,
        disordered=None if not has_order else 0 if form.order is Order.REJECT else late_sum,
        rejected=rejected,
    )


def _or(condition: Any, reason: str, fate: Any) -> Any:
    return imported().cases((condition, reason), else_=fate)
