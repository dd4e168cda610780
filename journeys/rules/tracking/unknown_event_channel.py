"""A tracking plan tells a channel that the map does not have.

Its events count as visits of touchpoints that nobody planned.

Example::

    format: journeys-tracking/1
    log:
      constants: {channel: wbe}

Instead::

    format: journeys-tracking/1
    log:
      constants: {channel: web}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN763"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What checking the tracking plan found, in its order."""
    yield from view.tracked_as(CODE)
