"""The text of the file is no YAML.

Nothing can be read before this is mended. Most often a line does not stand under its
neighbours, or a text with a colon in it has no quotes.

Example::

    format: journeys/1
    title: A small shop
    edition: Workshop: version 3

Instead::

    format: journeys/1
    title: A small shop
    edition: "Workshop: version 3"

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN001"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What the reader noticed, in the order of reading."""
    yield from view.remarks(CODE)
