"""A log to its trace: one coded row an event, with the event before it. The ground of analyses."""

from __future__ import annotations

import operator
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from journeys.errors import EngineError
from journeys.logs.auditing import BEHIND, audited
from journeys.logs.contract import OPTIONAL, ROW
from journeys.logs.dialect import certain
from journeys.logs.engine import imported, rows_of
from journeys.logs.holding import held
from journeys.logs.identities import identified, identities
from journeys.logs.log import Log
from journeys.logs.smalls import int32, small, string
from journeys.logs.stamps import UNSTAMPED, Stamps, Unstamped, stamps_of
from journeys.logs.tally import Tally
from journeys.model import Touchpoint
from journeys.model.fields import require_kind

if TYPE_CHECKING:
    import ibis

__all__ = [
    "KEPT",
    "NONE",
    "PERSONAS",
    "POINTS",
    "Codes",
    "Trace",
    "coded",
    "codes_of",
    "followed",
    "of_persona",
    "trace",
    "with_persona",
]

#: The code of no touchpoint and no persona.
NONE: Final = -1
#: A log names no more touchpoints than this: more are free text in the place of ids.
POINTS: Final = 20_000
#: A log names no more personas than this: more are customers in the place of kinds of customers.
PERSONAS: Final = 1_000
#: Optional columns that a trace hands on as they are.
KEPT: Final = tuple(name for name in OPTIONAL if name != "persona")


@attrs.frozen(kw_only=True)
class Codes:
    """What the codes of a trace mean.

    Attributes:
        points: The touchpoints by their code, sorted; codes count from 0.
        personas: The personas by their code, sorted; empty for a log without personas.
        first: The earliest time, microseconds since 1970 UTC; 0 for an empty log.
        last: The latest time, likewise.
    """

    points: tuple[Touchpoint, ...]
    personas: tuple[str, ...] = ()
    first: int = 0
    last: int = 0

    def code(self, point: Touchpoint | str) -> int:
        """The code of a touchpoint; -1 for one that the log never names.

        Args:
            point: The touchpoint.
        """
        return self._numbers.get(str(point), NONE)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {str(point): code for code, point in enumerate(self.points)}


