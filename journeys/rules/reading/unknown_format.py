"""The file does not say the format of a map, or says one that is not known.

The first line says how the file is to be read, so that a file once published loads for ever.

Example::

    format: journeys/9
    title: A small shop

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

CODE: Final = "JRN012"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What the reader noticed, in the order of reading."""
    yield from view.remarks(CODE)
