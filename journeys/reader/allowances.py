"""Comments that allow a finding in place: `# journeys: allow NAME because REASON until DAY`."""

from __future__ import annotations

import re
from typing import Final

from journeys.source import Allowance, Span

__all__ = ["allowances"]

#: A longer line is read no further; nobody gives his reason in more.
LONGEST: Final = 1000

_COMMENT: Final = re.compile(r"(?:^|[ \t])(#[ \t]*journeys:[ \t]*allow\b[ \t]*(?P<rest>[^\n]*))")
_FORM: Final = re.compile(
    r"(?P<rules>[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)?"
    r"(?:[ \t]+because[ \t]+(?P<reason>.*?))?"
    r"(?:[ \t]+until[ \t]+(?P<until>\S+))?[ \t]*"
)


def allowances(text: str, file: str) -> tuple[Allowance, ...]:
    """The allowing comments of a file.

    A comment behind a key covers that key and what stands in it; a comment on a line of its
    own covers the next line that is no comment. A `#` inside quotes is taken for one too, when
    it reads so to the letter.

    Args:
        text: The file's text.
        file: The name that spans bear.

    Returns:
        The allowances in the order of the file; empty when there are none.

    Example:
        >>> found = allowances("a: {}  # journeys: allow empty-cell because it opens in May", "m")
        >>> found[0].rules, found[0].reason
        (('empty-cell',), 'it opens in May')
    """
    if "journeys:" not in text:
        return ()
    lines = text.split("\n")
    following = _following(lines)
    found = []
    for number, line in enumerate(lines, start=1):
        match = _COMMENT.search(line[:LONGEST])
        if match is None:
            continue
        form = _FORM.fullmatch(match["rest"])
        names = form["rules"] if form and form["rules"] else ""
        found.append(
            Allowance(
                rules=tuple(re.split(r"[ \t]*,[ \t]*", names)) if names else (),
                reason=(form["reason"] or "").strip() if form else "",
                until=(form["until"] or "") if form else "",
                span=Span(file, number, match.start(1) + 1, number, len(line) + 1),
                line=number if line[: match.start(1)].strip() else following[number - 1],
            )
        )
    return tuple(found)


def _following(lines: list[str]) -> list[int]:
    """For each line, the number of the next one that is no comment; its own where none is."""
    found = list(range(1, len(lines) + 1))
    following = 0
    for at in range(len(lines) - 1, -1, -1):
        found[at] = following or at + 1
        if lines[at].strip() and not lines[at].lstrip().startswith("#"):
            following = at + 1
    return found
