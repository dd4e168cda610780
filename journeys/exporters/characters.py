"""Texts to texts that a format can hold: invisible characters are spelled, never dropped."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from journeys.text import invisible

__all__ = ["ALLOWANCE", "in_json", "in_yaml", "visible"]

#: A text of the map that the reader would take for a comment that allows a finding.
ALLOWANCE: Final = re.compile(r"#(?=[ \t]*journeys:[ \t]*allow\b)")


def visible(text: str) -> str:
    r"""A text whose invisible characters are spelled as escapes, line feeds and tabs kept.

    Args:
        text: Any text, hostile ones included.

    Returns:
        Text that XML and UTF-8 can hold; the same text when there is nothing to spell.

    Example:
        >>> visible("a\x00b")
        'a\\x00b'
    """
    return _spelled(text, lambda char: char.encode("unicode_escape").decode("ascii"))


def in_json(document: str) -> str:
    r"""A JSON document that says the same without invisible characters and comments.

    Args:
        document: JSON; strings may hold any character.

    Returns:
        JSON of the same value, which a reader of maps accepts.

    Example:
        >>> in_json('["a\u2028b"]')
        '["a\\u2028b"]'
    """
    return ALLOWANCE.sub(r"\\u0023", _spelled(document, _json_escape))


def in_yaml(document: str) -> str:
    r"""A YAML document that says the same without invisible characters and comments.

    Args:
        document: YAML that holds them only between double quotes.

    Returns:
        YAML of the same value, which a reader of maps accepts.

    Example:
        >>> in_yaml('"a\u202eb"')
        '"a\\u202eb"'
    """
    return ALLOWANCE.sub(r"\\x23", visible(document))


def _json_escape(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass")
    pairs = (units[at : at + 2].hex() for at in range(0, len(units), 2))
    return "".join(f"\\u{pair}" for pair in pairs)


def _spelled(text: str, spell: Callable[[str], str]) -> str:
    if invisible(text) is None:
        return text
    return "".join(spell(char) if invisible(char) else char for char in text)
