"""A line of a table to its cells, each with its column."""

from __future__ import annotations

import re
from typing import Final

import attrs

__all__ = ["Cell", "FormError", "cells"]

#: A cell in quotes ends on its line: neither touchpoints nor numbers hold line breaks.
_QUOTED: Final = re.compile(r'"([^"]*(?:""[^"]*)*)"')


@attrs.frozen
class Cell:
    """A cell of a line.

    Attributes:
        text: What it says, without its quotes and the spaces around it.
        column: Its first column, from 1.
        end: The column after its last character.
    """

    text: str
    column: int
    end: int


@attrs.frozen
class FormError(Exception):
    """A line whose quotes do not pair.

    Attributes:
        column: Where, from 1.
        message: What is wrong and the way out.
    """

    column: int
    message: str


def cells(line: str, delimiter: str) -> list[Cell]:
    """The cells of a line.

    Args:
        line: The line without its end.
        delimiter: The character between cells.

    Returns:
        The cells; one for an empty line.

    Raises:
        FormError: A quote stands alone.

    Example:
        >>> [cell.text for cell in cells('ask@web;"a;b";12', ";")]
        ['ask@web', 'a;b', '12']

    Source: RFC 4180, cells in quotes.
    """
    found: list[Cell] = []
    at = 0
    while True:
        text, end = _cell(line, at, delimiter)
        found.append(Cell(text.strip(" "), at + 1, end + 1))
        if end >= len(line):
            return found
        at = end + 1


def _cell(line: str, at: int, delimiter: str) -> tuple[str, int]:
    """The text of the cell that begins at a place, and where it ends."""
    if not line.startswith('"', at):
        end = line.find(delimiter, at)
        end = len(line) if end < 0 else end
        if '"' in line[at:end]:
            column = line.index('"', at) + 1
            raise FormError(column, "a quote stands inside a cell; put the whole cell in quotes")
        return line[at:end], end
    match = _QUOTED.match(line, at)
    if match is None:
        raise FormError(at + 1, "the quote that begins here does not end on its line; close it")
    end = match.end()
    if end < len(line) and line[end] != delimiter:
        message = "text stands behind the closing quote; double the quotes inside a cell"
        raise FormError(end + 1, message)
    return match[1].replace('""', '"'), end
