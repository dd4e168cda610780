"""Texts to the text of a cell and back: several values one a line, and no character lost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import attrs

__all__ = ["BLANK", "Line", "guarded", "in_lines", "lines_of", "unguarded"]

#: What stands for an empty line between columns that are read side by side.
BLANK: Final = "–"

_DASHES: Final = {"", "-", BLANK, "—"}
_OPEN, _CLOSE = "⟦", "⟧"
_BREAK: Final = "↵"
_BREAKS: Final = re.compile(r"(\\*)([\n↵])")
_WRITTEN: Final = re.compile(r"(\\*)↵")


@attrs.frozen
class Line:
    """A value of a cell.

    Attributes:
        text: The value.
        number: Its line in the cell, from 1.
        column: Where it begins in the line, from 1.
        is_blank: Whether nothing stands there, beside a line of a neighbouring column.
    """

    text: str
    number: int
    column: int
    is_blank: bool = False


def guarded(text: str) -> str:
    """A text that a cell can hold, though spaces around it mean nothing in a cell.

    Args:
        text: Any text.

    Returns:
        The text, between `⟦` and `⟧` where it is empty, has spaces around it, or these signs.

    Example:
        >>> guarded("Tarif"), guarded(""), guarded(" devant")
        ('Tarif', '⟦⟧', '⟦ devant⟧')
    """
    is_plain = text and text.strip() == text and not _is_guarded(text)
    return text if is_plain else f"{_OPEN}{text}{_CLOSE}"


def unguarded(cell: str) -> str:
    """The text of a cell; the inverse of `guarded`.

    Args:
        cell: What stands in the cell; spaces around it mean nothing.

    Returns:
        The text.

    Example:
        >>> unguarded("Tarif  "), unguarded("⟦ devant⟧")
        ('Tarif', ' devant')
    """
    text = cell.strip()
    return text[1:-1] if _is_guarded(text) else text


def in_lines(texts: Iterable[str | None]) -> str:
    r"""Several texts in one cell, one a line.

    Args:
        texts: The texts; None where nothing stands beside a line of a neighbouring column.

    Returns:
        The lines. A line feed in a text is `↵`; backslashes before that sign are doubled.

    Example:
        >>> in_lines(["sans frais", "deux\nlignes"])
        'sans frais\ndeux↵lignes'
    """
    return "\n".join(BLANK if text is None else _line(text) for text in texts)


def lines_of(cell: str, *, aligned: bool = False) -> list[Line]:
    r"""The values of a cell, one a line; the inverse of `in_lines`.

    Args:
        cell: What stands in the cell.
        aligned: Whether the lines belong to those of a neighbour: then empty lines and dashes
            count, as blank lines.

    Returns:
        The values in order; without neighbours, empty lines are passed over.

    Example:
        >>> [line.text for line in lines_of("crm \n\n web")]
        ['crm', 'web']
    """
    found = []
    for number, written in enumerate(cell.split("\n"), start=1):
        line = written.strip()
        if aligned and line in _DASHES:
            found.append(Line("", number, 1, is_blank=True))
        elif line:
            column = len(written) - len(written.lstrip()) + 1
            found.append(Line(_WRITTEN.sub(_read_break, unguarded(line)), number, column))
    return found


def _is_guarded(text: str) -> bool:
    stripped = text.strip()
    return len(stripped) > 1 and stripped[0] == _OPEN and stripped[-1] == _CLOSE


def _line(text: str) -> str:
    spelled = _BREAKS.sub(_write_break, text)
    return f"{_OPEN}{spelled}{_CLOSE}" if spelled in _DASHES else guarded(spelled)


def _write_break(match: re.Match[str]) -> str:
    slashes = "\\" * (2 * len(match[1]))
    return slashes + (_BREAK if match[2] == "\n" else f"\\{_BREAK}")


def _read_break(match: re.Match[str]) -> str:
    half, is_sign = divmod(len(match[1]), 2)
    return "\\" * half + (_BREAK if is_sign else "\n")
