"""The map asks the staff to know more situations than anyone can.

Counted are personas × goals × channels × moments with an answer. Any number of scenarios can be
thought up in an office; they soon lose touch with the daily work and become a gas works [Simple].

Example::

    rules: {limits: {situations: 18}}

Instead::

    rules: {limits: {situations: 18}}
    board:
      everyone:
        inform:
          phone: {answer: null, tone: null, depth: null, instead: [web], because: prices change}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.bounds import BOUNDS
from journeys.rules.situations import situations

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN207"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding for the map."""
    limit = view.limit("situations")
    count = situations(view)
    if count > limit:
        yield Finding(
            ("board",),
            f"{count} situations are more than {limit}: {BOUNDS['situations'].reason}; "
            "leave out moments, join personas, or answer on fewer channels",
        )
