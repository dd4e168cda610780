"""Texts to the encoding, the delimiter and the decimal mark of a raw table."""

from __future__ import annotations

import re
from typing import Final

from journeys.errors import UnknownNameError, ValueFormError
from journeys.tracking.form import ENCODINGS

__all__ = ["to_decimal", "to_delimiter", "to_encoding"]

_ALIASES: Final = {"utf8": "utf-8", "utf-8-sig": "utf-8", "cp1252": "windows-1252"}
_NO_DELIMITER: Final = re.compile(r"""[\w\s"'\\.+-]""")


def to_encoding(text: str) -> str:
    """An encoding by its name; capitals do not count.

    Args:
        text: `utf-8`, `windows-1252`, or another usual name of one of them.

    Returns:
        The one of `ENCODINGS` that it names.

    Raises:
        UnknownNameError: There is no such encoding here.

    Example:
        >>> to_encoding("CP1252")
        'windows-1252'
    """
    name = text.strip().casefold().replace("_", "-")
    name = _ALIASES.get(name, name)
    if name not in ENCODINGS:
        raise UnknownNameError("encoding", text, ENCODINGS)
    return name


def to_delimiter(text: str) -> str:
    r"""The character between cells.

    Args:
        text: A character, or the word `tab`.

    Returns:
        The character.

    Raises:
        ValueFormError: It is none that can stand between cells.

    Example:
        >>> to_delimiter("tab")
        '\t'
    """
    found = "\t" if text in {"tab", "\\t", "\t"} else text
    if len(found) == 1 and found.isascii() and (found == "\t" or not _NO_DELIMITER.match(found)):
        return found
    raise ValueFormError(text, "one mark such as ',' or ';' or '|', or the word tab")


def to_decimal(text: str) -> str:
    """The mark before decimals: a point or a comma.

    Args:
        text: The mark.

    Returns:
        The same mark.

    Raises:
        ValueFormError: It is another.
    """
    if text not in {".", ","}:
        raise ValueFormError(text, "'.' or ','")
    return text
