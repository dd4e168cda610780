"""A step changes channel and carries nothing of what the customer already said.

Who has to tell everything again on the next channel pays for the company's walls; the
experience has to be fluid across channels [CrossChannel].

Example::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@phone
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Instead::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@phone: {carries: [basket]}
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

CODE: Final = "JRN509"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a step, in the order of the map."""
    for journey in view.map.journeys:
        for at, step in enumerate(journey.steps):
            if step.is_hand_off and not step.carries:
                message = f"the step {quoted(step)} changes channel and carries nothing"
                way_out = f"{message}; say what the customer need not repeat: {{carries: [...]}}"
                yield Finding(("journeys", journey.id, "steps", at), way_out)
