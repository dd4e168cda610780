"""No entry of the tracking plan can give a touchpoint that a journey passes.

The moment has events, but not on this channel: each step through the touchpoint will seem to be
skipped.

Example::

    format: journeys-tracking/1
    events:
      - {when: {event: ask}, then: ask@phone}
      - {when: {event: told}, then: told}
      - {when: {event: basket}, then: basket}
      - {when: {event: ordered}, then: ordered}
      - {when: {event: change}, then: change}
      - {when: {event: changed}, then: changed}
      - {when: {event: broken}, then: broken}
      - {when: {event: repaired}, then: repaired}
      - {when: {event: complaint}, then: complaint}
      - {when: {event: answered}, then: answered}

Instead::

    format: journeys-tracking/1
    events:
      - {when: {event: ask}, then: ask@web}
      - {when: {event: told}, then: told}
      - {when: {event: basket}, then: basket}
      - {when: {event: ordered}, then: ordered}
      - {when: {event: change}, then: change}
      - {when: {event: changed}, then: changed}
      - {when: {event: broken}, then: broken}
      - {when: {event: repaired}, then: repaired}
      - {when: {event: complaint}, then: complaint}
      - {when: {event: answered}, then: answered}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN761"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """What checking the tracking plan found, in its order."""
    yield from view.tracked_as(CODE)
