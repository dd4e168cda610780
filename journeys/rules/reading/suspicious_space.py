"""A no-break space follows a colon, so that a key may have become a text.

Text processors put such spaces before and after colons; to YAML they are letters, and the key
with its value is read as one text.

Example::

    format: journeys/1
    title: A small shop
    edition: version: 3

Instead::

    format: journeys/1
    title: A small shop
    edition: "version: 3"

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN015"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """What the reader noticed, in the order of reading."""
    yield from view.remarks(CODE)
