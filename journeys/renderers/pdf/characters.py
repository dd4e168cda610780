"""Text to what the standard fonts of PDF hold; tells what they lack."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

from reportlab.lib.rl_accel import unicode2T1
from reportlab.pdfbase import pdfmetrics

from journeys.text import invisible

__all__ = ["BOX", "written"]

#: Stands for a character that no standard font holds, so that a reader sees that one is missing.
BOX: Final = "■"
#: Spaces that are narrower than the one the fonts hold, but like it keep words together.
_NARROW: Final = "\u202f\u2009\u200a"


def written(text: str) -> tuple[str, str]:
    """A text as it is written, and the characters that could not be.

    Helvetica holds the letters of western Europe; Symbol and ZapfDingbats, which every viewer has
    too, hold Greek, arrows, signs of mathematics and ornaments. Nothing is embedded: the file
    stays small and its bytes do not depend on the fonts of a machine.

    Args:
        text: One line.

    Returns:
        The text with look-alikes, and boxes for the rest; then the rest, each once, in order.

    Example:
        >>> written("prêt → ≥ 3 ﬁches 漢")
        ('prêt → ≥ 3 fiches ■', '漢')
    """
    while (found := invisible(text)) is not None:
        text = text.replace(found[0], "\ufffd")
    pairs = [(char, _alike(char)) for char in unicodedata.normalize("NFC", text)]
    missing = dict.fromkeys(char for char, like in pairs if like is None)
    return "".join(BOX if like is None else like for _, like in pairs), "".join(missing)


@cache
def _alike(char: str) -> str | None:
    """The character, what looks like it, or None."""
    if _is_held(char):
        return char
    if char in _NARROW:
        return "\u00a0"
    if unicodedata.category(char) == "Cf" or "\ufe00" <= char <= "\ufe0f":
        return ""
    parts = unicodedata.normalize("NFKC", char)
    return parts if parts != char and all(map(_is_held, parts)) else None


def _is_held(char: str) -> bool:
    font = pdfmetrics.getFont("Helvetica")
    [(found, code)] = unicode2T1(char, [font, *font.substitutionFonts])
    return char == BOX or (found.fontName, code) != ("ZapfDingbats", b"n")
