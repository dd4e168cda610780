"""The short way in and out: map files to maps and back."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from journeys.diagnostic import MapError
from journeys.reader import Limits, Reading, read, read_text

if TYPE_CHECKING:
    from journeys.model import JourneyMap

__all__ = ["dump", "dumps", "load", "loads"]


def load(path: str | os.PathLike[str], *, limits: Limits | None = None) -> JourneyMap:
    """The map of a file, with the files that it includes.

    Args:
        path: A map file.
        limits: Bounds of size; the default ones when none are given.

    Returns:
        The map. Faults that do not keep it from being one travel with it; `check` tells them.

    Raises:
        MapError: The file cannot be a map; the error carries every finding.
        FileError: The file is missing or cannot be read.

    Example:
        >>> load("examples/bank/bank.journey.yaml").title
        'Banque Horizon, particuliers et indépendants'
    """
    return _map(read(path, limits=limits or Limits()))


def loads(text: str | bytes, *, file: str = "<text>", limits: Limits | None = None) -> JourneyMap:
    r"""The map of a text, which cannot include files.

    Args:
        text: The text of a map, or its bytes.
        file: The name that findings give it.
        limits: Bounds of size; the default ones when none are given.

    Returns:
        The map.

    Raises:
        MapError: The text cannot be a map; the error carries every finding.

    Example:
        >>> loads("format: journeys/1\ntitle: Bank").title
        'Bank'
    """
    return _map(read_text(text, file=file, limits=limits or Limits()))


def _map(reading: Reading) -> JourneyMap:
    if reading.map is not None:
        return reading.map
    from journeys.rules.run import stamped

    raise MapError(stamped(reading.source.remarks, reading.source))


def dumps(map_: JourneyMap) -> str:
    """The text of a map file; the inverse of `loads`.

    Args:
        map_: Any map.

    Returns:
        YAML that reads back equal; comments of the file it came from are not in it.

    Example:
        >>> from journeys.model import JourneyMap
        >>> loads(dumps(JourneyMap(title="Bank"))) == JourneyMap(title="Bank")
        True
    """
    from journeys.exporters.yaml import render

    return render(map_)


def dump(map_: JourneyMap, path: str | os.PathLike[str]) -> None:
    """Write a map file; the inverse of `load`.

    Args:
        map_: Any map.
        path: The file; an older one is replaced whole or not at all.

    Raises:
        FileError: The file cannot be written.
    """
    from journeys.output import write

    write(path, dumps(map_))
