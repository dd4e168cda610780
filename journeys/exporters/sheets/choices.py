"""A column to the list that a cell of it drops down, where there is something to choose from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final

import attrs

from journeys.reader.form import Words
from journeys.reader.scalars import DEPTH, FEELING, FLAG, LEVEL
from journeys.text import ID
from journeys.vocabulary import channels, goals, stages
from journeys.workbook import SHEETS, Column, Sheet
from journeys.workbook.headings import title

if TYPE_CHECKING:
    from journeys.model import JourneyMap

__all__ = ["FIRST_ROW", "SPARE", "Choice", "choice"]

#: The first row of a table: the names of columns are hidden above their headings.
FIRST_ROW: Final = 3
#: How many empty rows below a table are prepared.
SPARE: Final = 100

_SCALE: Final = ("1", "2", "3", "4", "5")
_SCALES: Final[Mapping[str, tuple[str, ...]]] = {
    DEPTH.name: _SCALE,
    LEVEL.name: _SCALE,
    FEELING.name: ("-2", "-1", "0", "1", "2"),
}
_FLAGS: Final = {"fr": ("oui", "non"), "en": ("yes", "no")}

#: Columns that name a part to the sheet that holds these parts.
_NAMING: Final = {
    "board.persona": "personas",
    "board.goal": "goals",
    "board.channel": "channels",
    "moments.goal": "goals",
    "moments.stage": "stages",
    "journeys.steps.from_moment": "moments",
    "journeys.steps.from_channel": "channels",
    "journeys.steps.to_moment": "moments",
    "journeys.steps.to_channel": "channels",
}
_BUILT_IN: Final[Mapping[str, Callable[[], Iterable[str]]]] = {
    "goals": goals,
    "channels": channels,
    "stages": stages,
}


@attrs.frozen
class Choice:
    """What a cell drops down.

    Attributes:
        formula: The list in the words of spreadsheets.
        strict: Whether nothing else may be typed.
    """

    formula: str
    strict: bool


def choice(sheet: Sheet, column: Column, map_: JourneyMap) -> Choice | None:
    """The list of a column.

    Args:
        sheet: The sheet.
        column: A column of it.
        map_: The map; parts that it names are listed where their sheet has them.

    Returns:
        The choice, or None for a column of free text or of several values a cell.

    Example:
        >>> from journeys.model import JourneyMap
        >>> board = next(one for one in SHEETS if one.key == "board")
        >>> choice(board, board.column("status"), JourneyMap(title="Shop")).formula
        '"offered,partial,elsewhere"'
    """
    if column.lines:
        return None
    if isinstance(column.shape, Words):
        return Choice(_listed(word.value for word in column.shape.kind), strict=True)
    if column.shape is FLAG:
        return Choice(_listed(_FLAGS[map_.language]), strict=True)
    if column.shape.name in _SCALES:
        return Choice(_listed(_SCALES[column.shape.name]), strict=False)
    if column.name == "id" and sheet.key in _BUILT_IN:
        return Choice(_listed(_BUILT_IN[sheet.key]()), strict=False)
    parts = _NAMING.get(f"{sheet.key}.{column.name}")
    return _parts(parts, map_) if parts else None


def _parts(key: str, map_: JourneyMap) -> Choice:
    """The ids of a sheet; where it is empty, the built-in ones that then count."""
    count = len(getattr(map_, key))
    if not count and key == "goals":
        return Choice(_listed(goals()), strict=False)
    named = next(sheet for sheet in SHEETS if sheet.key == key)
    name = title(map_.language, named).replace("'", "''")
    return Choice(f"'{name}'!$A${FIRST_ROW}:$A${FIRST_ROW + count + SPARE - 1}", strict=False)


def _listed(words: Iterable[str]) -> str:
    return '"' + ",".join(word for word in words if word == "-2" or _is_word(word)) + '"'


def _is_word(word: str) -> bool:
    return ID.fullmatch(word.removeprefix("-")) is not None
