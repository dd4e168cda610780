"""A source line as it can be shown, with a mark under a stretch of it."""

from __future__ import annotations

from typing import Final

from journeys.cells import width
from journeys.source import Span
from journeys.text import printable

__all__ = ["underlined"]

_TAB: Final = 4
_BEFORE: Final = 30
_SHOWN: Final = 100


def underlined(line: str, span: Span) -> tuple[str, str]:
    r"""A source line as it can be shown, and the carets that stand under a span.

    Args:
        line: The line on which the span begins, as written; tabs and controls may stand in it.
        span: The place; a span of several lines is marked to the end of the first.

    Returns:
        The line with tabs as spaces and controls as escapes, cut around the span beyond 100
        characters, and spaces with at least one caret.

    Example:
        >>> underlined("\tprefers: [wbe]", Span("a.yaml", 1, 12, 1, 15))
        ('    prefers: [wbe]', '              ^^^')
    """
    start = _base(line, min(max(span.column - 1, 0), len(line)))
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    left = start - _BEFORE if start > _SHOWN - _BEFORE else 0
    right = left + _SHOWN
    until = max(start, min(end, right))
    before = _shown(line[left:start], "…" if left else "")
    marked = _shown(line[start:until], before)
    whole = _shown(line[until:right], marked) + ("…" if len(line) > right else "")
    carets = "^" * max(width(marked) - width(before), 1)
    return whole.rstrip(" "), " " * width(before) + carets


def _base(line: str, start: int) -> int:
    """The character that a combining one at this place stands on."""
    least = max(start - _BEFORE, 0)
    while least < start < len(line) and not width(line[start]):
        start -= 1
    return start


def _shown(part: str, before: str) -> str:
    """What stands before, followed by a part of a line; tabs reach to the next stop."""
    pieces, at = [before], width(before)
    for char in part:
        piece = " " * (_TAB - at % _TAB) if char == "\t" else printable(char)
        pieces.append(piece)
        at += width(piece)
    return "".join(pieces)
