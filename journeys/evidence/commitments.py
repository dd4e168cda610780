"""A map's commitments held against a log: which were kept, which broken, which still open."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from journeys.errors import ValueFormError
from journeys.evidence.clock import Clock, clock
from journeys.evidence.coding import with_codes
from journeys.evidence.fates import NO_FATE, Commitments, Fate, Keeping
from journeys.evidence.given import given
from journeys.evidence.survival import Curve, survival
from journeys.evidence.terms import Terms, terms
from journeys.logs.clock import FIRST, LAST
from journeys.logs.engine import imported, rows_of
from journeys.logs.holding import held
from journeys.logs.rows import micros
from journeys.logs.smalls import int32, int64
from journeys.logs.trace import NONE, Trace
from journeys.model import JourneyMap
from journeys.promises import Deadline

if TYPE_CHECKING:
    import ibis

__all__ = ["kept_commitments"]

_SECOND: Final = 1_000_000
#: Times are counted in five-hundredths of the deadline, up to four times the deadline.
_PARTS: Final = 500
_REACH: Final = 4 * _PARTS
_STATES: Final = ("kept", "late", "lapsed", "open")


def kept_commitments(
    map_: JourneyMap, trace: Trace, *, now: dt.datetime | int | None = None, zone: str = "UTC"
) -> Commitments:
    """What became of every commitment that has a deadline and a moment that fulfils it.

    Each event at a touchpoint where a commitment is given begins one, for the event's persona;
    the customer's first event at the commitment's moment from then on, on any channel, fulfils
    it. One such event fulfils all that are open: two complaints that one answer follows in time
    are both answered. An event of the same time counts as one that follows, and a touchpoint
    that is itself at the moment fulfils its commitment at once, as in the map's own promises.

    Args:
        map_: Any map.
        trace: The trace of a log.
        now: The log's end, with its zone or in microseconds UTC; later events are left out.
            The last event by default.
        zone: The time zone of the months.

    Returns:
        Counts and curves; without keepings for a map without such commitments.

    Raises:
        ValueFormError: There is no such time zone.

    Example:
        >>> from journeys.logs import trace
        >>> from journeys.logs.rows import of_rows
        >>> from journeys.model import Commitment, Journey, Moment, Persona, offered
        >>> soon = Commitment(text="Soon", within="1 h", until="told")
        >>> shop = JourneyMap(
        ...     title="Shop",
        ...     channels=["web"],
        ...     personas=[Persona(id="ana")],
        ...     moments=[Moment(id="asks", goal="inform", start=True),
        ...              Moment(id="told", goal="inform", end=True)],
        ...     board={"ana": {"inform": {"web": offered("Yes", commitments=[soon])}}},
        ...     journeys=[Journey(id="j", personas=["ana"], steps=["asks@web -> told@web"])],
        ... )
        >>> hour = 3_600_000_000
        >>> rows = [("asks", 0), ("told", hour), ("asks", 2 * hour), ("asks", 9 * hour)]
        >>> log = of_rows({"customer": "a", "persona": "ana", "channel": "web", "moment": moment,
        ...                "time": time} for moment, time in rows)
        >>> fate = kept_commitments(shop, trace(log)).keepings[0].fate
        >>> fate.kept, fate.late, fate.lapsed, fate.open
        (1, 0, 1, 1)

    Source: [Simple], the commitments of a response.
    """
    trace = given(map_, trace)
    end = trace.codes.last if now is None else _end(now)
    there = clock(zone, min(trace.codes.first, end), end)
    due = terms(map_, trace.codes)
    if not due.begun and not due.starts:
        return Commitments(keepings=_keepings(due.deadlines, {}, {}), now=end, zone=zone)
    events = trace.events.filter(trace.events.time <= end)
    begun = held(_settled(_begun(events, due), due, end, there))
    found: dict[str, dict[Any, Fate]] = {
        name: _fates(begun, name) for name in ("deadline", "month")
    }
    fates = found["deadline"]
    return Commitments(
        keepings=_keepings(due.deadlines, fates, _curves(begun, due.deadlines)),
        personas=_merged(begun, [one.persona for one in due.deadlines]),
        channels=_merged(begun, [one.start.rpartition("@")[2] for one in due.deadlines]),
        months=tuple((_month(key), fate) for key, fate in sorted(found["month"].items())),
        unchecked=_unchecked(events, due),
        now=end,
        zone=zone,
    )


def _end(now: dt.datetime | int) -> int:
    """The log's end where it is declared."""
    time = micros(now)
    if not FIRST <= time < LAST:
        raise ValueFormError(now, "a time from 1900 to 2199, with its zone or in microseconds UTC")
    return time


def _persona(events: ibis.Table, due: Terms) -> Any:
    """The code of an event's persona; -1 for one that the map does not know."""
    ibis = imported()
    known = [code for code, _ in due.personas]
    none = ibis.literal(NONE, "int32")
    return ibis.ifelse(events.persona.isin(known), events.persona, none) if known else none


