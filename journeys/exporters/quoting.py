"""A text to the quotes that YAML needs around it."""

from __future__ import annotations

import re
from typing import Final

from journeys.exporters.characters import ALLOWANCE
from journeys.text import invisible

__all__ = ["quotes"]

#: Words and numbers of YAML 1.1 and 1.2 that PyYAML itself takes for texts.
_OTHER: Final = re.compile(
    r"[yYnN]|[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+"
)
#: A no-break space behind a word and a colon reads like a key, and is remarked on when plain.
_LIKE_A_KEY: Final = re.compile(r":[\u00a0\u202f]")


def quotes(text: str) -> str | None:
    r"""The quotes to ask for around a text; the emitter adds what its own grammar needs.

    Args:
        text: Any text.

    Returns:
        A double quote where escapes are needed, a single quote where other readers of YAML
        would see a number or a flag, None where no quotes are called for.

    Example:
        >>> quotes("two\nlines"), quotes("1e3"), quotes("l'offre")
        ('"', "'", None)
    """
    if "\n" in text or "\t" in text or invisible(text) or ALLOWANCE.search(text):
        return '"'
    if text != text.strip() or _OTHER.fullmatch(text) or _LIKE_A_KEY.search(text):
        return "'"
    return None
