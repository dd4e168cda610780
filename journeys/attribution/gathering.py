"""A log to the touches before each conversion, as one expression for every engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.errors import EngineError, UnknownNameError, ValueFormError
from journeys.logs.contract import in_time
from journeys.logs.engine import imported, rows_of
from journeys.logs.smalls import int32, int64, small, string
from journeys.logs.sums import addable
from journeys.logs.trace import Trace

if TYPE_CHECKING:
    import ibis

__all__ = ["BY", "Wish", "gathered", "touch_names"]

#: What a touch may be named by.
BY: Final = ("channel", "campaign")
#: A log names no more campaigns than this: more are free text in the place of ids.
_CAMPAIGNS: Final = 5_000


@attrs.frozen(kw_only=True)
class Wish:
    """Which events are conversions, and which touches before them count.

    Attributes:
        moments: The moments at which an event is a conversion.
        outcome: The outcome of an event that is a conversion wherever it is; None for none.
        by: What names a touch: `channel` or `campaign`.
        lookback: How long before a conversion a touch counts, in microseconds; None for ever.
        closing: Whether the conversion's own channel is its last touch.
    """

    moments: frozenset[str]
    outcome: str | None = None
    by: str = "channel"
    lookback: int | None = None
    closing: bool = False

    def __attrs_post_init__(self) -> None:
        if self.by not in BY:
            raise UnknownNameError("way to name touches", self.by, BY)
        if not self.moments and self.outcome is None:
            expected = "moments or an outcome that are conversions"
            raise ValueFormError("nothing", expected, "; name some, or a map with ends of a goal")


def touch_names(trace: Trace, by: str) -> tuple[str, ...]:
    """The names of touches, sorted.

    Args:
        trace: The coded log.
        by: `channel` or `campaign`.

    Raises:
        EngineError: The log has no campaigns, or too many.
    """
    if by == "channel":
        return tuple(sorted({point.channel for point in trace.codes.points}))
    if by not in trace.columns:
        raise EngineError("log", "has no column 'campaign'; ask for channels")
    named = trace.events.filter(trace.events.campaign.notnull()).select("campaign").distinct()
    found = sorted(row["campaign"] for row in rows_of(named.limit(_CAMPAIGNS + 1)))
    if len(found) > _CAMPAIGNS:
        raise EngineError("log", f"names more than {_CAMPAIGNS} campaigns; group them first")
    return tuple(found)


def gathered(trace: Trace, wish: Wish, names: tuple[str, ...]) -> ibis.Table:
    """The events, each with its path and its place in it.

    Args:
        trace: The coded log.
        wish: What counts.
        names: The names of touches.

    Returns:
        Columns: `customer`; `part`, which counts the customer's conversions before; `won`, 1
        for the event that is the conversion; `brought`, its value; `touch`, the code of the
        touch; `counts`, 1 where it is one; `place`, its place in the path from 1; `touches`,
        how many the path has; `begun`, microseconds from the touch to the end of the path.
    """
    ibis = imported()
    coded = _coded(trace, wish, names)
    order = in_time(trace.columns)
    running = ibis.cumulative_window(group_by="customer", order_by=order)
    parted = coded.mutate(part=coded.won.sum().over(running).cast("int64") - coded.won)
    whole = ibis.window(group_by=["customer", "part"])
    ended = parted.mutate(end=parted.time.max().over(whole))
    begun = (ended.end - ended.time).cast("int64")
    recent = ended.touch >= 0
    if not wish.closing:
        recent &= ended.won == 0
    if wish.lookback is not None:
        recent &= begun <= wish.lookback
    aged = ended.mutate(begun=begun, counts=recent.cast("int64"))
    along = ibis.cumulative_window(group_by=["customer", "part"], order_by=order)
    return aged.mutate(
        place=aged.counts.sum().over(along).cast("int64"),
        touches=aged.counts.sum().over(whole).cast("int64"),
    ).select("customer", "part", "won", "brought", "touch", "counts", "place", "touches", "begun")


def _coded(trace: Trace, wish: Wish, names: tuple[str, ...]) -> ibis.Table:
    """The events with the code of their touch, and whether they are conversions."""
    ibis = imported()
    events = trace.events
    place = {name: at for at, name in enumerate(names)}
    points = trace.codes.points
    by_channel = wish.by == "channel"
    known = {
        "point": int32(range(len(points))),
        "ends": int64([int(one.moment in wish.moments) for one in points]),
        "touch": int64([place[one.channel] if by_channel else -1 for one in points]),
    }
    joined = events.inner_join(small(known, events), "point")
    touch: Any = joined.touch
    won: Any = joined.ends
    if not by_channel:
        codes = {
            "campaign": string(names),
            "number": int64(range(len(names))),
        }
        joined = joined.left_join(small(codes, events), "campaign")
        touch, won = ibis.coalesce(joined.number, -1), joined.ends
    if wish.outcome is not None:
        if "outcome" not in trace.columns:
            raise EngineError("log", "has no column 'outcome'; name moments that are conversions")
        same = ibis.coalesce((joined.outcome == wish.outcome).cast("int64"), 0)
        won = ibis.greatest(won, same)
    value: Any = ibis.literal(0.0)
    if "value" in trace.columns:
        value = ibis.coalesce(joined.value, 0.0)
    return joined.mutate(
        touch=touch.cast("int64"), won=won.cast("int64"), brought=addable(value)
    ).select("customer", *{"point", *in_time(trace.columns)}, "touch", "won", "brought")
