"""Names to time zones that every machine knows alike."""

from __future__ import annotations

import re
import zoneinfo
from functools import cache
from typing import Final

from journeys.errors import UnknownNameError

__all__ = ["to_zone"]

_FORM: Final = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,3}")
#: What some machines keep among their zones, and what means another zone on each.
_OWN: Final = {"localtime", "Factory", "posixrules"}


def to_zone(text: str) -> str:
    """A time zone by its name in the time zone database.

    Args:
        text: The name, such as `Europe/Paris` or `UTC`; capitals count.

    Returns:
        The name.

    Raises:
        UnknownNameError: There is no such zone.

    Example:
        >>> to_zone("Europe/Paris")
        'Europe/Paris'
    """
    name = text.strip()
    if name != "UTC" and not _is_known(name):
        known = tuple(sorted(_zones())) or ("UTC",)
        raise UnknownNameError("time zone", text, _near(name, known))
    return name


def _is_known(name: str) -> bool:
    if len(name) > 64 or not _FORM.fullmatch(name):
        return False
    return name in _zones()


@cache
def _zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones() - _OWN)


def _near(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Of several hundred zones those to compare with: of the same city, or else of the region."""
    city = name.rpartition("/")[2].casefold()
    same = tuple(one for one in known if one.rpartition("/")[2].casefold() == city)
    region = name.partition("/")[0].casefold()
    around = tuple(one for one in known if one.partition("/")[0].casefold() == region)
    return same or around or ("Europe/Paris", "America/Montreal", "UTC")
