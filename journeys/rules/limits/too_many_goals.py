"""A map has more goals than a board has rows for.

Five to seven goals of the customer are usual [Simple]; more are mostly tasks of the company in the
customer's clothes.

Example::

    goals: [inform, buy, manage, service, complain]
    rules: {limits: {max_goals: 4}}

Instead::

    goals: [inform, buy, manage, service, complain]
    rules: {limits: {max_goals: 5}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.bounds import BOUNDS

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN204"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding at the first goal too many."""
    limit = view.limit("max_goals")
    goals = view.map.goals
    if len(goals) > limit:
        yield Finding(
            ("goals", goals[limit].id),
            f"{len(goals)} goals are more than {limit}: {BOUNDS['max_goals'].reason}; "
            "join those that the customer does not tell apart",
        )
