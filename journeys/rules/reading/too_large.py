"""A map is larger, deeper or more grown through anchors than the limits of reading.

Whatever the file, reading it takes a bounded time. A map that meets a limit has long ceased
to be simple [Simple]; one that must be so large can raise the limit that the message names.

Example::

    format: journeys/1
    title: A small shop
    edition: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

Instead::

    format: journeys/1
    title: A small shop
    edition: Workshop in March

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN009"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What the reader noticed, in the order of reading."""
    yield from view.remarks(CODE)
