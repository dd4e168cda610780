"""Names to time zones that every machine knows alike."""

from __future__ import annotations

import re
import zoneinfo
from difflib import SequenceMatcher
from functools import cache
from typing import Final

from journeys.errors import ValueFormError
from journeys.text import fold, joined, quoted

__all__ = ["to_zone"]

_FORM: Final = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,3}")
#: What some machines keep among their zones, and what means another zone on each.
_OWN: Final = {"localtime", "Factory", "posixrules"}
#: Characters of the longest name.
_LONGEST: Final = 64


def to_zone(text: str) -> str:
    """A time zone by its name in the time zone database.

    Args:
        text: The name, such as `Europe/Paris` or `UTC`; capitals count.

    Returns:
        The name.

    Raises:
        ValueFormError: There is no such zone; the error names the nearest.

    Example:
        >>> to_zone("Europe/Paris")
        'Europe/Paris'
        >>> try:
        ...     to_zone("paris")
        ... except ValueFormError as error:
        ...     print(error.cure)
        ; did you mean 'Europe/Paris'?
    """
    name = text.strip()
    if name != "UTC" and not _is_known(name):
        raise ValueFormError(text, "a time zone such as Europe/Paris", _cure(_near(name)))
    return name


def _is_known(name: str) -> bool:
    if len(name) > _LONGEST or not _FORM.fullmatch(name):
        return False
    return name in _zones()


@cache
def _zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones() - _OWN)


def _cure(near: list[str]) -> str:
    if len(near) == 1:
        return f"; did you mean {quoted(near[0])}?"
    all_ = "the time zone database of IANA lists all"
    return f"; the nearest are {joined(near)}; {all_}" if near else f"; {all_}"


def _near(name: str) -> list[str]:
    """The zones of the same city, or else the three whose names, or cities, are most alike."""
    asked = fold(name[:_LONGEST]).replace(" ", "_")
    # The signs of Etc/GMT+1 mean the contrary of what people expect.
    known = sorted(one for one in _zones() if not one.startswith("Etc/"))
    city = asked.rpartition("/")[2]
    same = [one for one in known if city in {fold(one), fold(one.rpartition("/")[2])}]
    like = SequenceMatcher(b=asked, autojunk=False)

    def likeness(one: str) -> float:
        found = []
        for part in (one, one.rpartition("/")[2]):
            like.set_seq1(fold(part))
            found.append(like.ratio())
        return max(found)

    return same[:3] or sorted(known, key=likeness, reverse=True)[:3]
