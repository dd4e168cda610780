"""Words of a map to the id of a test: ASCII on one line, still to be read by people."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

__all__ = ["plain_id", "unique"]

_LONGEST: Final = 80
_PLAIN: Final = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-"}
    | {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O", "€": "EUR"}
)


def plain_id(kind: str, words: str) -> str:
    """The id of a test.

    Args:
        kind: What kind of test it is.
        words: What it is about, in any script.

    Returns:
        ASCII as pytest's own ids: accents are left off, other scripts are escaped, the end of a
        long text is cut.

    Example:
        >>> plain_id("commitment", "julie/complain/email: Réponse sous 10 jours")
        'commitment[julie/complain/email: Reponse sous 10 jours]'
    """
    spread = unicodedata.normalize("NFKD", words.translate(_PLAIN))
    bare = "".join(char for char in spread if not unicodedata.combining(char))
    text = bare.encode("unicode_escape").decode("ascii")
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 3].rstrip(" \\") + "..."
    return f"{kind}[{text}]"


def unique(ids: Iterable[str]) -> Iterator[str]:
    """Ids, each told apart from those before it.

    Args:
        ids: The ids, in order.

    Yields:
        The same, with a number where one was there before.

    Example:
        >>> list(unique(["read", "read"]))
        ['read', 'read (2)']
    """
    seen: dict[str, int] = {}
    for one in ids:
        seen[one] = seen.get(one, 0) + 1
        yield one if seen[one] == 1 else f"{one} ({seen[one]})"
