"""How the fields of the model are declared: what their types promise is checked on making."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeVar

import attrs

from journeys.errors import ValueFormError

__all__ = [
    "require_kind",
    "to_count",
    "to_depth",
    "to_fewest",
    "to_hand_offs",
    "to_parts",
    "to_texts",
    "to_votes",
    "to_whole",
    "typed",
]

T = TypeVar("T")

_PLAIN: Final = {
    "str": attrs.validators.instance_of(str),
    "bool": attrs.validators.instance_of(bool),
    "bool | None": attrs.validators.optional(attrs.validators.instance_of(bool)),
    "str | None": attrs.validators.optional(attrs.validators.instance_of(str)),
    "tuple[str, ...]": attrs.validators.deep_iterable(attrs.validators.instance_of(str)),
}


def typed(_cls: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Fields that hold what their annotation says: text is text, a flag is a flag.

    Args:
        fields: The fields as declared (annotations are texts here).

    Returns:
        The fields with a validator for each plain type.
    """
    return [
        field.evolve(validator=_PLAIN[str(field.type)])
        if field.validator is None and str(field.type) in _PLAIN
        else field
        for field in fields
    ]


def require_kind(value: object, kind: type | tuple[type, ...], expected: str) -> None:
    """Refuse a value of another kind; what it holds is not shown.

    Args:
        value: Any value.
        kind: The classes that it may be of.
        expected: What is expected, for the message.

    Raises:
        ValueFormError: It is of none of them.

    Example:
        >>> try:
        ...     require_kind(b"secret", str, "a text")
        ... except ValueFormError as error:
        ...     print(error)
        expected a text, got 'bytes'
    """
    if not isinstance(value, kind):
        raise ValueFormError(type(value).__name__, expected)


def to_texts(value: Iterable[str]) -> tuple[str, ...]:
    """Several texts, in the order given.

    Args:
        value: The texts; a lone text is refused, since its letters would be taken for them.

    Returns:
        The texts; empty for none.

    Raises:
        ValueFormError: A lone text was given.

    Example:
        >>> to_texts(["web", "chat"])
        ('web', 'chat')
    """
    if isinstance(value, str):
        raise ValueFormError(value, f"several texts; for one write [{value}]")
    return tuple(value)


def to_parts(
    kind: type[T], value: Iterable[Any], short: Callable[[Any], T] | None = None
) -> tuple[T, ...]:
    """Several parts of a map, in the order given.

    Args:
        kind: The class of the parts.
        value: The parts, or their short forms.
        short: What makes a part of its short form (a text or a mapping), where it has one.

    Returns:
        The parts; empty for none.

    Raises:
        ValueFormError: Something is neither a part nor a short form.
    """
    if isinstance(value, (str, Mapping)):
        raise ValueFormError(value, f"several values of {kind.__name__}")
    return tuple(_part(kind, short, item) for item in value)


def _part(kind: type[T], short: Callable[[Any], T] | None, item: Any) -> T:
    if isinstance(item, kind):
        return item
    if short is None or not isinstance(item, (str, Mapping)):
        raise ValueFormError(item, f"a value of {kind.__name__}")
    return short(item)


def to_whole(value: float | str, low: int, high: int, what: str) -> int:
    """A whole number within bounds.

    Args:
        value: The number, or its digits.
        low: The smallest allowed.
        high: The greatest allowed.
        what: What it is, for the message.

    Returns:
        The number.

    Raises:
        ValueFormError: The value is no such number.
    """
    text = str(value).strip()
    plain = text.isascii() and text.isdecimal() and len(text) <= len(str(high))
    if isinstance(value, bool) or not plain or not low <= int(text) <= high:
        raise ValueFormError(value, f"{what} from {low} to {high}")
    return int(text)


def to_depth(value: int | str) -> int:
    """How deep a description goes, from 1 to 5."""
    return to_whole(value, 1, 5, "a depth")


def to_votes(value: int | str) -> int:
    """The dots that a workshop put on a card, from 0 to 99."""
    return to_whole(value, 0, 99, "a number of votes")


def to_count(value: int | str) -> int:
    """How many customers, answers, characters: from 0 to a million million."""
    return to_whole(value, 0, 10**12, "a whole number")


def to_fewest(value: int | str) -> int:
    """How many customers a count must rest on to be shown, from 1, which shows all."""
    return to_whole(value, 1, 10**12, "a number of customers")


def to_hand_offs(value: int | str) -> int:
    """How many hand-offs, from 0 to 999."""
    return to_whole(value, 0, 999, "a number of hand-offs")
