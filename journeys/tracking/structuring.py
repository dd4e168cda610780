"""The mapping of a tracking plan to the plan, still without its source."""

from __future__ import annotations

from journeys.reader import problems as code
from journeys.reader.nodes import Node, TableNode, TextNode
from journeys.reader.problems import Problems
from journeys.reader.structure import Structure
from journeys.text import quoted
from journeys.tracking.conditions import in_lists, is_text
from journeys.tracking.plan import TrackingPlan
from journeys.tracking.planfile import FORMAT, PLAN
from journeys.tracking.several import check_at, with_times

__all__ = ["structured"]


def structured(root: TableNode, structure: Structure) -> object:
    """The plan that a mapping says.

    Args:
        root: The mapping at the top of the file.
        structure: How its parts are read; problems are kept there.

    Returns:
        The plan; `MISSING` where problems were kept.
    """
    found = [value for key, value in root.items if is_text(key, "format")]
    _check_format(found, root, structure.problems)
    parts = []
    for key, value in root.items:
        if is_text(key, "events"):
            parts.append((key, in_lists(value, structure.problems)))
        elif is_text(key, "log"):
            parts.append((key, with_times(value, structure.problems)))
        elif not is_text(key, "format"):
            parts.append((key, value))
    plan = structure.read(PLAN, TableNode(tuple(parts), root.span), ())
    if isinstance(plan, TrackingPlan):
        check_at(plan, structure)
    return plan


def _check_format(found: list[Node], root: TableNode, problems: Problems) -> None:
    path = ("format",)
    if not found:
        message = f"a tracking plan begins with {quoted(f'format: {FORMAT}')}"
        problems.add(code.UNKNOWN_FORMAT, message, root.span, path)
    for value in found[1:]:
        message = "the key 'format' stands here again; keep one of them"
        problems.add(code.REPEATED_KEY, message, value.span, path)
    for value in found[:1]:
        if not is_text(value, FORMAT):
            got = quoted(value.text) if isinstance(value, TextNode) else "something else"
            way_out = "; it is a map" if got.startswith("'journeys/") else ""
            message = f"a tracking plan has the format {FORMAT}, not {got}{way_out}"
            problems.add(code.UNKNOWN_FORMAT, message, value.span, path)
