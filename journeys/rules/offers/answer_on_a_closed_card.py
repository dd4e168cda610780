"""A card sends the customer elsewhere and has an answer all the same.

The offer is one of both: the answer is here, or deliberately not here [Simple]. What is only
partly here has the status `partial`.

Example::

    board:
      everyone:
        inform: {phone: {status: elsewhere, instead: [web], because: lines are busy}}

Instead::

    board:
      everyone:
        inform: {phone: {status: partial, instead: [web], because: lines are busy}}

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

CODE: Final = "JRN410"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a persona and subject, naming the channels."""
    for path, where in cards.faulty(view, _is_faulty):
        yield Finding(
            path,
            f"the answer is elsewhere and yet written {where}; "
            "take the answer away, or write status: partial",
        )


def _is_faulty(cell: Cell) -> bool:
    response = cell.offer.response
    return not cell.offer.is_open and bool(response and response.answer.strip())
