"""Expressions of a list to those that occur in a text, whatever case, accents and apostrophes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, TypeAlias

from journeys.text import fold

__all__ = ["Phrases", "occurring", "phrases"]

Phrases: TypeAlias = Mapping[tuple[str, ...], str]
"""Expressions by their folded words."""

_WORD: Final = re.compile(r"\w+|[^\w\s'’-]")


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))


def phrases(expressions: Iterable[str]) -> Phrases:
    """Expressions made ready for searching.

    Args:
        expressions: Words and expressions, as people write them.

    Returns:
        The expressions by their folded words, in the order given; those without words fall out.

    Example:
        >>> phrases(["À partir de", " "])
        {('a', 'partir', 'de'): 'À partir de'}
    """
    return {words: text for text in expressions if (words := _words(text))}


def occurring(wanted: Phrases, texts: Iterable[str]) -> list[str]:
    """The expressions that occur in texts as whole words.

    Args:
        wanted: The expressions.
        texts: Where to look.

    Returns:
        The expressions as they were written, each once, in the order in which they occur.

    Example:
        >>> occurring(phrases(["encours", "tuto"]), ["Le détail de l’Encours", "un tutoriel"])
        ['encours']
    """
    found: dict[str, None] = {}
    lengths = sorted({len(words) for words in wanted})
    firsts = {words[0] for words in wanted}
    for text in texts if wanted else ():
        words = _words(text)
        for start in (at for at, word in enumerate(words) if word in firsts):
            for length in lengths:
                if start + length > len(words):
                    break
                here = words[start : start + length]
                if here in wanted:
                    found[wanted[here]] = None
    return list(found)
