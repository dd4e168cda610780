"""Files and texts to maps: reads everything, tells everything that is wrong."""

from __future__ import annotations

import os
from pathlib import Path as FilePath
from typing import Final

import attrs

from journeys.collector import collector_paused
from journeys.model import EVERYONE, Journey, JourneyMap
from journeys.reader import problems as code
from journeys.reader.allowances import allowances
from journeys.reader.files import Files, slurp
from journeys.reader.limits import DEFAULT, Limits
from journeys.reader.mapfile import FORMAT, MAP
from journeys.reader.nodes import TableNode, TextNode
from journeys.reader.problems import Problems
from journeys.reader.structure import MISSING, Structure
from journeys.source import Source
from journeys.text import quoted

__all__ = ["Reading", "read", "read_text", "read_tree"]


@attrs.frozen
class Reading:
    """What reading gave: a map, or the reasons why there is none.

    Attributes:
        map: The map, or None when a problem is fatal.
        source: The files, the places, and everything that reading noticed.
        dropped: How many problems were too many to keep.
    """

    map: JourneyMap | None
    source: Source
    dropped: int = 0


def read(
    path: str | os.PathLike[str], *, limits: Limits = DEFAULT, name: str | None = None
) -> Reading:
    """The reading of a map file, with the files that it includes.

    Args:
        path: The file.
        limits: Bounds of size.
        name: The name that messages give it; its path by default.

    Returns:
        The reading; problems of the text are in it, none is raised.

    Raises:
        FileError: The file is missing, is no regular file, or cannot be read.
    """
    file = FilePath(path)
    return _read(slurp(file, limits), str(path) if name is None else name, file, limits)


def read_text(text: str | bytes, *, file: str = "<text>", limits: Limits = DEFAULT) -> Reading:
    r"""The reading of a map's text, which cannot include files.

    Args:
        text: The text, or its bytes.
        file: The name that messages give it.
        limits: Bounds of size.

    Returns:
        The reading; problems of the text are in it, none is raised.

    Example:
        >>> read_text("format: journeys/1\ntitle: Bank").map.title
        'Bank'
    """
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return _read(data, file, None, limits)


@collector_paused()
def _read(data: bytes, name: str, path: FilePath | None, limits: Limits) -> Reading:
    problems = Problems(limits)
    files = Files(limits, problems, path.parent if path else None)
    root = files.tree(data, name, path)
    allowed = tuple(found for file, text in files.texts.items() for found in allowances(text, file))
    return read_tree(root, Source(file=name, texts=files.texts, allowances=allowed), problems)


def read_tree(root: TableNode | None, source: Source, problems: Problems) -> Reading:
    """The reading of nodes, whatever kind of file they came from.

    Args:
        root: The mapping at the top of a map; None after a fatal problem.
        source: The files, without places and remarks, which reading adds.
        problems: What was noticed so far.

    Returns:
        The reading.
    """
    structure = Structure(problems)
    map_ = None if root is None else _structured(root, structure)
    source = attrs.evolve(source, spans=structure.spans, remarks=tuple(problems.remarks))
    if map_ is None or problems.fatal:
        return Reading(None, source, problems.dropped)
    return Reading(attrs.evolve(map_, source=source), source)


def _structured(root: TableNode, structure: Structure) -> JourneyMap | None:
    parts = [item for item in root.items if not _is_format(item)]
    _check_format([value for key, value in root.items if _is_format((key, value))], root, structure)
    value = structure.read(MAP, TableNode(tuple(parts), root.span), ())
    if value is MISSING:
        return None
    assert isinstance(value, JourneyMap)
    _check_counts(value, structure)
    return value


def _is_format(item: tuple[object, object]) -> bool:
    return isinstance(item[0], TextNode) and item[0].text == "format"


def _check_format(found: list[object], root: TableNode, structure: Structure) -> None:
    add = structure.problems.add
    if not found:
        add(code.UNKNOWN_FORMAT, f"a map begins with 'format: {FORMAT}'", root.span, ("format",))
    for value in found[:1]:
        if not (isinstance(value, TextNode) and value.text == FORMAT):
            got = quoted(value.text) if isinstance(value, TextNode) else "something else"
            message = f"this version reads the format {FORMAT}, not {got}"
            add(code.UNKNOWN_FORMAT, message, getattr(value, "span", root.span), ("format",))


def _check_counts(map_: JourneyMap, structure: Structure) -> None:
    """Keep what is beyond measure from the rules, which look at each cell and step."""
    limits = structure.problems.limits
    personas = len(map_.personas)
    counts = (
        ("parts", *max((len(getattr(map_, name)), name) for name in _DRAWN)[::-1]),
        ("moments", "moments", len(map_.moments)),
        ("transitions", "journeys", sum(len(journey.steps) for journey in map_.journeys)),
        ("cells", "personas", personas * max(len(map_.goals), 5) * len(map_.channels)),
        ("lived", "journeys", sum(_lived(journey, personas) for journey in map_.journeys)),
    )
    for name, key, count in counts:
        bound = getattr(limits, name)
        if count > bound:
            message = (
                f"{count} {_COUNTED.get(name, key)} are more than {bound}; split the map, or raise"
            )
            place = structure.spans.get((key,), structure.spans[()])
            way_out = f"{message} the limit {quoted(name)}"
            structure.problems.add(code.TOO_LARGE, way_out, place, (key,))


#: Parts that each take a row, a column or a sheet of their own.
_DRAWN: Final = ("personas", "goals", "channels", "stages")
_COUNTED: Final = {
    "moments": "moments",
    "transitions": "steps",
    "cells": "cells (personas × goals × channels)",
    "lived": "steps, counted for each persona who lives them,",
}


def _lived(journey: Journey, personas: int) -> int:
    return len(journey.steps) * (
        personas if EVERYONE in journey.personas else len(journey.personas)
    )
