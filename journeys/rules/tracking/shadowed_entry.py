"""An entry of a tracking plan never counts, since an earlier one matches all that it matches.

Entries are tried in order, and the first that matches wins: what the later one says is never
told.

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
      - {when: {event: ask, page: /help}, then: change}

Instead::

    format: journeys-tracking/1
    events:
      - {when: {event: told}, then: told}
      - {when: {event: basket}, then: basket}
      - {when: {event: ordered}, then: ordered}
      - {when: {event: change}, then: change}
      - {when: {event: changed}, then: changed}
      - {when: {event: broken}, then: broken}
      - {when: {event: repaired}, then: repaired}
      - {when: {event: complaint}, then: complaint}
      - {when: {event: answered}, then: answered}
      - {when: {event: ask, page: /help}, then: change}
      - {when: {event: ask}, then: ask}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN765"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """What checking the tracking plan found, in its order."""
    yield from view.tracked_as(CODE)
