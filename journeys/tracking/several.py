"""The several times of a row, as a plan's file declares them, to what is wrong with them."""

from __future__ import annotations

from typing import Final

from journeys.reader import problems as code
from journeys.reader.nodes import ListNode, Node, TableNode, TextNode
from journeys.reader.problems import Problems
from journeys.reader.structure import Structure
from journeys.source import Path, Span
from journeys.text import did_you_mean, quoted
from journeys.tracking.conditions import is_text, listed
from journeys.tracking.plan import TrackingPlan

__all__ = ["check_at", "with_times"]

_TIME: Final = ("log", "columns", "time")


def with_times(node: Node, problems: Problems, path: Path = _TIME[:1]) -> Node:
    """The section `log` with its raw column of times in a list.

    Args:
        node: What stands under `log`.
        problems: Where problems are kept: several times are two at least, and differ.
        path: The path of the node.

    Returns:
        The node with a list around one column of times; what is no such section as it is.
    """
    if path == _TIME:
        if isinstance(node, ListNode):
            _check_several(node, problems)
        return listed(node)
    if not isinstance(node, TableNode):
        return node
    name = _TIME[len(path)]
    items = tuple(
        (key, with_times(value, problems, (*path, name)) if is_text(key, name) else value)
        for key, value in node.items
    )
    return TableNode(items, node.span)


def _check_several(node: ListNode, problems: Problems) -> None:
    if len(node.items) < 2:
        message = "'time' expects a column, or a list of two and more; write time: …"
        problems.add(code.MALFORMED_VALUE, message, node.span, _TIME)
    seen = set()
    for item in node.items:
        if isinstance(item, TextNode):
            if item.text in seen:
                message = f"{quoted(item.text)} stands in this list twice; keep one of them"
                problems.add(code.REPEATED_KEY, message, item.span, _TIME)
            seen.add(item.text)


def check_at(plan: TrackingPlan, structure: Structure) -> None:
    """Keep a problem for each entry that is for a time which the log has not.

    Args:
        plan: The plan that was read.
        structure: What it was read with; problems are kept there.
    """
    problems = structure.problems
    if any(_TIME[: len(one.path)] == one.path[: len(_TIME)] for one in problems.remarks):
        return
    times = plan.log.times
    for number, entry in enumerate(plan.events):
        for place, name in enumerate(entry.at):
            path = ("events", number, "at", place)
            span = structure.spans.get(path, Span(""))
            if len(times) == 1:
                message = (
                    "a row of the log has one time; leave 'at' out, or declare "
                    f"columns: {{time: [{times[0]}, …]}}"
                )
                problems.add(code.MALFORMED_VALUE, message, span, path)
                break
            if name not in times:
                message = f"'at' knows no {quoted(name)}{did_you_mean(name, times)}"
                problems.add(code.UNKNOWN_WORD, message, span, path)
