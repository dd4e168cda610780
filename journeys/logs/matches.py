"""A matched table to what a plan misses in it: entries without events, events without entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.errors import UnknownNameError
from journeys.logs.conversion import persons
from journeys.logs.engine import imported, rows_of
from journeys.logs.matching import UNMATCHED, matched
from journeys.logs.unfolding import WHICH
from journeys.source import Path
from journeys.table import MIN_CUSTOMERS
from journeys.text import did_you_mean, quoted
from journeys.tracking.findings import finding
from journeys.tracking.suggest import suggest

if TYPE_CHECKING:
    import ibis

    from journeys.diagnostic import Diagnostic
    from journeys.tracking import TrackingPlan

__all__ = ["EXAMPLES", "Example", "check_log", "check_matches", "per_entry", "strangers"]

#: Examples that are shown.
EXAMPLES: Final = 10

_EVENTS: Final = "journeys_events"
_CUSTOMERS: Final = "journeys_customers"


@attrs.frozen
class Example:
    """What events that no entry matches hold in the columns that the plan looks at.

    Attributes:
        cells: Column and text.
        events: How many there are.
    """

    cells: tuple[tuple[str, str], ...]
    events: int

    def __str__(self) -> str:
        held = " and ".join(f"{column} {quoted(text)}" for column, text in self.cells)
        return f"{held or 'any'} ({self.events})"


def check_log(
    raw: ibis.Table,
    plan: TrackingPlan,
    *,
    header: Iterable[str] | None = None,
    most: int = EXAMPLES,
    least: int = MIN_CUSTOMERS,
) -> tuple[Diagnostic, ...]:
    """What a plan misses in a raw log: columns, or else entries and events.

    Args:
        raw: The raw table.
        plan: The plan.
        header: The columns that the log has, where the table holds but some of them.
        most: How many examples of unmatched events to show.
        least: How many customers an example must have.

    Returns:
        A finding for each place where the plan names a column that the log has not; when there
        are none, those of `check_matches`.
    """
    columns = tuple(raw.columns if header is None else header)
    likely = dict(suggest(columns, []).form.columns)
    found = []
    missing: set[str] = set()
    for path, name in _named(plan):
        if name not in columns and name not in missing:
            missing.add(name)
            near = likely.get(str(path[-1])) if path[:-1] == ("log", "columns") else None
            way_out = f"; is it {quoted(near)}?" if near else did_you_mean(name, columns)
            message = f"column {quoted(name)} is not in the log{way_out}"
            found.append(finding("JRN768", path, message, plan.source))
    if found:
        return tuple(found)
    return check_matches(matched(raw, plan), plan, most=most, least=least)


def _named(plan: TrackingPlan) -> Iterator[tuple[Path, str]]:
    """The raw columns that a plan names, each with its place."""
    columns = plan.log.columns
    times = plan.log.times
    for name, raw in columns:
        several: Path = (times.index(raw),) if name == "time" and len(times) > 1 else ()
        yield ("log", "columns", name, *several), raw
    if "customer" not in dict(columns):
        yield ("log", "columns", "customer"), "customer"
    for at, entry in enumerate(plan.events):
        yield from ((("events", at, "at", place), one) for place, one in enumerate(entry.at))
        for when in entry.when:
            yield ("events", at, "when", when.column), when.column


def per_entry(table: ibis.Table, *, rule: str = "rule") -> ibis.Table:
    """How many rows each entry matches.

    Args:
        table: What `matched` gave.
        rule: The column of entries.

    Returns:
        A row for each entry that matches any: its index (-1 for none) and `events`.
    """
    return table.group_by(rule).agg(events=table.count())


def strangers(
    table: ibis.Table,
    plan: TrackingPlan,
    *,
    most: int = EXAMPLES,
    least: int = MIN_CUSTOMERS,
    rule: str = "rule",
) -> ibis.Table:
    """What rows that no entry matches hold in the columns that the plan looks at.

    The column of customers is never among them, and texts that belong to few customers are not
    shown: a page may bear a customer's name.

    Args:
        table: What `matched` gave.
        plan: The plan.
        most: How many rows to give.
        least: How many customers a text must have.
        rule: The column of entries.

    Returns:
        The columns of the plan's conditions, of several times also which, how many events and
        how many customers, the most frequent first.

    Raises:
        UnknownNameError: The table has no column of customers.
    """
    ibis = imported()
    customer = plan.log.column("customer")
    if customer not in table.columns:
        raise UnknownNameError("column of the log", customer, tuple(table.columns))
    seen = (when.column for entry in plan.events for when in entry.when)
    columns = [name for name in dict.fromkeys(seen) if name != customer]
    rows = table.filter(table[rule] == UNMATCHED)
    texts = {name: rows[name].cast("string").fill_null("") for name in columns}
    if WHICH in table.columns:
        named = enumerate(plan.log.times)
        cases = [(rows[WHICH] == at, ibis.literal(one, "string")) for at, one in named]
        texts[WHICH] = ibis.cases(*cases, else_=None)
    counts = {_EVENTS: rows.count(), _CUSTOMERS: persons(rows[customer])}
    found = rows.group_by(**texts).agg(**counts) if texts else rows.agg(**counts)
    shown = found.filter(found[_CUSTOMERS] >= least)
    order = [ibis.desc(_EVENTS), *(ibis.asc(name) for name in texts)]
    return shown.order_by(order).limit(most)


def check_matches(
    table: ibis.Table,
    plan: TrackingPlan,
    *,
    most: int = EXAMPLES,
    least: int = MIN_CUSTOMERS,
    rule: str = "rule",
) -> tuple[Diagnostic, ...]:
    """What a plan misses in a log.

    Args:
        table: What `matched` gave.
        plan: The plan.
        most: How many examples of unmatched events to show.
        least: How many customers an example must have.
        rule: The column of entries.

    Returns:
        A finding for each entry that matches nothing, in their order, or one where none does;
        and one that counts the events that no entry matches, with examples. None for a plan
        without entries.

    Example:
        >>> import pyarrow as pa
        >>> from journeys.logs.engine import embedded
        >>> from journeys.logs.matching import matched
        >>> from journeys.tracking import EventRule, TrackingPlan
        >>> plan = TrackingPlan(events=[EventRule(when={"event": "buy"}, moment="bought")])
        >>> rows = [{"customer": str(at), "event": "look"} for at in range(7)]
        >>> engine = embedded()
        >>> _ = engine.con.register("raw", pa.Table.from_pylist(rows))
        >>> for one in check_matches(matched(engine.table("raw"), plan), plan):
        ...     print(one.message)
        the entry matches no event of the log; mend or remove it
        7 events match no entry: event 'look' (7); add entries, or say then: ignore
    """
    if not plan.events:
        return ()
    counts = {row[rule]: row["events"] for row in rows_of(per_entry(table, rule=rule))}
    idle = [at for at in range(len(plan.events)) if at not in counts]
    message = "the entry matches no event of the log; mend or remove it"
    found = [finding("JRN766", ("events", at), message, plan.source) for at in idle]
    if len(idle) == len(plan.events) > 1:
        message = "no entry matches any event of the log; write into them what it holds"
        found = [finding("JRN766", ("events",), message, plan.source)]
    total = counts.get(UNMATCHED, 0)
    if total:
        examples = rows_of(strangers(table, plan, most=most, least=least, rule=rule))
        message = _told(total, [_example(row) for row in examples], most, least)
        found.append(finding("JRN767", ("events",), message, plan.source))
    return tuple(found)


def _example(row: dict[str, Any]) -> Example:
    cells = tuple(
        ("at" if name == WHICH else name, text)
        for name, text in row.items()
        if name not in {_EVENTS, _CUSTOMERS}
    )
    return Example(cells, row[_EVENTS])


def _told(total: int, examples: list[Example], most: int, least: int) -> str:
    events = "1 event matches" if total == 1 else f"{total} events match"
    rest = total - sum(one.events for one in examples)
    shown = [str(one) for one in examples]
    if rest and len(shown) == most:
        shown.append(f"and {rest} more")
    elif rest:
        shown.append(f"{rest} in texts of fewer than {least} customers, which are not shown")
    return f"{events} no entry: {', '.join(shown)}; add entries, or say then: ignore"
