"""Text to lines that fit a width, with the line breaks of French and English typography."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

import attrs

from journeys.drawing.metrics import Font
from journeys.text import invisible

__all__ = ["Lines", "clean", "fit", "shrunk"]

_NO_BREAK: Final = "\u00a0"
_SPACES: Final = re.compile(r"[^\S\u00a0]+")
_BEFORE: Final = re.compile(r"[ \u202f](?=[;:!?»%€])")
_AFTER: Final = re.compile(r"(?<=«)[ \u202f]")
_UNIT: Final = re.compile(
    r"(?<=\d)[ \u202f](?=(?:h|min|s|j|jours?|mois|ans?|jour|semaines?|euros?|days?|hours?|weeks?|"
    r"months?|years?|minutes?|heures?|km|Go|Mo|steps?|\d{3})\b)"
)
_PARTS: Final = re.compile(r"[^\-/]*[\-/]+|[^\-/]+")


def clean(text: str) -> str:
    """A text on one line in which nothing is invisible and no break may go wrong.

    Args:
        text: Any text.

    Returns:
        The text with single spaces; invisible characters shown as the replacement character.

    Example:
        >>> clean("Prix : 5 €").count("\u00a0")
        2
    """
    text = _SPACES.sub(" ", text).strip(" ")
    text = _UNIT.sub(_NO_BREAK, _AFTER.sub(_NO_BREAK, _BEFORE.sub(_NO_BREAK, text)))
    while (found := invisible(text)) is not None:
        text = text.replace(found[0], "\ufffd")
    return text


@attrs.frozen
class Lines:
    """A wrapped text.

    Attributes:
        lines: The lines, none wider than was asked for.
        width: Width of the widest line, in points.
        is_cut: Whether an ellipsis stands for the rest.
    """

    lines: tuple[str, ...]
    width: float
    is_cut: bool = False


def fit(text: str, width: float, font: Font, *, most: int = 1, balanced: bool = False) -> Lines:
    r"""A text in as many lines as it needs, or may have.

    Args:
        text: Any text.
        width: The width that no line may pass, in points.
        font: The font.
        most: The most lines.
        balanced: Whether the lines shall be of about the same length.

    Returns:
        The lines; no lines for an empty text.

    Example:
        >>> fit("Grille générale ; prix", 60, Font(9, 10), most=2).lines
        ('Grille', 'générale\xa0; prix')
        >>> fit("Un texte bien trop long", 60, Font(9, 10)).lines
        ('Un texte bie…',)
    """
    text = clean(text)
    lines = list(islice(_wrapped(text, width, font), most + 1))
    if balanced and 1 < len(lines) <= most:
        lines = _balanced(text, width, font, lines)
    is_cut = len(lines) > most
    if is_cut:
        lines = [*lines[: most - 1], _ellipsis(" ".join(lines[most - 1 :]), width, font)]
    return Lines(tuple(lines), max(map(font.width, lines), default=0.0), is_cut)


def shrunk(text: str, width: float, font: Font, *, most: int = 1) -> Font:
    """The font in which a text fits: as it is, or smaller by down to a third.

    Args:
        text: Any text.
        width: The width that no line may pass, in points.
        font: The font at its usual size.
        most: The most lines.

    Returns:
        The largest font that fits, or the smallest one tried.

    Example:
        >>> shrunk("Foyer Nguyen-Dubois", 150, Font(17, 19, bold=True)).size < 17
        True
    """
    for tenths in range(10, 6, -1):
        tried = font.scaled(tenths / 10)
        if not fit(text, width, tried, most=most).is_cut:
            return tried
    return tried


def _wrapped(text: str, width: float, font: Font) -> Iterator[str]:
    """Lines of a cleaned text, as far as they are asked for."""
    line = ""
    for word in text.split(" "):
        for at, piece in enumerate(_pieces(word)):
            for part_at, part in enumerate(_cut(piece, width, font)):
                glue = " " if line and at == 0 and part_at == 0 else ""
                if line and font.width(line + glue + part) > width:
                    yield line
                    line = part
                else:
                    line += glue + part
    if line:
        yield line


def _pieces(word: str) -> list[str]:
    """A word in the pieces between which a line may break.

    That is behind hyphens and slashes, but not beside a few letters, nor before a number.
    """
    pieces: list[str] = []
    for part in _PARTS.findall(word):
        head = pieces[-1].rstrip("-/") if pieces else ""
        if pieces and (len(head) < 3 or part[0].isdigit() or len(part) < 4):
            pieces[-1] += part
        else:
            pieces.append(part)
    return pieces


def _cut(piece: str, width: float, font: Font) -> Iterator[str]:
    """A piece of a word, in parts that fit the width."""
    while font.width(piece) > width and len(piece) > 1:
        end = _longest(piece, width, font)
        yield piece[:end]
        piece = piece[end:]
    if piece:
        yield piece


def _longest(text: str, width: float, font: Font) -> int:
    """How many of the first characters fit a width, one at least."""
    total, end = 0.0, 0
    for char in text:
        total += font.width(char)
        if total > width:
            break
        end += 1
    return max(end, 1)


def _balanced(text: str, width: float, font: Font, lines: list[str]) -> list[str]:
    """The same number of lines at the smallest width that keeps that number."""
    low, high = width / 2, width
    best = lines
    for _ in range(6):
        middle = (low + high) / 2
        tried = list(islice(_wrapped(text, middle, font), len(lines) + 1))
        if len(tried) == len(lines) and all(font.width(line) <= middle for line in tried):
            best, high = tried, middle
        else:
            low = middle
    return best


def _ellipsis(text: str, width: float, font: Font) -> str:
    room = width - font.width("…")
    return text[: _longest(text, room, font)].rstrip(" ,;:\u00a0") + "…"
