"""What stands in the cells of a sheet, and where."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

import attrs

__all__ = ["Area", "Cell", "Grid", "Kind", "characters", "letters", "place"]

_REFERENCE: Final = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_HALF: Final = re.compile("[\ud800-\udfff]")
_HEXADECIMAL: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Kind(Enum):
    """What a cell holds, as the spreadsheet sees it."""

    TEXT = "a text"
    NUMBER = "a number"
    PERCENT = "a percentage"
    DAY = "a date"
    FLAG = "true or false"
    ERROR = "an error"
    FORMULA = "a formula without a result"


@attrs.frozen
class Cell:
    """A cell that is not empty.

    Attributes:
        row: Its row, from 1.
        column: Its column, from 1.
        text: What it shows: a text, the digits of a number, a day as in ISO 8601.
        kind: What it holds.
    """

    row: int
    column: int
    text: str
    kind: Kind = Kind.TEXT

    @property
    def reference(self) -> str:
        """Its name in the sheet, such as `D7`."""
        return f"{letters(self.column)}{self.row}"


@attrs.frozen
class Area:
    """Cells that are merged into one.

    Attributes:
        top: First row.
        left: First column.
        bottom: Last row.
        right: Last column.
    """

    top: int
    left: int
    bottom: int
    right: int


@attrs.frozen
class Grid:
    """The cells of a sheet.

    Attributes:
        name: The name on its tab.
        cells: Row to column to cell; rows and cells without anything are not in it.
        merged: The merged areas.
    """

    name: str
    cells: dict[int, dict[int, Cell]] = attrs.field(factory=dict)
    merged: list[Area] = attrs.field(factory=list)


def letters(column: int) -> str:
    """The letters of a column.

    Args:
        column: Its number, from 1.

    Example:
        >>> letters(4), letters(28)
        ('D', 'AB')
    """
    text = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def place(reference: str) -> tuple[int, int] | None:
    """Row and column of a cell's name, or None.

    Args:
        reference: Such as `D7`.

    Example:
        >>> place("D7")
        (7, 4)
    """
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = 26 * column + ord(letter) - ord("A") + 1
    return int(match[2]), column


def characters(text: str) -> str:
    r"""A text whose characters are spelled in hexadecimal where XML cannot hold them.

    Args:
        text: A text of a part.

    Returns:
        The text; line ends of other systems are line feeds.

    Example:
        >>> characters("a_x000D_\nb_x005F_x0041_")
        'a\nb_x0041_'
    """
    spelled = _HEXADECIMAL.sub(lambda match: chr(int(match[1], 16)), text)
    if _HALF.search(spelled):
        pairs = spelled.encode("utf-16-le", "surrogatepass")
        spelled = pairs.decode("utf-16-le", "surrogatepass" if _is_halved(pairs) else "strict")
    return spelled.replace("\r\n", "\n").replace("\r", "\n")


def _is_halved(pairs: bytes) -> bool:
    try:
        pairs.decode("utf-16-le")
    except UnicodeDecodeError:
        return True
    return False
