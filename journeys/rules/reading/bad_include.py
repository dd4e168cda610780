"""An included file cannot be read, or may not be.

A map consists of files of its own folder, each included once: so it means the same on each
machine.

Example::

    format: journeys/1
    title: A small shop
    include: [../elsewhere/boards.yaml]

Instead::

    format: journeys/1
    title: A small shop
    board: {}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN011"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What the reader noticed, in the order of reading."""
    yield from view.remarks(CODE)
