"""A moment serves, or a card answers, a goal that the map does not declare.

Journeys are told apart by the goal that the customer pursues [Simple]: what serves no goal stands
in no row of the board.

Example::

    board:
      everyone:
        complian: {web: {answer: A person listens, tone: empathic, depth: 3}}

Instead::

    board:
      everyone:
        complain: {web: {answer: A person listens, tone: empathic, depth: 3}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.naming import undeclared

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN103"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding for each undeclared goal, at the first place that names it."""
    served = [(("moments", one.id, "goal"), one.goal) for one in view.map.moments]
    scopes = [
        (("promises", promise.id, "goals", at), goal)
        for promise in view.map.promises
        for at, goal in enumerate(promise.goals)
    ]
    yield from undeclared("goal", [*served, *scopes], view.goals)
    known = view.goals | view.moments
    seen = dict.fromkeys((cell.persona, cell.subject) for cell in view.map.board)
    answered = [(("board", *place), place[1]) for place in seen]
    yield from undeclared("goal or moment", answered, known)
