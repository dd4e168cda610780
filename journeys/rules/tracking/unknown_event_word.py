"""A tracking plan tells a persona or a goal that the map does not have.

Its customers are held against the ways of all personas, and its journeys serve no goal.

Example::

    format: journeys-tracking/1
    log:
      constants: {persona: anna}

Instead::

    format: journeys-tracking/1
    log:
      constants: {persona: ana}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN764"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What checking the tracking plan found, in its order."""
    yield from view.tracked_as(CODE)
