"""A map to plain data under the keys of its file: mappings, lists, texts, numbers, flags."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeAlias

from journeys.errors import ValueFormError
from journeys.model import Cell, JourneyMap, Touchpoint, Transition
from journeys.reader.form import Board, Many, Pairs, Record, Scalar, Shape, Steps, Table, Words
from journeys.reader.mapfile import FORMAT, MAP
from journeys.reader.scalars import TEXT

__all__ = ["Data", "Typed", "written"]

Data: TypeAlias = "str | int | list[Data] | dict[str, Data] | None"

_LINE: Final = 90


class Typed(str):
    """The characters of a typed value, such as `48 h`, which are written without quotes."""

    __slots__ = ()


def written(map_: JourneyMap) -> dict[str, Data]:
    """A map as plain data, in the order and with the keys of the file that says it.

    What has its default value is left out, and short forms are used where the form has them.
    Cells of one persona and goal are brought together. Comments, `x-` keys and the division
    into files are no part of a map and do not return.

    Args:
        map_: Any map whose parts each have an id of their own.

    Returns:
        The data, `format` first.

    Raises:
        ValueFormError: Two parts have the same place, or the end of a step is no touchpoint,
            so that the file could not say it.

    Example:
        >>> written(JourneyMap(title="Shop", channels=["web"]))
        {'format': 'journeys/1', 'title': 'Shop', 'channels': ['web']}
    """
    return {"format": Typed(FORMAT), **_keys(MAP, map_)}


def _data(shape: Shape, value: Any) -> Data:
    return _WRITERS[type(shape)](shape, value)


def _scalar(shape: Scalar, value: Any) -> Data:
    text = shape.write(value)
    return Typed(text) if isinstance(text, str) and shape is not TEXT else text


def _words(_shape: Words, value: Any) -> Data:
    return Typed(value.value)


def _many(shape: Many, value: Any) -> Data:
    return [_data(shape.item, item) for item in value]


def _record(shape: Record, value: Any) -> Data:
    keys = _keys(shape, value)
    return keys[shape.short] if keys.keys() == {shape.short} else keys


def _keys(shape: Record, value: Any) -> dict[str, Data]:
    fields = shape.take(value) if shape.take else _said(shape, value)
    return {
        key.name: _data(key.shape, fields[key.name]) for key in shape.keys if key.name in fields
    }


def _said(shape: Record, value: Any) -> Mapping[str, Any]:
    fields = {key.name: getattr(value, key.name) for key in shape.keys}
    return {
        key.name: fields[key.name]
        for key in shape.keys
        if key.required or fields[key.name] != key.default
    }


def _table(shape: Table, value: Any) -> Data:
    records = _once((part.id, _keys(shape.item, part) or None) for part in value)
    bare = shape.bare and not any(records.values())
    return list(records) if bare else records


def _pairs(shape: Pairs, value: Any) -> Data:
    return _once(
        (getattr(part, shape.key), _data(shape.shape, getattr(part, shape.value))) for part in value
    )


def _once(items: Iterable[tuple[str, Data]]) -> dict[str, Data]:
    """A mapping of items whose keys each stand once."""
    table: dict[str, Data] = {}
    for name, data in items:
        if name in table:
            raise ValueFormError(name, "a name that stands once among its neighbours")
        table[name] = data
    return table


def _board(shape: Board, value: Iterable[Cell]) -> Data:
    rows: dict[tuple[str, str], list[Cell]] = {}
    for cell in value:
        rows.setdefault((cell.persona, cell.subject), []).append(cell)
    board: dict[str, dict[str, Data]] = {}
    for (persona, subject), cells in rows.items():
        cards = _once((cell.channel, _keys(shape.card, cell.offer)) for cell in cells)
        board.setdefault(persona, {})[subject] = cards
    return {**board}


def _steps(shape: Steps, value: Iterable[Transition]) -> Data:
    ways: list[Data] = []
    here: Touchpoint | None = None
    for step in value:
        said = _keys(shape.said, step)
        source, target = _end(step.source), _end(step.target)
        way = f"{source} -> {target}"
        longer = f"{ways[-1]} -> {target}" if ways and here == step.source else ""
        if said:
            ways.append({way: said})
        elif longer and len(longer) <= _LINE:
            ways[-1] = longer
        else:
            ways.append(way)
        here = None if said else step.target
    return ways


def _end(point: Touchpoint) -> str:
    """A touchpoint as a way names it; one that would read as something else is refused."""
    text = str(point)
    ends = (point.moment, point.channel)
    if any(not end or "->" in end or "@" in end or end.split() != [end] for end in ends):
        raise ValueFormError(text, "a touchpoint such as quote@chat (moment@channel)")
    return text


_WRITERS: Final[Mapping[type, Callable[[Any, Any], Data]]] = {
    Scalar: _scalar,
    Words: _words,
    Many: _many,
    Record: _record,
    Table: _table,
    Pairs: _pairs,
    Board: _board,
    Steps: _steps,
}
