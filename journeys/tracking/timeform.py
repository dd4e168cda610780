"""A text to a form of times: a word, or a pattern that leaves no part of the day open."""

from __future__ import annotations

import re
from typing import Final

from journeys.errors import UnknownNameError, ValueFormError
from journeys.text import invisible, quoted
from journeys.tracking.form import EPOCHS, ISO

__all__ = ["to_time_form"]

_DIRECTIVE: Final = re.compile(r"%(.?)", re.DOTALL)
_PARTS: Final = "dmYHMS"


def to_time_form(text: str) -> str:
    """A form of times.

    Args:
        text: `iso`, `epoch-seconds`, `epoch-milliseconds`, `epoch-microseconds`, or a pattern
            of `%d`, `%m` and `%Y`, with `%H`, `%M` and `%S` where they are written.

    Raises:
        UnknownNameError: It is none of the words, and no pattern.
        ValueFormError: The pattern leaves the day open, or has a part that is not known.

    Example:
        >>> to_time_form("%d/%m/%Y %H:%M")
        '%d/%m/%Y %H:%M'
    """
    if "%" not in text:
        name = text.strip().casefold()
        if name not in {ISO, *EPOCHS}:
            raise UnknownNameError("form of times", text, (ISO, *EPOCHS, "%d/%m/%Y %H:%M"))
        return name
    parts = _DIRECTIVE.findall(text)
    expected = "a pattern such as '%d/%m/%Y %H:%M'"
    strange = [one for one in parts if not one or one not in _PARTS]
    if strange:
        cure = f"; it may hold %d %m %Y %H %M %S, and no {quoted('%' + strange[0])}"
        raise ValueFormError(text, expected, cure)
    if len(set(parts)) < len(parts):
        raise ValueFormError(text, expected, "; each part stands once")
    clock = "".join(one for one in "HMS" if one in parts)
    if not {"d", "m", "Y"} <= set(parts) or not "HMS".startswith(clock):
        cure = "; it needs %d, %m and %Y, minutes only with hours, seconds only with minutes"
        raise ValueFormError(text, expected, cure)
    if len(text) > 60 or invisible(text) or "\n" in text or "'" in text:
        raise ValueFormError(text, expected, "; between its parts stand a few plain marks")
    return text
