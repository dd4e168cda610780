"""The parts of a tracking plan to the lines of its file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
        yield "columns", _columns(form)
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


def _columns(form: LogForm) -> str:
    columns: dict[str, list[str]] = {}
    for name, raw in form.columns:
        columns.setdefault(name, []).append(raw)
    return flow((name, _several(raw)) for name, raw in columns.items())


def entry_lines(entry: EventRule) -> list[str]:
    """The lines of an entry.

    Args:
        entry: The entry.

    Returns:
        The lines without their ends, indented as in the list of entries.

    Example:
        >>> entry_lines(EventRule(when={"event": ["a", "b"]}))
        ['  - when: {event: [a, b]}', '    then: ignore']
    """
    said = [f"at: {_several(entry.at)}"] if entry.at else []
    if entry.when or not entry.at:
        said.append(f"when: {flow((one.column, _several(one.patterns)) for one in entry.when)}")
    first, *others = (*said, f"then: {scalar(entry.then)}")
    return [f"  - {first}", *(f"    {one}" for one in others)]


def _several(texts: Sequence[str]) -> str:
    """One text as it is, several as a list."""
    said = [scalar(one) for one in texts]
    return said[0] if len(said) == 1 else f"[{', '.join(said)}]"
