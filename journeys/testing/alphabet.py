"""The characters that a map may hold, as strategies of texts."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

__all__ = ["strange", "texts"]

#: Visible to no reader, and refused by the rule invisible-character.
_HIDDEN: Final = "\u2028\u2029\u200e\u200f\u061c\ufeff" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
_PLAIN: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

#: What the syntax of files and pictures could take for its own.
_SYNTAX: Final = "'\"`:;#@&*!|<>%[]{}()\\/?-=~$^_,.\n\t"


def _characters(without: str = "") -> SearchStrategy[str]:
    return st.characters(
        exclude_categories=("Cc", "Cs", "Cn"), exclude_characters=_HIDDEN + without
    )


def texts(*, min_size: int = 0, max_size: int = 60) -> SearchStrategy[str]:
    r"""Texts that a map may hold: any Unicode but what nobody can see.

    Args:
        min_size: The fewest characters.
        max_size: The most characters.

    Returns:
        A strategy; it shrinks to the shortest text of plain letters.

    Example:
        >>> from hypothesis import find
        >>> find(texts(min_size=2), lambda text: True)
        '00'
    """
    return st.text(_characters() | st.sampled_from("\n\t"), min_size=min_size, max_size=max_size)


def strange(*, min_size: int, max_size: int) -> SearchStrategy[str]:
    """Ends of texts that can't be mistaken for a word or a number of theirs.

    Args:
        min_size: The fewest characters.
        max_size: The most characters.

    Returns:
        A strategy of texts without a letter or digit of English.
    """
    characters = _characters(_PLAIN) | st.sampled_from(_SYNTAX)
    return st.text(characters, min_size=min_size, max_size=max_size)
