"""Texts to Markdown that says the same letters and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from journeys.drawing.wrapping import clean

__all__ = ["escaped"]

#: A space without width, spelled out: what stands on its two sides is no word any more.
_APART: Final = "&#8203;"

_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "$": "&#36;"}

_SIGN: Final = r"(?P<sign>[\\`*_\[\]~&<>|$])"
_BEGIN: Final = r"^(?P<list>[-+=]|\d+(?=[.)]))"
_NUMBER: Final = r"(?P<number>#)"
_MENTION: Final = r"(?P<mention>@)"
_ADDRESS: Final = r"(?P<address>:(?=//|[\w+-]+:)|(?<=\w)[.](?=[^\W\d_]{2}))"
_REFERENCE: Final = r"\b(?P<reference>(?:GH|GHSA|CVE)-)(?=\w)"
_COMMIT: Final = r"\b(?=\d*[a-f])(?=[a-f]*\d)(?P<commit>[0-9a-f])(?=[0-9a-f]{6,39}\b)"

_SPECIAL: Final = re.compile(
    f"{_BEGIN}|{_SIGN}|{_NUMBER}|{_MENTION}|{_ADDRESS}|{_REFERENCE}|{_COMMIT}", re.IGNORECASE
)

_WRITERS: Final[dict[str, Callable[[str], str]]] = {
    "sign": lambda char: _ENTITIES.get(char, f"\\{char}"),
    "list": lambda begin: f"{begin}{_APART}" if begin.isdigit() else f"\\{begin}",
    "number": lambda char: f"\\{char}{_APART}",
    "mention": lambda char: f"{char}{_APART}",
    "address": lambda char: f"{char}{_APART}",
    "reference": lambda word: f"{word}{_APART}",
    "commit": lambda char: f"{char}{_APART}",
}


def escaped(text: str) -> str:
    r"""A text on one line that becomes no markup, HTML, link, mention or picture.

    What reads a page after Markdown (mentions, issue numbers, addresses, commits, emoji in
    colons, formulas) is stopped by a space without width.

    Args:
        text: Any text.

    Returns:
        The text as Markdown, for a paragraph, a heading, a list or a cell of a table; a dash
        for the empty text, so that a heading or a cell is never empty.

    Example:
        >>> print(escaped("*Prix* <b>|</b> #12"))
        \*Prix\* &lt;b&gt;&#124;&lt;/b&gt; \#&#8203;12
        >>> print(escaped("1. demander @ana"))
        1&#8203;. demander @&#8203;ana

    Source: CommonMark 0.31 and GitHub Flavored Markdown; backslash escapes, character references.
    """
    return _SPECIAL.sub(_written, clean(text).strip()) or "–"


def _written(found: re.Match[str]) -> str:
    kind = found.lastgroup or ""
    return _WRITERS[kind](found[kind])
