"""The bytes of a tracking plan to the mapping at its top."""

from __future__ import annotations

from journeys.reader import problems as code
from journeys.reader.decoding import decoded
from journeys.reader.nodes import RefusedError, TableNode, TextNode, compose
from journeys.reader.problems import Problems
from journeys.source import Span
from journeys.text import quoted
from journeys.tracking.planfile import FORMAT

__all__ = ["opened"]


def opened(data: bytes, file: str, problems: Problems, texts: dict[str, str]) -> TableNode | None:
    """The mapping at the top of a plan.

    Args:
        data: The bytes of the file.
        file: Its name.
        problems: What is wrong with it; more is kept there.
        texts: The texts of files by name; this one is put there.

    Returns:
        The mapping; None after a problem was kept.
    """
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
        root = compose(text, file=file, limits=limits, what="plan")
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
