"""Nothing says what the answers to a persona with a goal rest on.

Any number of scenarios can be thought up in an office; those built with contact staff, or held
against a survey or a log, stay close to the daily work [Simple].

Example::

    board:
      everyone:
        inform: {web: {evidence: null}}

Instead::

    board:
      everyone:
        inform: {web: {evidence: assumed}}

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

CODE: Final = "JRN806"
SEVERITY: Final = Severity.INFO


def check(view: View) -> Iterator[Finding]:
    """One finding a row with open cards and no evidence on any."""
    for row in view.rows:
        if row.open and not any(card.evidence for _, card in row.open):
            yield Finding(
                row.path,
                f"{cards.subject(view, row.subject)} rests on no evidence for "
                f"{named(row.readers)}; say on one card what it rests on, be it assumed",
            )
