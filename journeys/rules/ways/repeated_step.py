"""A journey contains the same step twice; what the first one says counts.

Two shares or deadlines for one step leave open which of them is meant.

Example::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - ask@web -> told@web: {within: 2 days}
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Instead::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web: {within: 2 days}
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Since: 0.1

"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN511"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding at each repetition, in the order of the map."""
    for journey in view.map.journeys:
        seen: set[tuple[object, object]] = set()
        for at, step in enumerate(journey.steps):
            ends = (step.source, step.target)
            if ends in seen:
                message = f"the step {quoted(step)} stands here again; keep one of them"
                yield Finding(("journeys", journey.id, "steps", at), message)
            seen.add(ends)
