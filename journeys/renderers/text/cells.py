"""Text to lines of a terminal that break where people read on."""

from __future__ import annotations

from collections.abc import Iterator

from journeys.cells import width
from journeys.drawing.wrapping import clean

__all__ = ["cut", "wrapped"]


def wrapped(text: str, cells: int) -> list[str]:
    r"""A text in lines; what is invisible is shown as the replacement character.

    Args:
        text: Any text.
        cells: The cells that no line may pass, two at least.

    Returns:
        The lines; none for an empty text.

    Example:
        >>> wrapped("Grille générale\x07 ; prix", 16)
        ['Grille', 'générale\ufffd\xa0; prix']
        >>> wrapped("店店店", 4)
        ['店店', '店']
    """
    lines, line, taken = [], "", 0
    for word in _words(clean(text), cells):
        for number, part in enumerate(_parts(word, cells)):
            wide = width(part)
            if line and (number or taken + 1 + wide > cells):
                lines.append(line)
                line, taken = part, wide
            else:
                line, taken = (f"{line} {part}", taken + 1 + wide) if line else (part, wide)
    return [*lines, line] if line else lines


def cut(text: str, cells: int) -> str:
    """A text on one line, with an ellipsis where it is too long.

    Args:
        text: Any text.
        cells: The cells that it may take, three at least.

    Example:
        >>> cut("Tarif en deux écrans", 10)
        'Tarif en…'
    """
    line = clean(text)
    return line if width(line) <= cells else next(_parts(line, cells - 1)).rstrip() + "…"


def _words(line: str, cells: int) -> Iterator[str]:
    """The words between spaces; what no line can hold breaks where it else would not."""
    for word in line.split(" "):
        yield from word.split("\u00a0") if width(word) > cells else [word]


def _parts(word: str, cells: int) -> Iterator[str]:
    """A word in parts that fit; combining characters stay with the one that bears them."""
    start = taken = 0
    for at, char in enumerate(word):
        wide = width(char)
        if wide and taken + wide > cells:
            yield word[start:at]
            start, taken = at, 0
        taken += wide
    if start < len(word):
        yield word[start:]
