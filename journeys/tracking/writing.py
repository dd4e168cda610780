"""A tracking plan to the text of its file: the inverse of reading."""

from __future__ import annotations

from journeys.errors import ValueFormError
from journeys.tracking.faults import PlanError
from journeys.tracking.lines import entry_lines, log_lines
from journeys.tracking.plan import TrackingPlan
from journeys.tracking.planfile import FORMAT
from journeys.tracking.reading import read_plan_text
from journeys.tracking.scribe import scalar

__all__ = ["dump_plan"]


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
