"""The single values of a tracking plan: how each is read, written, and told to an editor."""

from __future__ import annotations

import re
from typing import Final

from journeys.errors import UnknownNameError, ValueFormError
from journeys.reader.form import Scalar
from journeys.text import invisible, quoted
from journeys.tracking.form import ENCODINGS, EPOCHS, ISO
from journeys.tracking.patterns import LONGEST
from journeys.tracking.plan import IGNORE
from journeys.tracking.timeform import to_time_form
from journeys.tracking.zones import to_zone

__all__ = [
    "COLUMN",
    "DECIMAL",
    "DELIMITER",
    "ENCODING",
    "NAME",
    "PATTERN",
    "TARGET",
    "TIME",
    "ZONE",
]

#: Characters of the longest name of a column, and of the longest value that stands for another.
NAMES, VALUES = 256, 500

_TEXT: Final = {"type": ["string", "number", "boolean"]}
_ALIASES: Final = {"utf8": "utf-8", "utf-8-sig": "utf-8", "cp1252": "windows-1252"}
_NO_DELIMITER: Final = re.compile(r"""[\w\s"'\\.+-]""")
_TARGET: Final = re.compile(r"([^\s@]{1,200})(?:@([^\s@]{1,200}))?")


def to_encoding(text: str) -> str:
    """An encoding by its name; capitals do not count.

    Args:
        text: `utf-8`, `windows-1252`, or another usual name of one of them.

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

    Raises:
        ValueFormError: It is another.
    """
    if text not in {".", ","}:
        raise ValueFormError(text, "'.' or ','")
    return text


def to_target(text: str) -> tuple[str, str]:
    """Moment and channel of what an entry stands for.

    Args:
        text: `moment@channel`, `moment`, or `ignore`.

    Returns:
        Both ids; the channel is empty where the log tells it, both are for `ignore`.

    Raises:
        ValueFormError: It is of another form.

    Example:
        >>> to_target("first-contact@web"), to_target("basket"), to_target("ignore")
        (('first-contact', 'web'), ('basket', ''), ('', ''))
    """
    match = _TARGET.fullmatch(text.strip())
    if match is None or invisible(text):
        raise ValueFormError(text, "moment@channel, a moment, or the word ignore")
    if match[0] == IGNORE:
        return "", ""
    return match[1], match[2] or ""


def _bounded(what: str, most: int, least: int = 0) -> Scalar:
    def read(text: str) -> str:
        if not least <= len(text) <= most:
            size = f"of {least} to {most} characters" if least else f"of {most} characters at most"
            raise ValueFormError(text, f"{what} {size}")
        found = invisible(text)
        if found:
            cure = f"; the invisible character {quoted(found[0])} cannot stand in it"
            raise ValueFormError(text, what, cure)
        return text

    return Scalar(what, read, str, {**_TEXT})


ENCODING: Final = Scalar("an encoding", to_encoding, str, {"enum": [*ENCODINGS]})
DELIMITER: Final = Scalar(
    "a mark between cells",
    to_delimiter,
    lambda mark: "tab" if mark == "\t" else mark,
    {"type": "string", "minLength": 1, "maxLength": 3},
)
DECIMAL: Final = Scalar("a decimal mark", to_decimal, str, {"enum": [".", ","]})
TIME: Final = Scalar(
    "a form of times",
    to_time_form,
    str,
    {"anyOf": [{"enum": [ISO, *EPOCHS]}, {"type": "string", "pattern": "%"}]},
)
ZONE: Final = Scalar("a time zone", to_zone, str, {"type": "string"})
COLUMN: Final = _bounded("the name of a column", NAMES, 1)
NAME: Final = _bounded("a value", VALUES)
PATTERN: Final = _bounded("a pattern", LONGEST)
TARGET: Final = Scalar(
    "moment@channel, a moment, or ignore",
    to_target,
    str,
    {"type": ["string", "number", "boolean"], "pattern": r"^\s*[^\s@]+(@[^\s@]+)?\s*$"},
)
