"""A sheet of a workbook to its grid of cells; results stand for formulas."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import attrs

from journeys.importers.sheets.archive import GROWTH, Archive, Visitor, walk
from journeys.importers.sheets.cells import Area, Cell, Grid, Kind, characters, place
from journeys.importers.sheets.styles import Look, Styles

__all__ = ["Book", "grid", "strings"]

_NUMBER: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?")
_LONGEST: Final = 40


@attrs.define
class Book:
    """What the sheets of a workbook share.

    Attributes:
        archive: The workbook.
        strings: The texts that cells name by number.
        styles: How numbers are shown.
        filled: How many cells were filled so far.
        written: How many characters stood in them.
    """

    archive: Archive
    strings: list[str]
    styles: Styles
    filled: int = 0
    written: int = 0

    def spend(self, written: int) -> None:
        """Count a cell.

        Args:
            written: The characters in it.

        Raises:
            RefusedError: There are more cells or characters than a map may have.
        """
        limits = self.archive.limits
        self.filled += 1
        self.written += written
        if self.filled > GROWTH * limits.nodes:
            self.archive.too_large(f"more than {GROWTH * limits.nodes} cells are filled", "nodes")
        if self.written > GROWTH * limits.bytes:
            message = f"the texts have more than {GROWTH * limits.bytes} characters"
            self.archive.too_large(message, "bytes")


@attrs.define
class _Reader:
    """Elements of a sheet to its cells."""

    book: Book
    grid: Grid
    row: int = 0
    column: int = 0
    kind: str = "n"
    look: Look = Look.NUMBER
    value: str = ""
    inline: list[str] = attrs.field(factory=list)
    is_formula: bool = False
    is_phonetic: bool = False

    def start(self, tag: str, given: Mapping[str, str]) -> None:
        if tag == "c":
            self._open(given)
        elif tag == "row":
            number = given.get("r", "")
            self.row = int(number) if number.isdecimal() and len(number) < 8 else self.row + 1
            self.column = 0
        elif tag == "rPh":
            self.is_phonetic = True
        elif tag == "mergeCell":
            self._merge(given.get("ref", ""))

    def _open(self, given: Mapping[str, str]) -> None:
        at = place(given.get("r", ""))
        self.row, self.column = at or (self.row, self.column + 1)
        self.kind = given.get("t", "n")
        self.look = self.book.styles.look(given.get("s", "0"))
        self.value, self.is_formula = "", False
        self.inline.clear()

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        start, end = place(first), place(last)
        if start and end:
            self.grid.merged.append(Area(*start, *end))
            self.book.spend(1)

    def end(self, tag: str, text: str) -> None:
        if tag == "v":
            self.value = text
        elif tag == "t" and not self.is_phonetic:
            self.inline.append(text)
        elif tag == "rPh":
            self.is_phonetic = False
        elif tag == "f":
            self.is_formula = True
        elif tag == "c":
            self._close()

    def _close(self) -> None:
        text, kind = self._read()
        if text.strip():
            self.book.spend(len(text))
            cell = Cell(self.row, self.column, text, kind)
            self.grid.cells.setdefault(self.row, {})[self.column] = cell

    def _read(self) -> tuple[str, Kind]:
        value = self.value
        if self.is_formula and self.kind != "str" and not value and not self.inline:
            return "=", Kind.FORMULA
        if self.kind == "s":
            at = int(value) if value.isdecimal() and len(value) < 9 else -1
            known = self.book.strings
            return (known[at], Kind.TEXT) if 0 <= at < len(known) else (value, Kind.ERROR)
        if self.kind == "inlineStr":
            return characters("".join(self.inline)), Kind.TEXT
        return _typed(value.strip(), self.kind) or self._number(value)

    def _number(self, value: str) -> tuple[str, Kind]:
        digits = value.strip()
        if self.kind == "n" and len(digits) <= _LONGEST and _NUMBER.fullmatch(digits):
            return self.book.styles.shown(float(digits), self.look), Kind[self.look.name]
        return characters(value), Kind.TEXT


def _typed(value: str, kind: str) -> tuple[str, Kind] | None:
    """Text and kind of what is neither text nor number."""
    if kind == "b":
        return ("true" if value == "1" else "false"), Kind.FLAG
    if kind == "e":
        return value, Kind.ERROR
    if kind == "d":
        return value.partition("T00:00")[0], Kind.DAY
    return None


def grid(book: Book, part: str, name: str) -> Grid:
    """The cells of a sheet.

    Args:
        book: What its sheets share.
        part: The part that holds the sheet.
        name: The name on its tab.

    Raises:
        RefusedError: The part is damaged, or holds more than a map may.
    """
    reader = _Reader(book, Grid(name))
    walk(book.archive, part, Visitor(reader.start, reader.end))
    return reader.grid


def strings(archive: Archive, part: str) -> list[str]:
    """The texts that sheets share, in their order.

    Args:
        archive: The workbook.
        part: The part that holds them.
    """
    found: list[str] = []
    pieces: list[str] = []
    hidden: list[str] = []

    def start(tag: str, _given: Mapping[str, str]) -> None:
        if tag == "rPh":
            hidden.append(tag)

    def end(tag: str, text: str) -> None:
        if tag == "t" and not hidden:
            pieces.append(text)
        elif tag == "rPh":
            hidden.clear()
        elif tag == "si":
            found.append(characters("".join(pieces)))
            pieces.clear()

    walk(archive, part, Visitor(start, end))
    return found
