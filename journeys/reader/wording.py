"""Words about a map file for its messages: what its parts are called, and what went wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from journeys.reader.nodes import Node, TextNode
from journeys.text import did_you_mean, quoted

__all__ = ["a_part", "bracketed", "unknown_key"]

_CALLED: Final = {"offer": "card", "transition": "step"}


def a_part(name: str) -> str:
    """A part of the form with its article, by the word that the documentation uses.

    Args:
        name: The part's name in the form.

    Example:
        >>> a_part("offer"), a_part("idiolect")
        ('a card', 'an idiolect')
    """
    called = _CALLED.get(name, name)
    return f"{'an' if called[0] in 'aeiou' else 'a'} {called}"


def unknown_key(key: str, value: Node, part: str, known: Iterable[str]) -> str:
    """The message about a key that a part does not have.

    Args:
        key: The key as written.
        value: What stands behind it.
        part: The part's name in the form.
        known: The keys that it has.

    Returns:
        What is wrong and the way out: a typing slip, a text cut by its own comma, or a near miss.

    Example:
        >>> from journeys.source import Span
        >>> unknown_key("5", TextNode("", plain=True, span=Span("m")), "moment", ["feeling"])
        "'5' is no key of a moment; does it belong to the text before it? put quotes around that"
    """
    said = f"{quoted(key)} is no key of {a_part(part)}"
    if "\u00a0" in key or "\u202f" in key:
        return f"{said}; it holds a no-break space, type an ordinary one"
    found = did_you_mean(key, known)
    is_alone = isinstance(value, TextNode) and value.is_null
    if is_alone and "did you mean" not in found:
        return f"{said}; does it belong to the text before it? put quotes around that"
    return f"{said}{found}"


def bracketed(node: Node) -> str:
    """The way out for a text where a list is wanted; a text that is no mere word is not shown.

    Args:
        node: What stands in the list's place.

    Returns:
        The end of a message; empty for what is no text.
    """
    if not isinstance(node, TextNode) or not node.text or node.is_null:
        return ""
    is_word = re.fullmatch(r"[\w][\w -]{,39}", node.text)
    return f"; write [{node.text}]" if is_word else "; put it between '[' and ']'"
