"""A tracking plan's file to the plan, or to everything that is wrong with it."""

from __future__ import annotations

import os
from pathlib import Path as FilePath
from typing import Final

import attrs

from journeys.collector import collector_paused
from journeys.reader import Limits
from journeys.reader import problems as code
from journeys.reader.decoding import decoded
from journeys.reader.files import slurp
from journeys.reader.nodes import Node, RefusedError, TableNode, TextNode, compose
from journeys.reader.problems import Problems
from journeys.reader.structure import MISSING, Structure
from journeys.source import Source, Span
from journeys.text import quoted
from journeys.tracking.conditions import in_lists, is_text
from journeys.tracking.faults import PlanError, diagnosed
from journeys.tracking.plan import TrackingPlan
from journeys.tracking.planfile import FORMAT, PLAN

__all__ = ["LIMITS", "read_plan", "read_plan_text"]

#: The bounds of a plan.
LIMITS: Final = Limits()


def read_plan(path: str | os.PathLike[str], *, limits: Limits = LIMITS) -> TrackingPlan:
    """The tracking plan of a file.

    Args:
        path: A file, as `read_plan_text` tells.
        limits: Bounds of size.

    Returns:
        The plan, with the places of its parts.

    Raises:
        PlanError: The file has faults; the error carries them all.
        FileError: The file is missing, is no regular file, or cannot be read.
    """
    return _read(slurp(FilePath(path), limits), str(path), limits)


def read_plan_text(
    text: str | bytes, *, file: str = "<plan>", limits: Limits = LIMITS
) -> TrackingPlan:
    r"""The tracking plan of a text.

    Args:
        text: YAML that begins with `format: journeys-tracking/1`, or its bytes.
        file: The name that findings give it.
        limits: Bounds of size.

    Returns:
        The plan, with the places of its parts.

    Raises:
        PlanError: The text has faults; the error carries them all.

    Example:
        >>> plan = read_plan_text('''
        ... format: journeys-tracking/1
        ... log: {columns: {customer: user_id}}
        ... events:
        ...   - when: {page: "/tarifs*"}
        ...     then: first-contact@web
        ... ''')
        >>> plan.events[0].channel, plan.log.column("customer")
        ('web', 'user_id')
    """
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return _read(data, file, limits)


@collector_paused()
def _read(data: bytes, file: str, limits: Limits) -> TrackingPlan:
    structure = Structure(Problems(limits))
    texts: dict[str, str] = {}
    root = _tree(data, file, structure.problems, texts)
    value = MISSING if root is None else _structured(root, structure)
    source = Source(file=file, texts=texts, spans=structure.spans)
    problems = structure.problems
    if problems.remarks or problems.dropped or value is MISSING:
        raise PlanError(diagnosed(problems.remarks, source), problems.dropped)
    assert isinstance(value, TrackingPlan)
    return attrs.evolve(value, source=source)


def _tree(data: bytes, file: str, problems: Problems, texts: dict[str, str]) -> TableNode | None:
    """The mapping at the top; None after a problem was kept."""
    limits = problems.limits
    if len(data) > limits.bytes:
        message = f"the plan is larger than {limits.bytes} bytes; split it"
        problems.add(code.TOO_LARGE, message, Span(file))
        return None
    text = decoded(data, file, problems)
    if text is None:
        return None
    texts[file] = text
    try:
        root = compose(text, file=file, limits=limits)
    except RefusedError as refused:
        problems.add(refused.code, refused.message, refused.span)
        return None
    if isinstance(root, TableNode):
        return root
    is_empty = root is None or (isinstance(root, TextNode) and root.is_null)
    subject = "the file is empty; a plan" if is_empty else "a plan is a mapping of keys and"
    message = f"{subject} begins with {quoted(f'format: {FORMAT}')}"
    problems.add(code.WRONG_KIND, message, root.span if root else Span(file))
    return None


def _structured(root: TableNode, structure: Structure) -> object:
    found = [value for key, value in root.items if is_text(key, "format")]
    _check_format(found, root, structure.problems)
    parts = tuple(
        (key, in_lists(value, structure.problems) if is_text(key, "events") else value)
        for key, value in root.items
        if not is_text(key, "format")
    )
    return structure.read(PLAN, TableNode(parts, root.span), ())


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
