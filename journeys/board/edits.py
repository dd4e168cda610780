"""What changed since an older map, in the neutral parts of boards: signs and sentences."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import attrs

__all__ = ["Difference", "Edit", "Sign", "signs_of"]


class Sign(StrEnum):
    """What a change is, as boards mark it; the one that matters most first."""

    ADDED = "added"
    REMOVED = "removed"
    WEAKENED = "weakened"
    TIGHTENED = "tightened"
    CHANGED = "changed"

    @property
    def mark(self) -> str:
        """The character that stands for it in texts.

        Example:
            >>> " ".join(sign.mark for sign in Sign)
            '+ − ▼ ▲ ≠'
        """
        return _MARKS[self.value]


_MARKS = {"added": "+", "removed": "−", "weakened": "▼", "tightened": "▲", "changed": "≠"}


@attrs.frozen(kw_only=True)
class Edit:
    """One change of a part of a board, in words of the map's language.

    Attributes:
        sign: What it is.
        text: A sentence that says it wholly.
        short: A few words for the part itself; empty where the part says it already.
    """

    sign: Sign
    text: str
    short: str

    def __str__(self) -> str:
        return f"{self.sign.mark} {self.text}"


@attrs.frozen(kw_only=True)
class Difference:
    """What a board is held against.

    Attributes:
        against: What the older map is called.
        headline: How many changes the board shows, and of which meaning.
        since: The two in one line, for the head of a page.
        edits: The changes that stand on no part of the board (overview).
    """

    against: str
    headline: str
    since: str = ""
    edits: tuple[Edit, ...] = ()


def signs_of(change: Sign | None, edits: Iterable[Edit]) -> tuple[Sign, ...]:
    """The signs that mark a part.

    Args:
        change: What happened to the part as a whole; None for nothing.
        edits: What changed in it.

    Returns:
        The sign of a part that came or went; else those of its edits, each once, the one that
        matters most first. None for a part that is as it was.

    Example:
        >>> edits = [Edit(sign=Sign.CHANGED, text="", short=""),
        ...     Edit(sign=Sign.WEAKENED, text="", short="")]
        >>> [sign.value for sign in signs_of(Sign.CHANGED, edits)]
        ['weakened', 'changed']
    """
    if change in {Sign.ADDED, Sign.REMOVED}:
        return (Sign(change),)
    found = {edit.sign for edit in edits}
    every = tuple(sign for sign in Sign if sign in found)
    return every or ((change,) if change else ())
