"""The parts of a tracking plan to the lines of its file."""

from __future__ import annotations

from collections.abc import Iterator

from journeys.tracking.form import LogForm
from journeys.tracking.plan import EventRule
from journeys.tracking.scribe import flow, scalar

__all__ = ["entry_lines", "log_lines"]


def log_lines(form: LogForm) -> list[str]:
    """The lines of the section `log`; none for a form that is all default.

    Args:
        form: How the raw table is read.

    Returns:
        The lines without their ends.

    Example:
        >>> log_lines(LogForm(columns={"customer": "user_id"}, delimiter=";"))
        ['log:', '  delimiter: ";"', '  columns: {customer: user_id}']
    """
    lines = [f"  {key}: {value}" for key, value in _keys(form)]
    return ["log:", *lines] if lines else []


def _keys(form: LogForm) -> Iterator[tuple[str, str]]:
    usual = LogForm()
    if form.encoding != usual.encoding:
        yield "encoding", scalar(form.encoding)
    if form.delimiter != usual.delimiter:
        yield "delimiter", "tab" if form.delimiter == "\t" else scalar(form.delimiter)
    if form.decimal != usual.decimal:
        yield "decimal", scalar(form.decimal)
    if form.columns:
        yield "columns", flow((name, scalar(raw)) for name, raw in form.columns)
    time = [(name, getattr(form.time, name)) for name in ("form", "zone")]
    said = [(name, scalar(one)) for name, one in time if one != getattr(usual.time, name)]
    if said:
        yield "time", flow(said)
    if form.values:
        yield (
            "values",
            flow(
                (name, flow((raw, scalar(meant)) for raw, meant in pairs))
                for name, pairs in form.values
            ),
        )
    if form.constants:
        yield "constants", flow((name, scalar(one)) for name, one in form.constants)
    if form.repeats != usual.repeats:
        yield "repeats", form.repeats.value
    if form.order != usual.order:
        yield "order", form.order.value


def entry_lines(entry: EventRule) -> list[str]:
    """The two lines of an entry.

    Args:
        entry: The entry.

    Returns:
        The lines without their ends, indented as in the list of entries.

    Example:
        >>> entry_lines(EventRule(when={"event": ["a", "b"]}))
        ['  - when: {event: [a, b]}', '    then: ignore']
    """
    conditions = []
    for when in entry.when:
        patterns = [scalar(one) for one in when.patterns]
        value = patterns[0] if len(patterns) == 1 else f"[{', '.join(patterns)}]"
        conditions.append((when.column, value))
    return [f"  - when: {flow(conditions)}", f"    then: {scalar(entry.then)}"]
