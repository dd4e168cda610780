"""A map has fewer goals than customers have.

Five goals are common to customers [Simple]: who leaves one out, mostly the complaint, has no answer
when a customer comes with it.

Example::

    goals: [inform, buy, manage, service]
    moments: {complaint: null, answered: null}
    board: {everyone: {complain: null}}
    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web

Instead::

    goals: [inform, buy, manage, service, complain]

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.bounds import BOUNDS

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN203"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding at the goals."""
    limit = view.limit("min_goals")
    count = len(view.goals)
    if count < limit:
        yield Finding(
            ("goals",),
            f"{count} goals are fewer than {limit}: {BOUNDS['min_goals'].reason}; "
            "add what else the customer comes for",
        )
