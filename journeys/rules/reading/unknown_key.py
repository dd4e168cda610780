"""A key is none that a map knows; what it says is ignored.

A misspelt key would lose its part of the map without a word. Notes of your own are welcome
under a key that begins with `x-`.

Example::

    format: journeys/1
    title: A small shop
    coherance: Customer experience team

Instead::

    format: journeys/1
    title: A small shop
    coherence: Customer experience team

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN003"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What the reader noticed, in the order of reading."""
    yield from view.remarks(CODE)
