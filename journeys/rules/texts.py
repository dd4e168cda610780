"""A map to every text and every id in it, each with its path and its kind."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Any, Final, NamedTuple

import attrs

from journeys.model import (
    Cell,
    Channel,
    Commitment,
    Duration,
    Goal,
    Journey,
    JourneyMap,
    Limit,
    Moment,
    Offer,
    Persona,
    Promise,
    Response,
    Settings,
    SeverityChange,
    Stage,
    Touchpoint,
)
from journeys.source import Path, Source

__all__ = ["Kind", "Text", "texts"]


class Kind(Enum):
    """What a text is for."""

    ID = "the id of a part"
    REFERENCE = "the id of another part"
    TITLE = "a title or a label"
    ANSWER = "the answer of a card"
    COMMITMENT = "the text of a commitment"
    PROSE = "any other text"


class Text(NamedTuple):
    """A text of a map.

    Attributes:
        path: Its place.
        text: The text as it was written.
        kind: What it is for.
    """

    path: Path
    text: str
    kind: Kind


_REFERENCES: Final[dict[type, tuple[str, ...]]] = {
    Moment: ("goal", "stage"),
    Persona: ("prefers", "avoids"),
    Cell: ("persona", "subject", "channel"),
    Offer: ("instead",),
    Commitment: ("until",),
    Touchpoint: ("moment", "channel"),
    Journey: ("personas",),
    Promise: ("personas", "when", "then", "never", "first", "before"),
    Settings: ("select", "ignore"),
    SeverityChange: ("rule",),
    Limit: ("name",),
}

_TITLES: Final[dict[type, tuple[str, ...]]] = {
    JourneyMap: ("title",),
    Persona: ("name",),
    **dict.fromkeys((Goal, Channel, Stage, Moment, Journey, Promise), ("label",)),
}

_OTHERS: Final = {
    (Response, "answer"): Kind.ANSWER,
    (Commitment, "text"): Kind.COMMITMENT,
}

#: Fields whose parts are written in place of the field itself.
_FLAT: Final = {(Cell, "offer"), (Offer, "response")}

#: What names an item of a list of parts in its path; an item without such a field is numbered.
_NAMES: Final = ("id", "place", "product", "rule", "name")


def texts(map_: JourneyMap) -> Iterator[Text]:
    """Every text of a map, in the order of the model.

    Args:
        map_: Any map.

    Yields:
        The texts that are not empty, and every id; words that are typed are none of them.

    Example:
        >>> [one.path for one in texts(JourneyMap(title="Bank", channels=["web"]))]
        [('title',), ('channels', 'web', 'id')]
    """
    return _texts(map_, (), Kind.PROSE)


def _texts(value: Any, path: Path, kind: Kind) -> Iterator[Text]:
    """The texts of a value; it calls itself as deep as the model is, never as deep as a map."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield Text(path, value, kind)
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from _texts(item, (*path, *_key(item, at)), kind)
    elif attrs.has(type(value)) and not isinstance(value, Source):
        made: Any = type(value)
        for name, key, own in _fields(made):
            held = getattr(value, name)
            if held or own is Kind.ID:
                yield from _texts(held, (*path, *key), own)


def _key(item: Any, at: int) -> Path:
    made: Any = type(item)
    name = _name(made)
    if name is None:
        return (at,)
    key = getattr(item, name)
    return key if isinstance(key, tuple) else (key,)


@cache
def _name(kind: Any) -> str | None:
    return next((name for name in _NAMES if attrs.has(kind) and hasattr(kind, name)), None)


@cache
def _fields(kind: Any) -> tuple[tuple[str, Path, Kind], ...]:
    """The fields of a class that may hold texts: name, key in the path, and kind."""
    if kind is Duration:
        return ()
    return tuple(
        (field.name, () if (kind, field.name) in _FLAT else (field.name,), _kind(kind, field.name))
        for field in attrs.fields(kind)
    )


def _kind(kind: type, name: str) -> Kind:
    if name == "id":
        return Kind.ID
    if name in _REFERENCES.get(kind, ()):
        return Kind.REFERENCE
    if name in _TITLES.get(kind, ()):
        return Kind.TITLE
    return _OTHERS.get((kind, name), Kind.PROSE)
