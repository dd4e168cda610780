"""A step leads over a channel for which this persona has no card.

The journey promises an answer there that nobody decided [Simple].

Example::

    rules: {ignore: [empty-cell]}
    board:
      everyone:
        inform: {web: null}
      ana:
        inform: {phone: {answer: A seller answers, tone: direct, depth: 3, evidence: survey}}

Instead::

    title: A small shop

Since: 0.1

"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules import places
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN507"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a touchpoint of a journey, naming the personas without a card."""
    for path, point, personas in places.cards(view, closed=False):
        message = f"{quoted(point)} is a step of {joined(personas)}, but no card says what is there"
        yield Finding(path, f"{message}; decide the card on the board")
