"""Texts to the scalars of a YAML file, and pairs of them to mappings on one line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Final

from journeys.text import invisible

__all__ = ["comment", "flow", "scalar"]

#: What no reader of YAML takes for a number, a flag, nothing, or a part of its grammar.
_PLAIN: Final = re.compile(r"[^\W\d_][\w/-]*(?:@[\w-]+)?")
_WORDS: Final = frozenset(
    {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "oui", "non"}
)


def scalar(text: str) -> str:
    r"""A text as YAML: plain where no reader takes it for something else, else in quotes.

    Args:
        text: Any text; what is invisible in it is escaped.

    Example:
        >>> scalar("quote@chat"), scalar("no"), scalar("l'été *")
        ('quote@chat', '"no"', '"l\'été *"')
    """
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(f"\\U{ord(one):08x}" if invisible(one) else one for one in quoted)


def flow(pairs: Iterable[tuple[str, str]]) -> str:
    """A mapping on one line.

    Args:
        pairs: Keys, which are quoted where needed, and values, which are YAML already.

    Example:
        >>> flow([("page", scalar("/tarifs*"))])
        '{page: "/tarifs*"}'
    """
    return "{" + ", ".join(f"{scalar(key)}: {value}" for key, value in pairs) + "}"


def comment(text: str, *, indent: int = 0) -> str:
    r"""A comment that stays one, whatever the text holds; empty for an empty text.

    Args:
        text: Any text, a label of a map say.
        indent: Spaces before it.

    Example:
        >>> comment("two\nlines")
        '# two lines'
    """
    said = " ".join(text.split())
    shown = "".join(char if char.isprintable() else "�" for char in said)
    return f"{' ' * indent}# {shown}" if shown else ""
