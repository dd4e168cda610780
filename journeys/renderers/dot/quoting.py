"""Texts and values to DOT attributes that cannot become anything else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from journeys.text import printable

__all__ = ["attributes", "label", "lines_label", "name"]

#: Longest label, in characters: Graphviz 2.43 fails on quoted strings of 16 kB.
LONGEST: Final = 2000


def label(text: str) -> str:
    r"""A user's text in quotes, for a label or a tooltip.

    Args:
        text: Any text, on one line.

    Returns:
        The quoted text; what is not a letter to Graphviz is escaped, the invisible spelled out,
        and the rest beyond 2,000 characters is an ellipsis.

    Example:
        >>> print(label(r'C:\new "<b>" & \\'))
        "C:\\new \"<b>\" &amp; \\\\"
    """
    return f'"{_escaped(text)}"'


def lines_label(lines: Iterable[str], *, end: str = "n") -> str:
    r"""Several lines in quotes.

    Args:
        lines: The lines, each any text.
        end: `l`, `n` or `r`: lines to the left, centred or to the right.

    Example:
        >>> print(lines_label(["Ton", "direct"], end="l"))
        "Ton\ldirect\l"
    """
    escaped, room = [], LONGEST
    for line in lines:
        escaped.append(_escaped(line[:room]) if len(line) <= room else "…")
        room -= len(line)
        if room < 0:
            break
    return '"' + (f"\\{end}".join(escaped) + f"\\{end}" * (end != "n" and bool(escaped))) + '"'


def _escaped(text: str) -> str:
    text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    text = printable(text[:LONGEST])
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")


def name(text: str) -> str:
    """A generated name in quotes; anything but letters, digits, hyphens and underscores goes.

    Args:
        text: A slug that the board gave.

    Example:
        >>> name('card-inform-web'), name('a"b')
        ('"card-inform-web"', '"a_b"')
    """
    safe = "".join(
        char if (char.isascii() and char.isalnum()) or char in "-_" else "_" for char in text
    )
    return f'"{safe}"'


def attributes(values: Mapping[str, object]) -> str:
    """Attributes in brackets, in the order given; numbers with four digits at most.

    Args:
        values: Name and value; texts are already quoted.

    Example:
        >>> attributes({"width": 1.25, "label": label("")})
        '[width=1.25 label=""]'
    """
    pairs = " ".join(f"{key}={_value(value)}" for key, value in values.items())
    return f"[{pairs}]"


def _value(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".") if abs(value) >= 0.00005 else "0"
    return str(value)
