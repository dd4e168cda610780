"""A goal has moments, but none of them may begin a way.

A customer with this goal knows what he wants; the map does not say where he would begin
[Simple].

Example::

    moments:
      ask: {start: false}
    journeys:
      ana-lives-it-all:
        steps:
          - told@web -> basket@web
          - basket@web -> ask@web -> told@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Instead::

    moments:
      ask: {start: true}

Since: 0.1

"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN504"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a goal, at the first of its moments."""
    begun = {moment.goal for moment in view.map.moments if moment.start}
    first = {moment.goal: moment for moment in reversed(view.map.moments)}
    for goal in view.goals:
        if goal in first and goal not in begun:
            message = f"no moment of the goal {quoted(goal)} may begin a way"
            yield Finding(("moments", first[goal].id), f"{message}; mark one with 'start: true'")
