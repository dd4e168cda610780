"""A goal has moments, but none of them reaches it.

A goal that is never reached on the map cannot be promised, tested or counted [Simple].

Example::

    moments:
      told: {end: false}
    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web -> basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Instead::

    moments:
      told: {end: true}

Since: 0.1

"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN505"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a goal, at the last of its moments."""
    ended = {moment.goal for moment in view.map.moments if moment.end}
    last = {moment.goal: moment for moment in view.map.moments}
    for goal in view.goals:
        if goal in last and goal not in ended:
            message = f"no moment reaches the goal {quoted(goal)}"
            yield Finding(("moments", last[goal].id), f"{message}; mark one with 'end: true'")
