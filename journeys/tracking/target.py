"""The text of an entry to the moment and the channel that it stands for."""

from __future__ import annotations

import re
from typing import Final

from journeys.errors import ValueFormError
from journeys.text import invisible
from journeys.tracking.plan import IGNORE

__all__ = ["to_target"]

_TARGET: Final = re.compile(r"([^\s@]{1,200})(?:@([^\s@]{1,200}))?")


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
