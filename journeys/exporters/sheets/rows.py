"""A map as plain data to the rows of a sheet; every value keeps a form that reads back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any, Final, TypeAlias

from journeys.exporters.characters import visible
from journeys.exporters.written import Data
from journeys.model import JourneyMap
from journeys.model.scales import to_share
from journeys.reader.form import Many, Pairs, Record, Scalar, Shape, Steps, Words
from journeys.reader.scalars import DAY, FLAG, SHARE, TEXT
from journeys.workbook import Sheet
from journeys.workbook.columns import ENDS
from journeys.workbook.lines import guarded, in_lines

__all__ = ["Row", "Value", "rows"]

Value: TypeAlias = str | int | float | dt.date
Row: TypeAlias = dict[str, Value]

#: Spreadsheets count days from 1900, and count one in that year that never was.
_FIRST_DAY: Final = "1900-03-01"

_FLAGS: Final = {"fr": ("non", "oui"), "en": ("no", "yes")}


def rows(sheet: Sheet, map_: JourneyMap, data: Mapping[str, Data]) -> Iterator[Row]:
    """The rows of a sheet, by names of columns.

    Args:
        sheet: The sheet.
        map_: The map.
        data: The map as `written` gives it.

    Returns:
        The rows in written order; cells that say nothing are not in them. The sheets of the
        map itself and of its settings have one row.
    """
    return _ROWS.get(sheet.key, _table)(sheet, map_, data)


def _whole(sheet: Sheet, map_: JourneyMap, data: Mapping[str, Data]) -> Iterator[Row]:
    said = {**data, "language": map_.language.value}
    yield {"format": str(data["format"]), **_cells(sheet.record, said, map_.language)}


def _settings(sheet: Sheet, map_: JourneyMap, data: Mapping[str, Data]) -> Iterator[Row]:
    yield _cells(sheet.record, data.get(sheet.field) or {}, map_.language)


def _table(sheet: Sheet, map_: JourneyMap, data: Mapping[str, Data]) -> Iterator[Row]:
    table = data.get(sheet.field) or {}
    assert isinstance(table, (dict, list))
    for name in table:
        record = (table[str(name)] or {}) if isinstance(table, dict) else {}
        yield {"id": _text(name), **_cells(sheet.record, record, map_.language)}


def _board(sheet: Sheet, map_: JourneyMap, data: Mapping[str, Data]) -> Iterator[Row]:
    board: Any = data.get(sheet.field) or {}
    status = {cell.place: cell.offer.status.value for cell in map_.board}
    for persona, subjects in board.items():
        for subject, channels in subjects.items():
            for channel, card in channels.items():
                place = (persona, subject, channel)
                said = {**card, "status": status[place]}
                places = dict(zip(sheet.places, map(_text, place), strict=True))
                yield {**places, **_cells(sheet.record, said, map_.language)}


def _journeys(sheet: Sheet, map_: JourneyMap, data: Mapping[str, Data]) -> Iterator[Row]:
    journeys: Any = data.get(sheet.field) or {}
    said = next(key.shape for key in sheet.record.keys if isinstance(key.shape, Steps)).said
    for name, journey in journeys.items():
        first: Row = _cells(sheet.record, journey or {}, map_.language)
        steps = list(_steps(said, (journey or {}).get("steps", ()), map_.language))
        for step in steps or [Row()]:
            yield {"id": _text(name), **first, **step}
            first = {}


def _steps(said: Record, ways: Any, language: str) -> Iterator[Row]:
    for way in ways:
        ((text, more),) = way.items() if isinstance(way, dict) else ((way, {}),)
        points = [point.partition("@")[::2] for point in text.split(" -> ")]
        cells = _cells(said, more, language, "steps.")
        for source, target in pairwise(points):
            ends = zip(ENDS, map(_text, (*source, *target)), strict=True)
            yield {**{f"steps.{end}": value for end, value in ends}, **cells}


_ROWS: Final[Mapping[str, Callable[[Sheet, JourneyMap, Mapping[str, Data]], Iterator[Row]]]] = {
    "map": _whole,
    "board": _board,
    "journeys": _journeys,
    "settings": _settings,
}


def _cells(record: Record, data: Any, language: str, before: str = "") -> Row:
    """What a record says, by names of columns; its short form is spread."""
    if record.short and not isinstance(data, dict):
        data = {record.short: data}
    row: Row = {}
    for key in record.keys:
        if key.name in data and not isinstance(key.shape, Steps):
            name = f"{before}{key.name}"
            row |= _CELLS[type(key.shape)](key.shape, data[key.name], language, name)
    return row


def _leaf(shape: Scalar | Words, data: Any, language: str, name: str) -> Row:
    return {name: _value(shape, data, language)}


def _value(shape: Shape, data: Any, language: str) -> Value:
    if shape is TEXT:
        return _text(data)
    if shape is FLAG:
        return _FLAGS[language][bool(data)]
    if shape is SHARE:
        share = to_share(data)
        # Writers of workbooks round to 16 digits; the few shares that have more stay texts.
        return share if float(f"{share:.16g}") == share else repr(share)
    if shape is DAY and data >= _FIRST_DAY:
        return dt.date.fromisoformat(data)
    return data if isinstance(data, int) else str(data)


def _text(data: Any) -> str:
    return guarded(visible(str(data)))


def _many(shape: Many, data: Any, language: str, name: str) -> Row:
    if isinstance(shape.item, Record):
        record = shape.item
        said = [item if isinstance(item, dict) else {record.short: item} for item in data]
        names = [key.name for key in record.keys]
        return _aligned(name, {key: [item.get(key) for item in said] for key in names})
    del language
    return {name: in_lines(visible(str(item)) for item in data)}


def _pairs(shape: Pairs, data: Any, _language: str, name: str) -> Row:
    return _aligned(name, {shape.key: list(data), shape.value: list(data.values())})


def _aligned(name: str, columns: Mapping[str, list[Any]]) -> Row:
    """Columns whose lines belong to each other; what nothing stands in is left out."""
    row: Row = {}
    for key, items in columns.items():
        last = max((at for at, item in enumerate(items) if item is not None), default=-1)
        if last >= 0:
            texts = (None if item is None else visible(str(item)) for item in items[: last + 1])
            row[f"{name}.{key}"] = in_lines(texts)
    return row


def _record(shape: Record, data: Any, language: str, name: str) -> Row:
    return _cells(shape, data, language, f"{name}.")


_CELLS: Final[Mapping[type, Callable[[Any, Any, str, str], Row]]] = {
    Scalar: _leaf,
    Words: _leaf,
    Many: _many,
    Pairs: _pairs,
    Record: _record,
}
