"""An entry of a tracking plan matches no event of the log.

Either the entry looks for a name that the tool does not send, or nobody came there; the two must
not be taken for each other.

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
      - {when: {event: answered}, then: answered}
      - {when: {event: question}, then: ask}

Events::

    customer,event
    c1,ask
    c1,told
    c1,basket
    c1,ordered
    c1,change
    c1,changed
    c1,broken
    c1,repaired
    c1,complaint
    c1,answered

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

CODE: Final = "JRN766"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """What checking the tracking plan found, in its order."""
    yield from view.tracked_as(CODE)
