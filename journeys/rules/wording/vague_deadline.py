"""A commitment promises "soon" in place of a time.

A commitment is kept or broken only when both sides can count: "as soon as possible" is as long as
the company wishes [Simple].

Example::

    board:
      everyone:
        service:
          phone: {commitments: [We call back as soon as possible]}

Instead::

    board:
      everyone:
        service:
          phone: {commitments: [{text: We call back in 2 hours, within: 2h}]}

Since: 0.1
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import fold, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN904"
SEVERITY: Final = Severity.INFO

#: English and French, folded.
_VAGUE: Final = (
    "as soon as possible",
    "asap",
    "at the earliest",
    "in due time",
    "promptly",
    "quickly",
    "rapidly",
    "shortly",
    "soon",
    "without delay",
    "au plus tot",
    "au plus vite",
    "bientot",
    "dans les meilleurs delais",
    "des que possible",
    "incessamment",
    "prochainement",
    "promptement",
    "rapidement",
    "sans delai",
    "sans tarder",
    "vite",
)
_WORDS: Final = re.compile(rf"\b(?:{'|'.join(_VAGUE)})\b")


def check(view: View) -> Iterator[Finding]:
    """One finding for each commitment with a vague word and without a deadline."""
    for cell in view.map.board:
        response = cell.offer.response
        for at, commitment in enumerate(response.commitments if response else ()):
            vague = None if commitment.within else _WORDS.search(fold(commitment.text))
            if vague:
                yield Finding(
                    ("board", *cell.place, "commitments", at),
                    f"the commitment {quoted(commitment.text)} promises {quoted(vague[0])}; "
                    "say within which time",
                )
