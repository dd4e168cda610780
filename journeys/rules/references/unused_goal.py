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
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN113"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding for each goal without moments and cards, in the order of the boards."""
    used = {moment.goal for moment in view.map.moments}
    used |= {cell.subject for cell in view.map.board}
    for goal in view.goals.values():
        if goal.id not in used:
            yield Finding(
                ("goals", goal.id),
                f"the goal {quoted(goal.label)} has no moment and no card; "
                "add them, or leave the goal out of 'goals'",
            )
