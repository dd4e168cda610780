"""The columns of a log against what is declared: what lacks is told with what it might be."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from shlex import quote
from typing import Final

from journeys.diagnostic import Diagnostic
from journeys.logs.faults import LogError, fault
from journeys.logs.raw import Asked
from journeys.reader import problems as code
from journeys.text import did_you_mean, joined, quoted
from journeys.tracking import TrackingPlan
from journeys.tracking.suggest import Suggestion, suggest

__all__ = ["Samples", "require"]

#: What is the cell of a row rather than the name of a column.
_CELL: Final = re.compile(r"[\d\W_]*\d[\d\W_]*(?:T[\d\W]*Z?)?")
#: What no name of a column holds: a date, a time of day, an address.
_PART: Final = re.compile(r"\d{4}[-/.]\d\d?[-/.]\d|\d[-/.]\d\d?[-/.]\d{4}|\d:\d\d|\S@\S+\.\w")

#: Some rows of a log as lists of cells, in the order of its header; read only where they help.
Samples = Callable[[], Sequence[Sequence[str]]]


def require(
    asked: Asked, header: Sequence[str], file: str, samples: Samples, *, line: int = 1,
    open_ended: bool = False,
) -> None:  # fmt: skip
    """Refuse a log that lacks columns.

    Args:
        asked: What is asked for, with the plan.
        header: The columns that there are.
        file: The name of the file or the table.
        samples: Some rows.
        line: Where the names of the columns stand.
        open_ended: Whether rows may have columns that the header does not tell of.

    Raises:
        LogError: A needed column is missing, or one that the plan names.
    """
    found, names = list(_lacking(asked.plan, header, file, line)), _undeclared(asked.plan, header)
    if (asked.is_draft or found or names) and _is_row(header, samples()):
        # What stands there may be a customer, and is not shown.
        message = "the first row is no header: it holds what a row holds; write the names first"
        if len(header) == 1 and not open_ended:
            message += ", and part the columns, which no delimiter does here"
        raise LogError((fault(file, message, code.MISSING_KEY, line),))
    if asked.is_draft:
        return
    if not open_ended:
        found += _unknown(asked.plan, header, file, line)
    if found or names:
        alike = suggest(list(header), [list(row) for row in samples()])
        told = {quoted(raw) for name, raw in alike.form.columns if name in names}
        told |= {quoted(raw) for _, raw in asked.plan.log.columns}
        words = [_said(asked.plan, header, names, alike, file)] if names else []
        words += [one for one in alike.words if one.partition(" looks like ")[0] not in told]
        found += [fault(file, word, code.MISSING_KEY, line) for word in words]
        raise LogError(tuple(found))


def _is_row(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether what stands for the names is a row: of numbers, or of what stands below it too."""
    if any(_CELL.fullmatch(one) or _PART.search(one) for one in header):
        return True
    below = [{row[at] for row in rows if at < len(row)} for at in range(len(header))]
    return any(one in values for one, values in zip(header, below, strict=True) if one)


def _lacking(
    plan: TrackingPlan, header: Sequence[str], file: str, line: int
) -> Iterator[Diagnostic]:
    """The needed columns that are declared, and not there."""
    named = dict(plan.log.columns)
    for name in _absent(plan, header):
        if name in named:
            raw = plan.log.column(name)
            near = did_you_mean(raw, header)
            message = f"the column {quoted(raw)}, declared as {name}, is missing{near}"
            yield fault(file, message, code.MISSING_KEY, line)


def _undeclared(plan: TrackingPlan, header: Sequence[str]) -> list[str]:
    """The needed columns of which nothing is declared, and that are not there."""
    named = dict(plan.log.columns)
    return [name for name in _absent(plan, header) if name not in named]


def _absent(plan: TrackingPlan, header: Sequence[str]) -> list[str]:
    constants = dict(plan.log.constants)
    return [
        name
        for name in _needed(plan)
        if name not in constants and plan.log.column(name) not in header
    ]


def _said(
    plan: TrackingPlan, header: Sequence[str], names: Sequence[str], alike: Suggestion, file: str
) -> str:
    """What is said of all columns of which nothing is declared, with what they might be."""
    found, is_one = dict(alike.form.columns), len(names) == 1
    lacking = f"the column{'' if is_one else 's'} {joined([quoted(one) for one in names])}"
    there = joined([quoted(one) for one in header])
    pairs = ", ".join(f"{name}: {found.get(name, '…')}" for name in names)
    said = f"{lacking} {'is' if is_one else 'are'} missing; there are {there}"
    said += f"; declare columns: {{{pairs}}} in a tracking plan"
    if "channel" in names and "channel" not in found:
        said += ", or constants: {channel: …}"
    if not plan.events and not plan.log.columns and _is_file(file):
        said += f"; journeys plan MAP --log {quote(file)} -o plan.yaml writes one"
    return said


def _is_file(name: str) -> bool:
    """Whether a log is a file, and no table of some name."""
    with contextlib.suppress(OSError, ValueError):
        return Path(name).is_file()
    return False


def _needed(plan: TrackingPlan) -> list[str]:
    """The columns without which there are no events."""
    used = [one for one in plan.events if one.moment]
    needed = ["customer", "time"]
    if not plan.events or any(not one.channel for one in used):
        needed.append("channel")
    return needed if plan.events else [*needed, "moment"]


def _unknown(
    plan: TrackingPlan, header: Sequence[str], file: str, line: int
) -> Iterator[Diagnostic]:
    """Columns that entries or declarations name and the log has not."""
    needed = {plan.log.column(name) for name in _needed(plan)}
    for name, raw in plan.log.columns:
        if raw not in header and raw not in needed:
            near = did_you_mean(raw, header)
            message = f"the column {quoted(raw)}, declared as {name}, is missing{near}"
            yield fault(file, message, code.MISSING_KEY, line)
    looked = dict.fromkeys(when.column for one in plan.events for when in one.when)
    for column in looked:
        if column not in header:
            near = did_you_mean(column, header)
            message = f"the plan looks at the column {quoted(column)}, which is missing{near}"
            yield fault(file, message, code.MISSING_KEY, line)