def _begun(events: ibis.Table, due: Terms) -> ibis.Table:
    """The events where commitments begin, each with the times at which they are fulfilled."""
    ibis = imported()
    fulfilling = {code for _, points in due.untils for code in points}
    concerned = events.filter(events.point.isin(sorted({*due.starts, *fulfilling})))
    # Those of the same time are within the range, so that ties have no order to be told.
    ahead = ibis.range_window(preceding=0, following=None, group_by="customer", order_by="time")
    never = ibis.null("int64")
    met = {
        f"met_{place}": ibis.ifelse(concerned.point.isin(points), concerned.time, never)
        .min()
        .over(ahead)
        if points
        else never
        for place, (_, points) in enumerate(due.untils)
    }
    chosen = concerned.select("customer", "time", "point", persona=_persona(concerned, due), **met)
    return chosen.filter(chosen.point.isin(due.starts))


def _settled(begun: ibis.Table, due: Terms, end: int, there: Clock) -> ibis.Table:
    """A row for each commitment that began: deadline, state, month, part of the deadline."""
    ibis = imported()
    moments = [moment for moment, _ in due.untils]
    places = [place for _, _, place in due.begun]
    meant = [due.deadlines[place] for place in places]
    width = [max(1, one.seconds * _SECOND // _PARTS) for one in meant]
    columns = {
        "point": int32([point for point, _, _ in due.begun]),
        "persona": int32([persona for _, persona, _ in due.begun]),
        "deadline": int32(places),
        "until": int32([moments.index(one.until) for one in meant]),
        "longest": int64([one.seconds * _SECOND for one in meant]),
        "width": int64(width),
    }
    rows = with_codes(begun, columns, ["point", "persona"])
    met = ibis.cases(
        *((rows.until == place, rows[f"met_{place}"]) for place in range(len(moments))),
        else_=ibis.null("int64"),
    )
    rows = rows.select("customer", "time", "deadline", "longest", "width", met=met)
    wait = ibis.coalesce(rows.met, ibis.literal(end, "int64")) - rows.time
    in_time = wait <= rows.longest
    state = ibis.cases(
        (rows.met.notnull() & in_time, 0),
        (rows.met.notnull(), 1),
        (~in_time, 2),
        else_=3,
    )
    part = (wait + rows.width - 1) // rows.width
    rows = rows.select(
        "customer",
        "deadline",
        state=state.cast("int32"),
        day=there.day(rows.time),
        part=ibis.least(part, _REACH + 1).cast("int32"),
    )
    return rows.left_join(there.months(rows), "day").select(
        "customer", "deadline", "state", "part", "month"
    )


def _fates(begun: ibis.Table, by: str) -> dict[Any, Fate]:
    """What became of commitments by a column; customers are counted without a distinct count."""
    ibis = imported()
    states = {
        name: (begun.state == place).cast("int64").sum() for place, name in enumerate(_STATES)
    }
    each = begun.group_by([by, "customer"]).aggregate(**states)
    some = {f"{name}_customers": (each[name] > 0).cast("int64").sum() for name in _STATES}
    every = each.group_by(by).aggregate(
        customers=ibis._.count(), **{name: each[name].sum() for name in _STATES}, **some
    )
    return {
        row[by]: Fate(
            **{name: int(row[name]) for name in (*_STATES, "customers")},
            resting=[int(row[f"{name}_customers"]) for name in _STATES],
        )
        for row in rows_of(every)
    }


def _merged(begun: ibis.Table, names: list[str]) -> tuple[tuple[str, Fate], ...]:
    """What became of commitments by a name of their deadline."""
    known = sorted(set(names))
    columns = {
        "deadline": int32(range(len(names))),
        "name": int32([known.index(one) for one in names]),
    }
    found = _fates(with_codes(begun, columns, ["deadline"]), "name")
    return tuple((known[key], fate) for key, fate in sorted(found.items()))


def _curves(begun: ibis.Table, meant: tuple[Deadline, ...]) -> dict[int, Curve]:
    """The curve of each deadline, from counts by parts of it."""
    met = begun.state < 2
    counted = begun.group_by("deadline", "part", met=met).aggregate(count=begun.count())
    times: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    for row in rows_of(counted):
        part, count = row["part"], int(row["count"])
        ends = row["met"] and part <= _REACH
        # Multiplied first: the last part ends with the deadline, to the last digit.
        time = part * meant[row["deadline"]].seconds / _PARTS
        times[row["deadline"]].append((time, count * ends, count * (not ends)))
    return {place: survival(sorted(rows)) for place, rows in times.items()}


def _keepings(
    meant: tuple[Deadline, ...], fates: dict[Any, Fate], curves: dict[int, Curve]
) -> tuple[Keeping, ...]:
    return tuple(
        Keeping(deadline=one, fate=fates.get(at, NO_FATE), curve=curves.get(at, Curve()))
        for at, one in enumerate(meant)
        if one.persona or at in fates
    )


def _unchecked(events: ibis.Table, due: Terms) -> int:
    unsure = sorted({*due.starts} - {*due.shared})
    if not unsure:
        return 0
    there = events.filter(events.point.isin(unsure), _persona(events, due) == NONE)
    (row,) = rows_of(there.aggregate(count=there.count()))
    return int(row["count"])


def _month(key: int) -> str:
    return f"{key // 12:04d}-{key % 12 + 1:02d}"
