"""The form of the map file to a JSON Schema, so that editors complete and explain it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias

import attrs

from journeys.model import EVERYONE, Language
from journeys.reader.form import Board, Key, Many, Pairs, Record, Scalar, Shape, Steps, Table, Words
from journeys.reader.mapfile import FORMAT, MAP
from journeys.text import ID
from journeys.vocabulary import channels, goals, stages
from journeys.vocabulary.catalogue import Entry, read

__all__ = ["schema", "terms"]

Schema: TypeAlias = dict[str, Any]

_ID: Final = f"^{ID.pattern}$"
_WAY: Final = r"^\s*[^\s@>]+@[^\s@>]+\s*(->\s*[^\s@>]+@[^\s@>]+\s*)+$"
_FREE: Final[Schema] = {"^(x-|\\$schema$)": {}}

_KNOWN: Final[Mapping[str, Callable[[], Mapping[str, Entry]]]] = {
    "channel": channels,
    "goal": goals,
    "stage": stages,
}

#: The keys whose texts name a part that may be built in.
_NAMING: Final = {
    "persona.prefers": "channel",
    "persona.avoids": "channel",
    "offer.instead": "channel",
    "moment.goal": "goal",
    "moment.stage": "stage",
}


def schema(language: str = "en", *, part: bool = False) -> Schema:
    """The JSON Schema (draft 07) of the map file, for the YAML support of editors.

    It is made from the shapes that the reader reads by. A key without a value, which the
    reader skips, is told to be unfinished; ids, which only rules judge, are held to their form.

    Args:
        language: The language of the descriptions, `fr` or `en`.
        part: Whether it is for files that a map includes: these need neither format nor title.

    Returns:
        A new schema of plain data.

    Raises:
        UnknownNameError: There are no descriptions in the language.

    Example:
        >>> schema("fr")["properties"]["title"]["description"]
        'Le titre des tableaux. Exemple : Banque Horizon, clients particuliers.'
    """
    writer = _Writer(Language(language).value)
    root = writer.record(MAP)
    root["properties"] = {
        "format": {"const": FORMAT, **writer.about("map.format")},
        "include": {
            "type": "array",
            "items": {"type": "string", "minLength": 1},
            **writer.about("map.include"),
        },
        **root["properties"],
    }
    root["required"] = ["format", *root["required"]]
    if part:
        del root["required"]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **root,
        "definitions": writer.definitions,
    }


def terms() -> tuple[str, ...]:
    """Everything of the form that editors explain: records, their keys, words.

    Returns:
        The keys of the descriptions, each once, in the order of the form.

    Example:
        >>> terms()[:4]
        ('map', 'map.format', 'map.include', 'map.title')
    """
    return tuple(dict.fromkeys(["map", "map.format", "map.include", *_terms(MAP)]))


def _terms(shape: Shape) -> Iterator[str]:
    if isinstance(shape, Words):
        yield from (f"{shape.kind.__name__.lower()}.{word.value}" for word in shape.kind)
    elif isinstance(shape, Record):
        yield shape.name
        for key in shape.keys:
            yield f"{shape.name}.{key.name}"
            yield from _terms(key.shape)
    for inner in ("item", "shape", "card", "said"):
        if hasattr(shape, inner):
            yield from _terms(getattr(shape, inner))


@attrs.define
class _Writer:
    """Shapes to schemas; records are defined once and referred to."""

    language: str
    definitions: dict[str, Schema] = attrs.field(factory=dict)

    def about(self, term: str) -> Schema:
        return {"title": term, "description": read("descriptions")[term][self.language]}

    def of(self, shape: Shape) -> Schema:
        return _WRITERS[type(shape)](self, shape)

    def record(self, shape: Record) -> Schema:
        required = [key.name for key in shape.keys if key.required]
        return {
            **self.about(shape.name),
            "type": "object",
            "properties": {key.name: self._key(shape, key) for key in shape.keys},
            "patternProperties": dict(_FREE),
            "additionalProperties": False,
            **({"required": required} if required else {}),
        }

    def _key(self, shape: Record, key: Key) -> Schema:
        term = f"{shape.name}.{key.name}"
        value = self.of(key.shape)
        if term in _NAMING:
            names = self._names(_NAMING[term])
            value = {"type": "array", "items": names} if isinstance(key.shape, Many) else names
        return {**value, **self.about(term)}

    def _names(self, kind: str) -> Schema:
        """A text that names a part; built-in ones are offered, others are allowed."""
        known = [
            {"const": name, "description": entry.labels[self.language]}
            for name, entry in _KNOWN[kind]().items()
        ]
        return self._defined(f"{kind} id", {"anyOf": [*known, {"type": ["string", "number"]}]})

    def _defined(self, name: str, value: Schema) -> Schema:
        self.definitions[name] = value
        return {"allOf": [{"$ref": f"#/definitions/{name.replace(' ', '%20')}"}]}

    def _scalar(self, shape: Scalar) -> Schema:
        return dict(shape.schema)

    def _words(self, shape: Words) -> Schema:
        kind = shape.kind.__name__.lower()
        return {
            "oneOf": [
                {"const": word.value, "description": self.about(f"{kind}.{word}")["description"]}
                for word in shape.kind
            ]
        }

    def _many(self, shape: Many) -> Schema:
        return {"type": "array", "items": self.of(shape.item)}

    def _reference(self, shape: Record) -> Schema:
        if shape.name not in self.definitions:
            self.definitions[shape.name] = {}
            whole = self.record(shape)
            short = [self.of(key.shape) for key in shape.keys if key.name == shape.short]
            self.definitions[shape.name] = {"anyOf": [*short, whole]} if short else whole
        return {"allOf": [{"$ref": f"#/definitions/{shape.name}"}]}

    def _table(self, shape: Table) -> Schema:
        entry = self._reference(shape.item)
        if not any(key.required for key in shape.item.keys):
            entry = {"anyOf": [entry, {"type": "null"}]}
        table = self._mapping(entry, shape.item.name)
        if not shape.bare:
            return table
        names = self._names(shape.item.name)
        return {"anyOf": [{"type": "array", "items": names, "uniqueItems": True}, table]}

    def _mapping(self, value: Schema, kind: str = "") -> Schema:
        """A mapping of ids; those that are built in are offered."""
        known = _KNOWN[kind]() if kind in _KNOWN else {}
        offered = {
            name: {**value, "description": entry.labels[self.language]}
            for name, entry in known.items()
        }
        return {
            "type": "object",
            "propertyNames": {"pattern": _ID},
            **({"properties": offered} if offered else {}),
            "additionalProperties": value,
        }

    def _pairs(self, shape: Pairs) -> Schema:
        return {"type": "object", "additionalProperties": self.of(shape.shape)}

    def _board(self, shape: Board) -> Schema:
        card = self._reference(shape.card)
        row = self._defined("row", self._mapping(card, "channel"))
        rows = self._defined("rows", self._mapping(row, "goal"))
        return {**self._mapping(rows), "properties": {EVERYONE: rows}}

    def _steps(self, shape: Steps) -> Schema:
        said = {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "propertyNames": {"pattern": _WAY},
            "additionalProperties": self._reference(shape.said),
        }
        return {"type": "array", "items": {"anyOf": [{"type": "string", "pattern": _WAY}, said]}}


_WRITERS: Final[Mapping[type, Callable[[_Writer, Any], Schema]]] = {
    Scalar: _Writer._scalar,  # noqa: SLF001 - the table of this module's own writers
    Words: _Writer._words,  # noqa: SLF001
    Many: _Writer._many,  # noqa: SLF001
    Record: _Writer._reference,  # noqa: SLF001
    Table: _Writer._table,  # noqa: SLF001
    Pairs: _Writer._pairs,  # noqa: SLF001
    Board: _Writer._board,  # noqa: SLF001
    Steps: _Writer._steps,  # noqa: SLF001
}
