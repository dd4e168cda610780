"""A commitment is kept in fewer cases than it should be.

A commitment is printed on the card and on the wall; each case in which it is not kept is known to
a customer [Simple]. Cases whose time is not over yet count as neither, and a share that could be
90 % by chance (the 95 % interval by Wilson) is not told.

Example::

    board:
      everyone:
        complain:
          web: {commitments: [{text: An answer in 2 days, within: 2 days, until: answered}]}

Log::

    30 times complaint@web -> answered@web after 1 day
    20 times complaint@web -> answered@web after 4 days

Instead::

    board:
      everyone:
        complain:
          web: {commitments: [{text: An answer in 5 days, within: 5 days, until: answered}]}

Since: 0.1

"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.telling import number, percent
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN753"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a commitment and touchpoint, in the order of the board."""
    if view.practice is None:
        return
    from journeys.evidence.intervals import wilson

    least = view.practice.following.min_customers
    for one in view.practice.commitments.keepings:
        fate, due = one.fate, one.deadline
        settled = fate.kept + fate.broken
        interval = wilson(fate.kept, settled)
        if interval is None or settled < view.limit("observed") or fate.apart < least:
            continue
        if interval[1] < view.limit("kept_share") / 100:
            persona = due.persona or next(iter(view.personas))
            who = f" for {quoted(due.persona)}" if due.persona else ""
            yield Finding(
                view.cell_path(persona, due.subject, due.channel),
                f"commitment {quoted(due.commitment)} is kept{who} in "
                f"{percent(fate.kept / settled)} of {number(settled, 'case')} from "
                f"{quoted(due.start)}; keep it, or promise less",
                weight=fate.broken,
            )
