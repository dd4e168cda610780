"""No entry of the tracking plan tells a moment of the map.

Nobody will know whether customers come to it: a log read with this plan cannot say whether the
map is followed there.

Example::

    format: journeys-tracking/1
    events:
      - {when: {event: ask}, then: ask}
      - {when: {event: told}, then: told}
      - {when: {event: basket}, then: basket}
      - {when: {event: ordered}, then: ordered}
      - {when: {event: change}, then: change}
      - {when: {event: changed}, then: changed}
      - {when: {event: broken}, then: broken}
      - {when: {event: repaired}, then: repaired}
      - {when: {event: complaint}, then: complaint}

Instead::

    format: journeys-tracking/1
    events:
      - {when: {event: ask}, then: ask}
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

CODE: Final = "JRN760"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """What checking the tracking plan found, in its order."""
    yield from view.tracked_as(CODE)
