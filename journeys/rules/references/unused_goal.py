"""A goal has neither a moment nor a card.

A goal is what the customer pursues [Simple]: on an empty row the customer finds no answer at all.

Example::

    personas: null
    goals: [inform, buy, manage, service, complain, renew]
    journeys:
      ana-lives-it-all: {personas: [everyone]}

Instead::

    personas: null
    goals: [inform, buy, manage, service, complain]
    journeys:
      ana-lives-it-all: {personas: [everyone]}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN113"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding for each declared goal; one for all when the five goals were not written."""
    used = {moment.goal for moment in view.map.moments}
    used |= {cell.subject for cell in view.map.board}
    idle = [goal for goal in view.goals.values() if goal.id not in used]
    if idle and not view.written.goals:
        names = joined(quoted(goal.label) for goal in idle)
        yield Finding(
            ("goals",),
            f"no moment and no card serves the goals {names}; add them, or list in 'goals' "
            "those that the map is about",
        )
        return
    for goal in idle:
        yield Finding(
            ("goals", goal.id),
            f"the goal {quoted(goal.label)} has no moment and no card; "
            "add them, or leave the goal out of 'goals'",
        )
