"""The rejected rows of a log: as a table, and as the first examples of an error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from journeys.diagnostic import Diagnostic
from journeys.logs.contract import REASONS
from journeys.logs.conversion import FATE, IGNORED, STRANGE, Converted
from journeys.logs.engine import imported, rows_of
from journeys.logs.faults import LogError, fault
from journeys.logs.raw import NUMBER, SHIFT, Raw
from journeys.logs.smalls import int64, small, string
from journeys.reader import problems as code
from journeys.tracking import TrackingPlan
from journeys.tracking.suggest import suggest

if TYPE_CHECKING:
    import ibis

__all__ = ["EXAMPLES", "rejects", "unusable"]

#: Rows of each reason that are shown.
EXAMPLES: Final = 3
_SAMPLES: Final = 200
#: Characters of a row that stand in the table of rejected rows.
_TEXT: Final = 2_000

_CODES: Final = {
    "malformed-row": code.SYNTAX,
    "no-customer": code.MISSING_KEY,
    "no-time": code.MISSING_KEY,
    "no-channel": code.MISSING_KEY,
    "no-moment": code.MISSING_KEY,
    "unreadable-text": code.UNREADABLE_TEXT,
    "too-long": code.TOO_LARGE,
}


def rejects(parts: Sequence[tuple[Raw, Converted]]) -> ibis.Table:
    """The rejected rows of a log.

    Args:
        parts: Its rows, as they were and as they are meant.

    Returns:
        A table of `file`, `line` (null where the form has no lines), `reason` and `text` (the
        raw cells, what is long cut).
    """
    ibis = imported()
    return ibis.union(*(one for raw, rows in parts for one in _tables(raw, rows)))


def _tables(raw: Raw, rows: Converted) -> Iterator[ibis.Table]:
    ibis = imported()
    table = rows.table
    kept = table.filter(table[FATE].notnull() & ~table[FATE].isin([STRANGE, IGNORED]))
    number = kept[NUMBER] if NUMBER in kept.columns else ibis.null("int64")
    cells = [
        kept[name].cast("string").fill_null("") for name in raw.table.columns if name != NUMBER
    ]
    # One call, however many columns: nested ones are too deep for what compiles them.
    text = ibis.literal(" | ").join(cells)
    found = [kept.select(number=number, reason=kept[FATE], text=text.substr(0, _TEXT))]
    if raw.refused is not None:
        refused = raw.refused
        found.append(refused.select(number=refused[NUMBER], reason="reason", text="text"))
    files = {
        "at": int64(range(len(raw.files))),
        "file": string(raw.files),
    }
    names = small(files, table)
    for one in found:
        at = ibis.coalesce(one.number.cast("int64") // (1 << SHIFT), 0).cast("int64")
        line = one.number.cast("int64") % (1 << SHIFT) if raw.lined else ibis.null("int64")
        placed = one.mutate(at=at, line=line.cast("int64"))
        yield placed.inner_join(names, "at").select("file", "line", "reason", "text")


def unusable(parts: Sequence[tuple[Raw, Converted]], plan: TrackingPlan) -> LogError:
    """The error of a log whose rows are all rejected.

    Args:
        parts: Its rows, as they were and as they are meant.
        plan: What was declared.

    Returns:
        The error: the first rows of each reason, and what could be declared.
    """
    found: list[Diagnostic] = []
    for raw, rows in parts:
        for reason in REASONS:
            found += _examples(raw, rows, reason)
        found += _suggestions(raw, plan)
    return LogError(tuple(sorted(found, key=_place)))


def _place(one: Diagnostic) -> tuple[str, int]:
    assert one.span is not None
    return one.span.file, one.span.line


def _examples(raw: Raw, rows: Converted, reason: str) -> Iterator[Diagnostic]:
    table = rows.table
    numbers: list[int] = []
    if NUMBER in table.columns and reason in rows.fates:
        meant = table.filter(table[FATE] == reason).select(NUMBER).distinct()
        numbers += [row[NUMBER] for row in rows_of(meant.order_by(NUMBER).limit(EXAMPLES))]
    elif reason in rows.fates:
        numbers.append(0)
    if raw.refused is not None:
        meant = raw.refused.filter(raw.refused["reason"] == reason).select(NUMBER)
        numbers += [row[NUMBER] for row in rows_of(meant.order_by(NUMBER).limit(EXAMPLES))]
    for number in sorted(numbers)[:EXAMPLES]:
        line = number % (1 << SHIFT)
        where = "" if raw.lined or NUMBER not in table.columns else f"row {line + 1}: "
        message = f"{where}{REASONS[reason]}"
        what = _CODES.get(reason, code.MALFORMED_VALUE)
        yield fault(raw.files[number >> SHIFT], message, what, line if raw.lined else 1)


def _suggestions(raw: Raw, plan: TrackingPlan) -> Iterator[Diagnostic]:
    names = [name for name in raw.table.columns if name != NUMBER]
    # As texts of the engine: Python has no times behind the year 9999.
    texts = {name: raw.table[name].cast("string") for name in names}
    rows: list[dict[str, Any]] = rows_of(raw.table.select(**texts).limit(_SAMPLES))
    cells = [[cell or "" for cell in row.values()] for row in rows]
    named = {raw_: name for name, raw_ in plan.log.columns}
    header = [named.get(name, name) for name in names]
    for word in suggest(header, cells).words:
        yield fault(raw.files[0], word, code.MALFORMED_VALUE)
