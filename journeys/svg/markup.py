"""Texts and numbers to markup: escaped, and without characters that nobody sees."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape as escaped

from journeys.text import invisible

__all__ = ["attributes", "number", "tag", "visible", "written"]


def visible(text: str) -> str:
    r"""A text in which every invisible character is replaced by the sign for such.

    Args:
        text: Any text.

    Example:
        >>> visible("a\x00b")
        'a\ufffdb'
    """
    while (found := invisible(text)) is not None:
        text = text.replace(found[0], "\ufffd")
    return text


def written(text: str) -> str:
    """A text as the content of an element.

    Args:
        text: Any text.

    Example:
        >>> written("a < b")
        'a &lt; b'
    """
    return escaped(visible(text))


def number(value: float) -> str:
    """A number with two digits behind the point at most.

    Args:
        value: The number.

    Example:
        >>> number(3.10001), number(4)
        ('3.1', '4')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def attributes(values: Mapping[str, object]) -> str:
    """The attributes of an element, each after a space; those that are None are left out.

    Args:
        values: Names that are no user's texts, and values.

    Example:
        >>> attributes({"x": 1.5, "class": None, "id": "a&b"})
        ' x="1.5" id="a&amp;b"'
    """
    return "".join(
        f' {name}="{_quoted(value)}"' for name, value in values.items() if value is not None
    )


def tag(name: str, values: Mapping[str, object]) -> str:
    """An element without content.

    Args:
        name: Its name.
        values: Its attributes.

    Example:
        >>> tag("rect", {"x": 1})
        '<rect x="1"/>'
    """
    return f"<{name}{attributes(values)}/>"


def _quoted(value: object) -> str:
    if isinstance(value, float):
        return number(value)
    return written(str(value)).replace('"', "&quot;").replace("\n", "&#10;")
