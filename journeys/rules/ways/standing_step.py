"""A step leads from a touchpoint to itself.

Nothing happens in such a step: leave it out, or name the moment that it leads to.

Example::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> ask@web
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Instead::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
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

CODE: Final = "JRN512"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a step, in the order of the map."""
    for journey in view.map.journeys:
        for at, step in enumerate(journey.steps):
            if step.source == step.target:
                message = f"the step {quoted(step)} leads nowhere; leave it out, or name its target"
                yield Finding(("journeys", journey.id, "steps", at), message)
