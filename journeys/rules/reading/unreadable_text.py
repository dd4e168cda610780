"""The file holds bytes that are no UTF-8, or a character that nobody can see.

An invisible mark makes a text mean something else than its reader sees; here a mark that
turns the direction of writing stands at the end of the title.

Example::

    format: journeys/1
    title: A small shop\u200e

Instead::

    format: journeys/1
    title: A small shop

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN010"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What the reader noticed, in the order of reading."""
    yield from view.remarks(CODE)
