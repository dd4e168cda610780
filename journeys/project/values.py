"""A value of a TOML or JSON file to what a message says of it, however large or deep it is."""

from __future__ import annotations

from typing import Final

from journeys.text import quoted

__all__ = ["told"]

_KINDS: Final[dict[type, str]] = {dict: "a table", list: "a list"}
_MOST: Final = 10**18


def told(value: object) -> str:
    """What a message says of a value.

    Args:
        value: Any value that TOML or JSON holds.

    Returns:
        The quoted value, or its kind where it is not a plain one.

    Example:
        >>> told("x"), told([1, 2])
        ("'x'", 'a list')
    """
    if isinstance(value, int) and abs(value) > _MOST:
        return "a number out of bounds"
    return _KINDS.get(type(value)) or quoted(value)
