"""YAML syntax errors, said for people who do not know YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from journeys.text import printable, quoted

if TYPE_CHECKING:
    import yaml

__all__ = ["place", "reworded"]

#: What the parser says (both of them), and what a writer of maps can do about it.
_CURES: Final = (
    (r"mapping values are not allowed", "a text with ': ' in it needs quotes around it"),
    (
        r"character '%'|found character that cannot start|cannot start any token|'@'|'`'",
        "a text that begins with this character needs quotes around it",
    ),
    (
        r"found unexpected end of stream|while scanning a quoted scalar",
        "a quote is opened and not closed",
    ),
    (
        r"found undefined alias|anchor|alias",
        "a text that begins with '*' or '&' needs quotes around it",
    ),
    (r"expected ',' or '\]'", "a '[' is opened and not closed with ']', or a comma is missing"),
    (r"expected ',' or '\}'", "a '{' is opened and not closed with '}', or a comma is missing"),
    (r"could not find expected ':'", "a key needs a colon and a space after it: 'key: value'"),
    (
        r"expected <block end>|did not find expected key|expected the node content",
        "this line does not stand under its neighbours; check its indentation and quotes",
    ),
    (r"did not find expected '-' indicator", "the items of a list each begin with '- '"),
    (
        r"found unknown escape character",
        r"in double quotes a backslash needs another one ('\\'), or use single quotes",
    ),
    (r"tag", "a text that begins with '!' needs quotes around it"),
    (
        r"special characters are not allowed|control characters",
        "an invisible control character stands here; remove it",
    ),
    (r"found duplicate", "a '&' name is used twice"),
    (
        r"directive|expected the document start|'<document start>'",
        "a text that begins with '%', or something after the end of the map",
    ),
)


#: A no-break space where a key's colon wants an ordinary one; keyboards set for French type it.
_NO_BREAK: Final = re.compile(r"(?<=[\w-]):(?=[\u00a0\u202f])")


def place(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int]:
    """Where a syntax error is to be mended.

    Args:
        error: What the parser raised.
        text: The whole text.

    Returns:
        Line and column, from 1: of a no-break space that is to blame, of a bracket or a quote
        that was left open, or else of where the parser stopped.
    """
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return 1, 1
    lines = text.split("\n")
    for line in (mark.line, mark.line - 1):
        found = _NO_BREAK.search(lines[line]) if 0 <= line < len(lines) else None
        if found:
            return line + 1, found.end() + 1
    opened = error.context_mark
    at_end = mark.line >= text.count("\n") + (not text.endswith("\n"))
    is_flow = "flow" in str(error.context)
    if opened is not None and (at_end or (is_flow and opened.line < mark.line)):
        mark = opened
    return mark.line + 1, mark.column + 1


def reworded(error: yaml.MarkedYAMLError, text: str, at: tuple[int, int]) -> str:
    """A message for a syntax error, with the way out.

    Args:
        error: What the parser raised.
        text: The whole text.
        at: Line and column of the error, from 1.

    Returns:
        The message: what is wrong here, in words about the map's text.
    """
    line, column = at
    lines = text.split("\n")
    written = lines[line - 1] if line <= len(lines) else ""
    if written[column - 1 : column] in {"\u00a0", "\u202f"}:
        return "a no-break space follows the colon; type an ordinary space"
    if "\t" in written[: len(written) - len(written.lstrip())] or "\\t" in str(error.problem):
        return "a tab stands where YAML wants spaces; indent with spaces"
    said = f"{error.context or ''} {error.problem or ''}"
    if "flow mapping" in said:
        if written[column - 1 :].lstrip().startswith(":"):
            return "a text with ' : ' in it needs quotes around it"
        if written[: column - 1].rstrip().endswith(('"', "'")):
            return "a text that begins with a quote needs quotes around all of it"
    cure = next((cure for pattern, cure in _CURES if re.search(pattern, said)), "")
    return cure or f"the text is no YAML here: {quoted(printable(said.strip()))}"
