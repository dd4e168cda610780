"""A place holds a text, a list or a mapping where it wants another kind.

A single text where several are meant would be taken apart letter by letter.

Example::

    format: journeys/1
    title: A small shop
    personas:
      ana: {name: Ana, prefers: web}
    channels: [web]

Instead::

    format: journeys/1
    title: A small shop
    personas:
      ana: {name: Ana, prefers: [web]}
    channels: [web]

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN004"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What the reader noticed, in the order of reading."""
    yield from view.remarks(CODE)
