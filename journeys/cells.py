"""Text to cells of a terminal: how wide it is, and how it is filled up."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

__all__ = ["calm", "cut", "padded", "width"]

#: What a job's log takes for a command: two colons where a line begins, `##[` anywhere.
_COMMAND: Final = re.compile(r"^\s*:(?=:)|##\[")


def calm(line: str) -> str:
    r"""A line of user's words that no job's log takes for a command of its own.

    Args:
        line: A line, or the cell that it begins with.

    Returns:
        The line; what would begin a command is spelled as an escape.

    Example:
        >>> print(calm("::error::all is lost"))
        \x3a:error::all is lost

    Source: GitHub Docs, "Workflow commands for GitHub Actions".
    """
    return _COMMAND.sub(lambda found: f"{found[0][:-1]}\\x{ord(found[0][-1]):x}", line)


def cut(text: str, cells: int) -> str:
    """A text of some cells at most; what is left out is an ellipsis.

    Args:
        text: Text without tabs and controls.
        cells: How many cells it may take, one at least.

    Returns:
        The text.

    Example:
        >>> cut("prises-de-contact", 10)
        'prises-de…'
    """
    if width(text) <= cells:
        return text
    room, kept = cells - 1, []
    for char in text:
        room -= width(char)
        if room < 0:
            break
        kept.append(char)
    return f"{''.join(kept)}…"


def width(text: str) -> int:
    """How many cells of a terminal a text takes.

    Args:
        text: Text without tabs and controls.

    Returns:
        The cells: two for wide characters, none for combining ones.

    Example:
        >>> width("été"), width("店"), width("e\u0301")
        (3, 2, 1)
    """
    return len(text) if text.isascii() else sum(_cells(char) for char in text)


def padded(text: str, cells: int) -> str:
    """A text, filled with spaces on its right.

    Args:
        text: Text without tabs and controls.
        cells: The cells to fill; a longer text is given back as it is.

    Returns:
        The text with its spaces.

    Example:
        >>> padded("店", 4) + "|"
        '店  |'
    """
    return text + " " * (cells - width(text))


def _cells(char: str) -> int:
    if "\u1160" <= char <= "\u11ff" or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
