"""A workbook to a map, with sheet and cell for every part and every problem."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path as FilePath

import attrs

from journeys.importers.sheets.archive import PACKED, Archive, Visitor, walk
from journeys.importers.sheets.cells import Grid
from journeys.importers.sheets.grid import Book, grid, strings
from journeys.importers.sheets.headings import head, sheet_of
from journeys.importers.sheets.places import Places
from journeys.importers.sheets.rows import rows
from journeys.importers.sheets.styles import styles
from journeys.importers.sheets.tree import Item, Table
from journeys.importers.sheets.values import Values
from journeys.reader import Limits, Reading
from journeys.reader import problems as code
from journeys.reader.files import slurp
from journeys.reader.limits import DEFAULT
from journeys.reader.load import read_tree
from journeys.reader.mapfile import FORMAT
from journeys.reader.nodes import RefusedError, TableNode, TextNode
from journeys.reader.problems import Problems
from journeys.source import Source, Span
from journeys.text import fold, quoted
from journeys.workbook import README, SHEETS, Sheet
from journeys.workbook.headings import titled

__all__ = ["longest", "read", "read_bytes"]


def longest(limits: Limits) -> int:
    """How many bytes a workbook may have; more than a map file, since it holds looks too.

    Args:
        limits: The bounds of reading.
    """
    return PACKED * limits.bytes


def read(path: str | os.PathLike[str], *, limits: Limits = DEFAULT) -> Reading:
    """The reading of a workbook, as `journeys export` writes it and people fill it in.

    Sheets and columns are known by their hidden names, or by their titles and headings in any
    language; those that are not known are left out and told. Results stand for formulas;
    macros, links and pictures are not looked at.

    Args:
        path: The file.
        limits: Bounds of size, those of a map file; a workbook may be some times larger.

    Returns:
        The reading; problems of the workbook are in it, none is raised. The file of a span
        names the cell, as in `map.xlsx:Board!D7`; line and column are those of its text.

    Raises:
        FileError: The file is missing, is no regular file, or cannot be read.
    """
    wider = attrs.evolve(limits, bytes=longest(limits))
    return read_bytes(slurp(FilePath(path), wider), file=str(path), limits=limits)


def read_bytes(data: bytes, *, file: str = "<workbook>", limits: Limits = DEFAULT) -> Reading:
    """The reading of the bytes of a workbook.

    Args:
        data: The bytes.
        file: The name that messages give it.
        limits: Bounds of size.

    Returns:
        The reading, as that of a file.

    Example:
        >>> read_bytes(b"no workbook").source.remarks[0].code
        'JRN001'
    """
    problems = Problems(limits)
    places = Places(file, problems)
    try:
        root = _root(_grids(Archive(data, file, limits)), places)
    except RefusedError as refused:
        problems.add(refused.code, refused.message, refused.span)
        root = None
    return read_tree(root, Source(file=file, texts=places.texts), problems)


def _grids(archive: Archive) -> list[Grid]:
    """The cells of every sheet, in the order of the tabs."""
    whole = archive.relations("")
    main = next((part for kind, part in whole.values() if kind == "officeDocument"), "")
    if not archive.has(main):
        archive.refuse("the file is no workbook; save it as an Excel workbook (.xlsx)")
    tabs: list[tuple[str, str]] = []
    dates: list[bool] = []

    def start(tag: str, given: Mapping[str, str]) -> None:
        if tag == "sheet":
            tabs.append((given.get("name", ""), given.get("id", "")))
        elif tag == "workbookPr":
            dates.append(given.get("date1904", "") in {"1", "true"})

    walk(archive, main, Visitor(start))
    parts = archive.relations(main)
    by_kind = dict(parts.values())
    looks = styles(archive, by_kind.get("styles", ""), from_1904=any(dates))
    book = Book(archive, strings(archive, by_kind.get("sharedStrings", "")), looks)
    sheets = [(name, *parts.get(relation, ("", ""))) for name, relation in tabs]
    return [grid(book, part, name) for name, kind, part in sheets if kind == "worksheet"]


def _root(grids: Sequence[Grid], places: Places) -> TableNode:
    """The tree of the map that the sheets hold."""
    chosen = _chosen(grids, places)
    if not chosen:
        message = "the workbook has no sheet of a map; make one with journeys export"
        raise RefusedError(code.WRONG_KIND, message, Span(places.file))
    span = Span(places.file)
    items: list[Item] = []
    for sheet in SHEETS:
        if sheet.key in chosen:
            found = chosen[sheet.key]
            heads = head(found, sheet, places)
            is_placed = heads.columns and {*sheet.places} <= {*heads.columns.values()}
            lines = rows(found, heads, places) if is_placed else []
            items += Table(sheet, Values(found, places), lines).items()
            if sheet.key == "map":
                span = places.corner(found, heads.last + 1)
    if not any(isinstance(key, TextNode) and key.text == "format" for key, _ in items):
        form = TextNode(FORMAT, plain=True, span=span)
        items.insert(0, (TextNode("format", plain=True, span=span), form))
    return TableNode(tuple(items), span)


def _chosen(grids: Sequence[Grid], places: Places) -> dict[str, Grid]:
    """The sheets of the layout by their keys; others, and copies, are told and left out."""
    known = [(one, sheet_of(one) or titled().get(fold(one.name.strip()))) for one in grids]
    chosen: dict[str, Grid] = {}
    for one, sheet in sorted(known, key=lambda pair: not _is_titled(*pair)):
        if sheet is not None:
            chosen.setdefault(sheet.key, one)
    for one, sheet in known:
        if sheet is None and one.cells:
            message = f"the sheet {quoted(one.name)} is none of a map and is left out"
            places.add(code.UNKNOWN_KEY, message, places.corner(one))
        elif sheet is not None and sheet is not README and chosen[sheet.key] is not one:
            other = quoted(chosen[sheet.key].name)
            message = f"the sheet {quoted(one.name)} holds what {other} holds, and is left out"
            places.add(code.REPEATED_KEY, f"{message}; keep one of them", places.corner(one))
    return chosen


def _is_titled(one: Grid, sheet: Sheet | None) -> bool:
    return sheet is not None and titled().get(fold(one.name.strip())) is sheet
