"""A moment settles whether a goal is reached, and is not declared critical.

After it the outcome cannot change any more: from there every way reaches the goal, or none does.
Journeys are built from a few critical moments [Simple]; this is one of them. Declare it
(`critical: decision`), or open a way on from it.

Example::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web
          - ask@web -> basket@web

Instead::

    moments:
      basket: {critical: decision}
    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web
          - ask@web -> basket@web

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN706"
SEVERITY: Final = Severity.INFO


def check(view: View) -> Iterator[Finding]:
    """One finding a moment, naming the goals that it settles."""
    settles: dict[str, dict[str, None]] = {}
    for one in view.boundaries:
        for point in one.turning_points:
            settles.setdefault(point.partition("@")[0], {})[one.goal] = None
    for name, moment in view.moments.items():
        if name in settles and moment.critical is None:
            goals = joined(quoted(view.goals[goal].label) for goal in settles[name])
            yield Finding(
                ("moments", name),
                f"after {quoted(moment.label)} it is settled whether the goal {goals} is reached; "
                "declare it 'critical: decision'",
            )
