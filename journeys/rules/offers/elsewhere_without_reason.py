"""A card sends the customer elsewhere without saying why.

Contact staff make a journey their own when they can tell the customer the reason [Simple];
without it nobody knows a decision from an omission.

Example::

    board:
      everyone:
        inform: {phone: {answer: null, tone: null, depth: null, instead: [web]}}

Instead::

    board:
      everyone:
        inform:
          phone: {answer: null, tone: null, depth: null, instead: [web], because: lines are busy}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.model import Cell
from journeys.rules import cards

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN408"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a persona and subject, naming the channels."""
    for path, where in cards.faulty(view, _is_faulty):
        yield Finding(
            path, f"the answer is elsewhere {where} for no stated reason; say why under because"
        )


def _is_faulty(cell: Cell) -> bool:
    return not cell.offer.is_open and not cell.offer.because.strip()
