"""A tracking plan to the text of its file: the inverse of reading."""

from __future__ import annotations

from collections.abc import Iterator

from journeys.errors import ValueFormError
from journeys.tracking.faults import PlanError
from journeys.tracking.form import LogForm
from journeys.tracking.plan import EventRule, TrackingPlan
from journeys.tracking.planfile import FORMAT
from journeys.tracking.reading import read_plan_text
from journeys.tracking.scribe import flow, scalar

__all__ = ["dump_plan", "entry_lines", "log_lines"]


def dump_plan(plan: TrackingPlan) -> str:
    """A plan as the text of its file.

    What has its default value is left out. Comments and `x-` keys are no part of a plan.

    Args:
        plan: A plan.

    Returns:
        The text, which reads back as the same plan.

    Raises:
        ValueFormError: No file could say the plan: an entry has a channel and no moment, say.

    Example:
        >>> from journeys.tracking import EventRule
        >>> print(dump_plan(TrackingPlan(events=[EventRule(when={"event": "*"}, moment="ask")])))
        format: journeys-tracking/1
        events:
          - when: {event: "*"}
            then: ask
        <BLANKLINE>
    """
    lines = [f"format: {FORMAT}"]
    if plan.title:
        lines.append(f"title: {scalar(plan.title)}")
    lines += log_lines(plan.log)
    if plan.events:
        lines.append("events:")
    for entry in plan.events:
        lines += entry_lines(entry)
    text = "\n".join([*lines, ""])
    _check(text, plan)
    return text


def _check(text: str, plan: TrackingPlan) -> None:
    try:
        found = read_plan_text(text)
    except PlanError as error:
        raise ValueFormError(error.diagnostics[0].message, "a plan that a file can say") from None
    for one, other in zip(plan.events, found.events, strict=True):
        if one != other:
            raise ValueFormError(one.then, "an entry that a file can say")
    if found != plan:
        raise ValueFormError(plan.title, "a plan that a file can say")


def log_lines(form: LogForm) -> list[str]:
    """The lines of the section `log`; none for a form that is all default.

    Args:
        form: How the raw table is read.

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
