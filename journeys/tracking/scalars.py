"""The single values of a tracking plan: how each is read, written, and told to an editor."""

from __future__ import annotations

from typing import Final

from journeys.errors import ValueFormError
from journeys.reader.form import Scalar
from journeys.text import invisible, quoted
from journeys.tracking.form import ENCODINGS, EPOCHS, ISO
from journeys.tracking.marks import to_decimal, to_delimiter, to_encoding
from journeys.tracking.patterns import LONGEST
from journeys.tracking.target import to_target
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
