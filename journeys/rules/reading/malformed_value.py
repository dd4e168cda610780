"""A number, a share, a duration or a day is not of its form.

A deadline that cannot be counted cannot be kept, and a share beyond 100 % is none.

Example::

    format: journeys/1
    title: A small shop
    personas:
      ana: {name: Ana, share: 130%}

Instead::

    format: journeys/1
    title: A small shop
    personas:
      ana: {name: Ana, share: 30%}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN007"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What the reader noticed, in the order of reading."""
    yield from view.remarks(CODE)
