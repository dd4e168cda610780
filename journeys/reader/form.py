"""The form of a map file as data: what the reader reads, the exporter writes, the schema tells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeAlias

import attrs

__all__ = [
    "Board",
    "Key",
    "Many",
    "Pairs",
    "Record",
    "Scalar",
    "Shape",
    "Steps",
    "Table",
    "Words",
]


@attrs.frozen
class Scalar:
    """A single value with a form of its own.

    Attributes:
        name: What it is, for messages ("a duration").
        read: Written text to value; raises ValueFormError or UnknownNameError.
        write: Value to what is written, a text or a number.
        schema: Its JSON Schema.
    """

    name: str
    read: Callable[[str], Any]
    write: Callable[[Any], str | int | bool]
    schema: Mapping[str, Any]


@attrs.frozen
class Words:
    """A word of an enumeration.

    Attributes:
        kind: The enumeration.
    """

    kind: type[StrEnum]


@attrs.frozen
class Many:
    """A list of values of one shape.

    Attributes:
        item: The shape of each.
    """

    item: Shape


@attrs.frozen
class Key:
    """A key of a record.

    Attributes:
        name: The key, which is also the field of the model.
        shape: The shape of its value.
        required: Whether a record without it is refused.
        default: The value of the field when the key is not written.
    """

    name: str
    shape: Shape
    required: bool = False
    default: Any = ""


@attrs.frozen
class Record:
    """A mapping with known keys.

    Attributes:
        name: The word for it, which also names its descriptions.
        make: Makes the value from its fields.
        keys: The keys, in the order in which they are written.
        short: The key whose value alone may stand for the record; empty when there is none.
        take: Gives the fields of a value that are to be written, where they are not its
            attributes that differ from their default.
    """

    name: str
    make: Callable[..., Any]
    keys: tuple[Key, ...]
    short: str = ""
    take: Callable[[Any], Mapping[str, Any]] | None = None


@attrs.frozen
class Table:
    """A mapping of id to record; the id becomes a field.

    Attributes:
        item: The shape of each record.
        bare: Whether ids alone may stand in a list, or without a record.
    """

    item: Record
    bare: bool = False


@attrs.frozen
class Pairs:
    """A mapping of free text to a single value.

    Attributes:
        make: Makes a part of key and value.
        key: The field of the key.
        value: The field of the value.
        shape: The shape of the value.
    """

    make: Callable[..., Any]
    key: str
    value: str
    shape: Shape


@attrs.frozen
class Board:
    """Persona to goal to channel to card.

    Attributes:
        card: The shape of a card.
    """

    card: Record


@attrs.frozen
class Steps:
    """Ways of a journey, each a text, or a text with what is said of it.

    Attributes:
        said: The keys that may be said of a way.
    """

    said: Record


Shape: TypeAlias = Scalar | Words | Many | Record | Table | Pairs | Board | Steps
