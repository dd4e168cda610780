"""The shapes that the reader reads by to the reference of the map file."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from _ext.markdown import code, plain, prose, table
from journeys.reader.form import Board, Many, Pairs, Record, Scalar, Shape, Steps, Table, Words
from journeys.reader.mapfile import MAP
from journeys.reader.scalars import TEXT
from journeys.vocabulary.catalogue import read

__all__ = ["form", "words"]


def form() -> str:
    """A section for each part of a map: its keys, what they hold and what they mean."""
    return "\n".join(_section(record) for record in _records())


def words() -> str:
    """A table for each key that knows only some words."""
    return "\n".join(_enumeration(kind) for kind in _enumerations())


def _about(term: str) -> str:
    return prose(str(read("descriptions")[term]["en"]))


def _section(record: Record) -> str:
    extra = (
        [
            (code("format"), code("journeys/1"), "yes", _about("map.format")),
            (code("include"), "a list of files", "", _about("map.include")),
        ]
        if record is MAP
        else []
    )
    rows = [
        (
            code(key.name),
            _kind(key.shape),
            "yes" if key.required else "",
            _about(f"{record.name}.{key.name}"),
        )
        for key in record.keys
    ]
    short = (
        f"\nThe value of {code(record.short)} alone may stand for the whole.\n"
        if record.short
        else ""
    )
    heads = ("key", "holds", "required", "meaning")
    return (
        f"({_anchor(record)})=\n### {record.name}\n\n{_about(record.name)}\n{short}\n"
        f"{table(heads, [*extra, *rows])}"
    )


def _anchor(record: Record) -> str:
    return f"form-{record.name}"


def _kind(shape: Shape) -> str:  # noqa: PLR0911 - one line a shape
    match shape:
        case Scalar():
            return plain(shape.name)
        case Words():
            return " or ".join(code(word.value) for word in shape.kind)
        case Many():
            return (
                "a list of texts" if shape.item is TEXT else f"a list, each a {_kind(shape.item)}"
            )
        case Record():
            return f"[{shape.name}](#{_anchor(shape)})"
        case Table():
            ids = "a list of ids, or " if shape.bare else ""
            return f"{ids}ids, each with a {_kind(shape.item)}"
        case Pairs():
            return f"names, each with {_kind(shape.shape)}"
        case Board():
            return f"persona, goal, channel, then a card: {_kind(shape.card)}"
        case Steps():
            return f"a list of ways, each alone or with a {_kind(shape.said)}"


def _inner(shape: Shape) -> tuple[Shape, ...]:
    match shape:
        case Record():
            return tuple(key.shape for key in shape.keys)
        case Many() | Table():
            return (shape.item,)
        case Pairs():
            return (shape.shape,)
        case Board():
            return (shape.card,)
        case Steps():
            return (shape.said,)
    return ()


def _shapes(shape: Shape) -> Iterator[Shape]:
    yield shape
    for inner in _inner(shape):
        yield from _shapes(inner)


def _records() -> tuple[Record, ...]:
    found = {shape.name: shape for shape in _shapes(MAP) if isinstance(shape, Record)}
    return tuple(found.values())


def _enumerations() -> tuple[type[StrEnum], ...]:
    return tuple(dict.fromkeys(shape.kind for shape in _shapes(MAP) if isinstance(shape, Words)))


def _enumeration(kind: type[StrEnum]) -> str:
    name = kind.__name__.lower()
    rows = [(code(word.value), _about(f"{name}.{word.value}")) for word in kind]
    return f"**{name}**\n\n{table(('word', 'meaning'), rows)}"
