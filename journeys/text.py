"""Words in, words out: quoting for messages, folding for comparison, and near misses."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["did_you_mean", "fold", "invisible", "joined", "printable", "quoted", "slug"]

ID: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")

#: Controls (but tab and line feed), surrogates, non-characters, and the marks that reorder text.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17))
    + "]"
)

_SHOWN: Final = 80
#: How many known words are told: all formats there are.
_KNOWN: Final = 16
#: How many words a misspelt one is compared with.
_COMPARED: Final = 200


def invisible(text: str) -> re.Match[str] | None:
    r"""The first character of a text that must not stand in a map, or None.

    Args:
        text: Any text.

    Returns:
        The match of a control, a lone surrogate, a non-character or a bidirectional mark.

    Example:
        >>> invisible("prix affiché") is None
        True
        >>> invisible("a\x07b").start()
        1
    """
    return _INVISIBLE.search(text)


def printable(text: str) -> str:
    r"""The text on one line, with every invisible character spelled as an escape.

    Args:
        text: Any text, hostile ones included.

    Returns:
        Text that is safe on a terminal and in a log; the empty text stays empty.

    Example:
        >>> printable("a\x1b[31mb\nc")
        'a\\x1b[31mb\\nc'
    """
    text = text.replace("\n", "\\n").replace("\t", "\\t")
    return _INVISIBLE.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


def quoted(value: object) -> str:
    """A value as it stands in a message: in quotes, printable, and not longer than a line.

    Args:
        value: What the user wrote; anything that `str` takes.

    Returns:
        The quoted text, cut in the middle beyond 80 characters.

    Example:
        >>> quoted("wbe")
        "'wbe'"
    """
    text = str(value)
    if len(text) > _SHOWN:
        text = f"{text[: _SHOWN // 2]}…{text[-_SHOWN // 4 :]}"
    return f"'{printable(text)}'"


def fold(text: str) -> str:
    """A text for comparison: compatibility forms and case folded, accents stripped.

    Args:
        text: Any text.

    Returns:
        The folded text; two texts that a reader takes for the same word fold alike.

    Example:
        >>> fold("Été") == fold("ete")
        True
    """
    spread = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in spread if not unicodedata.combining(char))


def slug(text: str) -> str:
    """The id that a title suggests.

    Args:
        text: Any text.

    Returns:
        Lower-case letters, digits and hyphens, 64 at most; `"unnamed"` when nothing is left.

    Example:
        >>> slug("Première entrée en relation")
        'premiere-entree-en-relation'
    """
    return re.sub(r"[^a-z0-9_]+", "-", fold(text))[:64].strip("-_") or "unnamed"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a message about an unknown word: a near miss, or the words there are.

    Args:
        word: What was written.
        known: The words that would have been right, in any order.

    Returns:
        `"; did you mean 'web'?"`, or the known words, or nothing when none are known.

    Example:
        >>> did_you_mean("wbe", ["web", "chat"])
        "; did you mean 'web'?"
        >>> did_you_mean("fax", ["web", "chat"])
        '; known are chat, web'
    """
    words, by_fold = _folded(tuple(known))
    asked = fold(word[:64])[:64]
    near = get_close_matches(asked, _candidates(asked, by_fold), n=1, cutoff=0.6)
    if near:
        return f"; did you mean {quoted(by_fold[near[0]])}?"
    if not words:
        return ""
    return f"; known are {joined(words, most=_KNOWN)}"


@lru_cache(maxsize=8)
def _folded(known: tuple[str, ...]) -> tuple[list[str], dict[str, str]]:
    words = sorted(known)
    return words, {fold(word): word for word in words}


def _candidates(asked: str, by_fold: dict[str, str]) -> Iterable[str]:
    """What to compare with: everything, or, of many words, some that begin alike."""
    if len(by_fold) <= _COMPARED or asked in by_fold:
        return [asked] if asked in by_fold else by_fold
    return islice((word for word in by_fold if word[:1] == asked[:1]), _COMPARED)


def joined(words: Iterable[str], *, most: int = 12) -> str:
    """Words in a row for a message, cut after a dozen.

    Args:
        words: The words, in the order in which they shall stand.
        most: How many are shown.

    Returns:
        The words with commas; the empty text for no words.

    Example:
        >>> joined(["web", "chat"])
        'web, chat'
        >>> joined(["a", "b", "c"], most=2)
        'a, b and 1 more'
    """
    every = list(words)
    shown = ", ".join(printable(word) for word in every[:most])
    return shown if len(every) <= most else f"{shown} and {len(every) - most} more"
