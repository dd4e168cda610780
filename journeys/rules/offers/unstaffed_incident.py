"""When something goes wrong, or the customer complains, no channel leads to a person.

The customer who meets an incident has to be caught up, and contact staff are the link between
channels [CrossChannel].

Example::

    board:
      everyone:
        complain:
          phone:
            {answer: null, tone: null, depth: null, commitments: null, instead: [web],
             because: complaints are read on Mondays}

Instead::

    board:
      everyone:
        complain: {phone: {answer: A person listens and opens a file}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules import cards
from journeys.rules.rows import named

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN406"
SEVERITY: Final = Severity.WARNING


_COMPLAIN: Final = "complain"


def check(view: View) -> Iterator[Finding]:
    """One finding a row of an incident or of complaints without an open staffed channel."""
    incidents = [one for one in view.map.moments if one.critical and one.critical.is_incident]
    subjects = {_COMPLAIN, *(one.id for one in incidents), *(one.goal for one in incidents)}
    for row in (*view.rows, *view.moment_rows):
        open_ = [channel for channel, _ in row.open]
        if row.subject in subjects and open_ and not any(channel.staffed for channel in open_):
            yield Finding(
                row.path,
                f"{cards.subject(view, row.subject)} leads {named(row.readers)} to no person; "
                "open a staffed channel, such as phone, chat or branch",
            )
