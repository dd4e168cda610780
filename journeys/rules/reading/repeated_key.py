"""A key stands twice in the same place; the first one counts.

YAML itself keeps the last one without a word, so that half a board can vanish unseen. An id
that stands twice in a list, and a part that two files of a map define, are the same fault.

Example::

    format: journeys/1
    title: First title
    title: Second title

Instead::

    format: journeys/1
    title: First title

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN002"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What the reader noticed, in the order of reading."""
    yield from view.remarks(CODE)
