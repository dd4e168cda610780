"""A card says that the answer is elsewhere, and not where.

"Deliberately not here" is an offer only with the channels where the answer is [Simple].

Example::

    board:
      everyone:
        inform:
          phone: {answer: null, tone: null, depth: null, status: elsewhere, because: lines are busy}

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

CODE: Final = "JRN407"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding a persona and subject, naming the channels."""
    for path, where in cards.faulty(view, _is_faulty):
        yield Finding(
            path,
            f"the answer is elsewhere {where}, and no card says where; "
            "name the channels under instead",
        )


def _is_faulty(cell: Cell) -> bool:
    return not cell.offer.is_open and not cell.offer.instead
