"""Text to cells of a terminal: how wide it is, and how it is filled up."""

from __future__ import annotations

import unicodedata

__all__ = ["padded", "width"]


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
