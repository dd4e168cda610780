"""Texts and names as SQL of the embedded engine writes them."""

from __future__ import annotations

__all__ = ["literal", "name"]


def literal(text: object) -> str:
    r"""A text as a literal.

    Args:
        text: Anything that `str` takes, such as a path.

    Example:
        >>> print(literal("l'été"))
        'l''été'
    """
    return "'" + str(text).replace("'", "''") + "'"


def name(text: str) -> str:
    """A text as the name of a column or a table.

    Args:
        text: The name.

    Example:
        >>> name('a"b')
        '"a""b"'
    """
    return '"' + text.replace('"', '""') + '"'
