"""A following and its tables to what `journeys follow` prints."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from journeys.board.words import percent, whole
from journeys.cli.options import room_across
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.evidence import Following
    from journeys.logs import Trace
    from journeys.table import Table

__all__ = ["as_json", "as_text"]

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def as_text(
    found: Following, trace: Trace, tables: Sequence[Table], *, most: int | None = None
) -> str:
    """What people read: a few sentences, then the tables of all personas together.

    Args:
        found: The following.
        trace: What it was made from.
        tables: Its tables, and those of further analyses.
        most: How many rows of each table are shown; all by default.
    """
    from journeys.tables import text

    alone = [one for one in tables if one.name.endswith("-by-persona")]
    shown = [one for one in tables if one not in alone]
    lines = [*_sentences(found, trace)]
    if alone:
        lines.append("by persona: --persona ID, or -o FILE.xlsx, which holds all tables whole")
    head = "".join(f"{line}\n" for line in lines)
    return f"{head}\n{text.render(shown, language=found.language, most=most, across=room_across())}"


def _sentences(found: Following, trace: Trace) -> Iterator[str]:
    counts = (
        f"{_number(found.customers)} customers, {_number(found.journeys)} journeys, "
        f"{_number(found.events)} events"
    )
    span = f" from {_day(found.first)} to {_day(found.last)}" if found.events else ""
    yield f"{quoted(found.name)}: {counts}{span}"
    yield from _rows(trace)
    if found.events:
        yield f"{_known(found)} are at touchpoints of the map's journeys"
    yield f"journeys are cut {found.cutting}"
    fitness = found.fitness
    if fitness.share is not None:
        yield (
            f"fitness: {percent('en', fitness.share)} of {_number(found.steps)} steps are planned;"
            f" the mean of customers is {percent('en', fitness.mean)}"
        )
    else:
        yield "fitness: not defined, nobody took a step"
    if found.strangers:
        known = joined(found.strangers)
        yield f"personas that the map does not have: {known}; held against the ways of all"
    yield f"cells that rest on fewer than {found.min_customers} customers are not shown"


def _known(found: Following) -> str:
    """How many events the map can speak of."""
    if found.has_few_known:
        return f"hardly any of {_number(found.events)} events"
    share = percent("en", found.known / found.events)
    return f"{_number(found.known)} of {_number(found.events)} events ({share})"


def _rows(trace: Trace) -> Iterator[str]:
    """What became of the rows that are no events."""
    tally = trace.tally
    told = [("unmatched", tally.unmatched), ("ignored", tally.ignored), *tally.rejected]
    lost = ", ".join(f"{_number(count)} {name}" for name, count in told if count)
    if lost:
        yield f"rows: {_number(tally.read)} read, {_number(tally.used)} used, {lost}"
    if of_these := ", ".join(tally.order()):
        yield f"events: {of_these}"


def _number(count: int) -> str:
    return whole("en", count)


def _day(micros: int) -> str:
    return (_EPOCH + dt.timedelta(microseconds=micros)).date().isoformat()


def as_json(
    found: Following, trace: Trace, tables: Sequence[Table], findings: list[Any] | None = None
) -> str:
    """What programs read: what was asked, and every table.

    Args:
        found: The following.
        trace: What it was made from.
        tables: Its tables, and those of further analyses.
        findings: What the rules found; None when they were not asked.
    """
    from journeys.exporters.characters import in_json
    from journeys.tables.json import document

    tally = trace.tally
    about: dict[str, Any] = {
        "log": found.name,
        "first": _time(found.first) if found.events else None,
        "last": _time(found.last) if found.events else None,
        "events": found.events,
        "known": None if found.has_few_known else found.known,
        "cutting": str(found.cutting),
        "min_customers": found.min_customers,
        "personas": list(found.personas),
        "strangers": list(found.strangers),
        "rows": {
            "read": tally.read,
            "used": tally.used,
            "unmatched": tally.unmatched,
            "ignored": tally.ignored,
            "rejected": dict(tally.rejected),
            "repeated": tally.repeated,
            "disordered": tally.disordered,
        },
    }
    both: dict[str, Any] = {"about": about}
    if findings is not None:
        both["findings"] = findings
    both["tables"] = document(tables)
    return in_json(json.dumps(both, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def _time(micros: int) -> str:
    return (_EPOCH + dt.timedelta(microseconds=micros)).isoformat()
