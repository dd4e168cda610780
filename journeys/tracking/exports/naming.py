"""Moments and maps to the names and identifiers that other tools take."""

from __future__ import annotations

import hashlib
import re
import uuid
from typing import Final

from journeys.errors import ValueFormError
from journeys.text import ID, slug
from journeys.tracking.scribe import comment

__all__ = ["event_name", "identity", "one_line", "to_vendor"]

_VENDOR: Final = re.compile(r"[a-z][a-z0-9_-]*(\.[a-z0-9][a-z0-9_-]*)+")


def event_name(moment: str, taken: dict[str, str]) -> str:
    """A name that each tool takes and that no other moment has.

    Args:
        moment: The moment's id.
        taken: Names that are taken, with their moments; the new one is added.
    """
    name = first = moment if ID.fullmatch(moment) else slug(moment)
    number = 2
    while taken.get(name, moment) != moment:
        name = f"{first[:60]}-{number}"
        number += 1
    taken[name] = moment
    return name


def one_line(text: str) -> str:
    """A text without line breaks and invisible characters.

    Args:
        text: Any text.
    """
    return comment(text).removeprefix("# ")


def identity(*parts: str) -> str:
    """An identifier of the form of a random UUID, the same for the same parts.

    Args:
        parts: What it identifies.

    Example:
        >>> identity("com.acme", "ask") == identity("com.acme", "ask")
        True
    """
    digest = hashlib.sha256("\n".join(parts).encode()).digest()
    return str(uuid.UUID(bytes=digest[:16], version=4))


def to_vendor(text: str) -> str:
    """A vendor, written as a domain the other way round.

    Args:
        text: Such as `com.example`.

    Raises:
        ValueFormError: It is of another form.
    """
    if len(text) > 100 or not _VENDOR.fullmatch(text):
        raise ValueFormError(text, "a vendor such as com.example")
    return text