@attrs.frozen(kw_only=True, eq=False)
class Trace:
    """The events of a log, coded, each with the one before it of the same customer.

    Attributes:
        events: One row an event. Columns: `customer` (integer or text; never shown), `time`
            (int64, microseconds UTC), `point` (int32), `before` (int32: the customer's touchpoint
            before; -1 for the first event), `gap` (int64, microseconds since then; 0 for the
            first), `persona` (int32; -1 where none is known), `was` (int32: the persona before;
            -1 for the first event too), and of `goal`, `location`, `device`, `value`, `outcome`,
            `campaign` those that the log has.
        codes: What the codes mean.
        tally: What became of the rows.
        name: What reports call the log.
        customers: By `number` the `customer` of the log whom it stands for in the events; None
            where events hold customers as the log does.
    """

    events: ibis.Table
    codes: Codes
    tally: Tally
    name: str
    customers: ibis.Table | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the events."""
        return tuple(self.events.columns)


def trace(log: Log | Trace, *, audit: bool = True) -> Trace:
    """The trace of a log; of a prepared log it is there already.

    Args:
        log: A log on any engine; or a trace, which stays as it is.
        audit: Whether repeated and disordered events are counted where the log does not tell.

    Returns:
        The trace. Events of one customer are in the order of time, those of one time in the
        order in which they were read, or by their touchpoint where nothing tells that order.

    Raises:
        ValueFormError: It is no log.
        EngineError: The log names more touchpoints or personas than a map could have, or its
            engine does not answer.

    Example:
        >>> from journeys.logs.rows import of_rows
        >>> from journeys.logs.engine import rows_of
        >>> log = of_rows([
        ...     {"customer": "a", "time": 0, "moment": "ask", "channel": "web"},
        ...     {"customer": "a", "time": 60_000_000, "moment": "told", "channel": "phone"},
        ... ])
        >>> found = trace(log)
        >>> [str(point) for point in found.codes.points]
        ['ask@web', 'told@phone']
        >>> rows_of(found.events.filter(found.events.before == 0)[["point", "gap"]])
        [{'point': 1, 'gap': 60000000}]
    """
    if isinstance(log, Trace):
        return log
    require_kind(log, Log, "a log, as `read_log` gives it, or its trace")
    if log.codes is not None:
        return Trace(events=log.table, codes=log.codes, tally=log.tally, name=log.name)
    codes = codes_of(log)
    audit = audit and log.tally.repeated is None
    rows = log.tally.used
    customers, stamps = identities(log.table, rows), stamps_of(log.table, codes, rows)
    events = identified(coded(log.table, codes), customers)
    events = held(followed(events, stamps, ordered=audit), rows=rows)
    events = with_persona(stamps.plain(events))
    tally = audited(events, log.tally) if audit else log.tally
    shown = events.drop(BEHIND) if BEHIND in events.columns else events
    return Trace(events=shown, codes=codes, tally=tally, name=log.name, customers=customers)


def of_persona(trace: Trace, persona: str) -> Trace:
    """The trace with the events of one persona alone.

    Args:
        trace: A trace.
        persona: The name of a persona.

    Returns:
        The trace; the whole of it where the log tells no personas, none where it tells others.
    """
    if not trace.codes.personas:
        return trace
    known = {name: code for code, name in enumerate(trace.codes.personas)}
    mine = trace.events.persona == known.get(persona, NONE - 1)
    return attrs.evolve(trace, events=trace.events.filter(mine))


def codes_of(log: Log) -> Codes:
    """The codes of a log that is not prepared: its touchpoints, personas and span.

    Args:
        log: The log.

    Raises:
        EngineError: It names more touchpoints or personas than a map could have.
    """
    table = log.table
    spans = {"first": table.time.min(), "last": table.time.max()}
    points = rows_of(table.group_by("moment", "channel").aggregate(**spans).limit(POINTS + 1))
    if len(points) > POINTS:
        reason = f"the log names more than {POINTS} touchpoints; a tracking plan makes few of many"
        raise EngineError("log", reason)
    return Codes(
        points=tuple(Touchpoint(*name) for name in sorted(map(_NAME, points))),
        personas=_personas(table),
        first=min((row["first"] for row in points), default=0),
        last=max((row["last"] for row in points), default=0),
    )


_NAME: Final = operator.itemgetter("moment", "channel")


def _personas(table: ibis.Table) -> tuple[str, ...]:
    if "persona" not in table.columns:
        return ()
    known = table.filter(table.persona.notnull()).select("persona").distinct()
    found = sorted(row["persona"] for row in rows_of(known.limit(PERSONAS + 1)))
    if len(found) > PERSONAS:
        reason = f"the log names more than {PERSONAS} personas; leave that column out in the plan"
        raise EngineError("log", reason)
    return tuple(found)


def coded(table: ibis.Table, codes: Codes) -> ibis.Table:
    """Events with codes in the place of names.

    Args:
        table: Events under the contract, on any engine or on none.
        codes: Their codes.

    Returns:
        The columns of a trace but `before` and `gap`, and `row` where it was there; no column
        `persona` where the log names none, since what large logs do not carry is sorted sooner.
    """
    ibis = imported()
    numbers = {
        "moment": string([one.moment for one in codes.points]),
        "channel": string([one.channel for one in codes.points]),
        "point": int32(range(len(codes.points))),
    }
    found = table.inner_join(small(numbers, table), ["moment", "channel"])
    kept = [name for name in (*KEPT, ROW) if name in table.columns]
    if not codes.personas:
        return found.select("customer", "time", "point", *kept)
    cases = [(name, ibis.literal(code, "int32")) for code, name in enumerate(codes.personas)]
    persona = found.persona.cases(*cases, else_=ibis.literal(NONE, "int32"))
    return found.select("customer", "time", "point", persona.name("persona"), *kept)


def with_persona(events: ibis.Table) -> ibis.Table:
    """Events with `persona` and `was`, which are no persona where the log names none.

    Args:
        events: What `coded` or `followed` gives.
    """
    if "persona" in events.columns:
        return events
    nobody = imported().literal(NONE, "int32")
    return events.mutate(persona=nobody, was=nobody)


def followed(
    events: ibis.Table, stamps: Stamps | Unstamped = UNSTAMPED, *, ordered: bool = False
) -> ibis.Table:
    """Coded events with the touchpoint of the event before, and the time since then.

    Args:
        events: What `coded` gives.
        stamps: How the events are stamped for this.
        ordered: Whether `BEHIND` tells, where rows have an order, which events were read before
            that one.

    Returns:
        The events, stamped.
    """
    ibis = imported()
    has_order = ordered and ROW in events.columns
    events = stamps.stamped(events)
    order = stamps.order(events)
    window = ibis.window(group_by="customer", order_by=order)
    known = {"point", "persona", *order} & {*events.columns}
    last = {name: events[name].lag().over(window) for name in known}
    columns = {
        "before": ibis.coalesce(last["point"], NONE).cast("int32"),
        "gap": ibis.coalesce(stamps.gap(events, last), 0).cast("int64"),
    }
    if "persona" in last:
        columns["was"] = ibis.coalesce(last["persona"], NONE).cast("int32")
    if has_order:
        columns[BEHIND] = certain(stamps.is_behind(events, last))
    return events.mutate(**columns)
