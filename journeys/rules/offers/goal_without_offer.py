"""A persona pursues a goal and finds an answer on no channel.

A journey is good when the customer finds the answer expected at each interaction; here there is
none to find, neither whole nor in part [Simple].

Example::

    rules: {ignore: [step-on-an-undecided-channel]}
    board:
      everyone:
        inform: null

Instead::

    board:
      everyone:
        inform: {phone: {answer: A seller tells price and stock}}

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

CODE: Final = "JRN401"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding a row of the board without an open card."""
    for row in view.rows:
        if not row.open:
            what = f"{cards.subject(view, row.subject)} is answered nowhere"
            yield Finding(
                row.path,
                f"{what} for {named(row.readers)}; offer an answer on one channel at least",
            )
