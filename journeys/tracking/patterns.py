"""A pattern of a tracking plan to its parts, and which patterns another one covers."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["ANY", "LONGEST", "ONE", "covers", "pieces", "simplified"]

#: The characters of a pattern that stand for any characters, and for one.
ANY, ONE = "*", "?"
#: Characters of the longest pattern.
LONGEST: Final = 1_000

_RUN: Final = re.compile(r"[*?]{2,}")


def simplified(pattern: str) -> str:
    """A pattern that matches the same texts, with each run of wildcards in one order.

    Args:
        pattern: A pattern.

    Example:
        >>> simplified("a**?b*??")
        'a?*b??*'
    """
    return _RUN.sub(_ordered, pattern)


def _ordered(run: re.Match[str]) -> str:
    return ONE * run[0].count(ONE) + (ANY if ANY in run[0] else "")


def pieces(pattern: str) -> list[str]:
    """The texts between the `*` of a pattern, wildcards for one character left in.

    Args:
        pattern: A pattern.

    Returns:
        One text more than the simplified pattern has `*`; the first and the last may be empty.

    Example:
        >>> pieces("/tarifs/**-2026*")
        ['/tarifs/', '-2026', '']
    """
    return simplified(pattern).split(ANY)


def covers(pattern: str, other: str) -> bool:
    """Whether one pattern matches every text that another matches.

    Args:
        pattern: The wider pattern.
        other: The narrower one.

    Returns:
        True only when it is certain.

    Example:
        >>> covers("/tarifs*", "/tarifs/?"), covers("/tarifs/?", "/tarifs*")
        (True, False)
    """
    wide, narrow = simplified(pattern), simplified(other)
    if ANY not in wide and ONE not in wide:
        return wide == narrow
    at = here = 0
    star, resumed = -1, 0
    while here < len(narrow):
        if at < len(wide) and wide[at] == ANY:
            star, resumed = at, here
            at += 1
        elif at < len(wide) and _takes(wide[at], narrow[here]):
            at += 1
            here += 1
        elif star >= 0:
            resumed += 1
            at, here = star + 1, resumed
        else:
            return False
    return all(one == ANY for one in wide[at:])


def _takes(wide: str, narrow: str) -> bool:
    """Whether a character of the wider pattern stands for whatever one of the narrower does."""
    return narrow != ANY and (wide in {ONE, narrow})
