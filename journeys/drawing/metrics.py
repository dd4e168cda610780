"""Text to width, by the widths that Helvetica, Arial, Liberation Sans and Arimo share."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from importlib.resources import files

import attrs

__all__ = ["Font", "width_of"]

#: In thousandths of the size: what most letters of other alphabets need at most.
_WIDE = 1000
_USUAL = 700


@cache
def _table() -> tuple[dict[str, int], dict[str, int]]:
    groups = json.loads(files(__package__).joinpath("data/widths.json").read_text("utf-8"))
    regular: dict[str, int] = {}
    bold: dict[str, int] = {}
    for widths, chars in groups.items():
        light, heavy = map(int, widths.split())
        regular.update(dict.fromkeys(chars, light))
        bold.update(dict.fromkeys(chars, heavy))
    return regular, bold


@cache
def _unlisted(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    if char in "\u202f\u2009\u200a":
        return 278
    is_wide = unicodedata.east_asian_width(char) in {"W", "F"} or ord(char) > 0x1F000
    return _WIDE if is_wide else _USUAL


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line of text.

    Args:
        text: One line.
        size: Size of the type, in points.
        bold: Whether it is bold.

    Returns:
        Points; 0 for the empty text. Characters that no table lists count wide.

    Example:
        >>> round(width_of("Prix", 10), 2), round(width_of("Prix", 10, bold=True), 2)
        (17.22, 18.9)
    """
    table = _table()[1 if bold else 0]
    return sum(table[char] if char in table else _unlisted(char) for char in text) * size / 1000


@attrs.frozen
class Font:
    """A size of the one type family that boards use.

    Attributes:
        size: In points.
        leading: From base line to base line, in points.
        bold: Whether it is bold.

    Example:
        >>> round(Font(10, 12).width("Prix"), 2)
        17.22
    """

    size: float
    leading: float
    bold: bool = False

    def width(self, text: str) -> float:
        """The width of a line in this font, in points.

        Args:
            text: One line.
        """
        return width_of(text, self.size, bold=self.bold)

    def scaled(self, factor: float) -> Font:
        """The font, larger or smaller.

        Args:
            factor: 1 leaves it as it is.
        """
        return Font(round(self.size * factor, 2), round(self.leading * factor, 2), self.bold)
