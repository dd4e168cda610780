"""A card is open and does not say what the customer finds.

The answer is the card: tone, depth and commitments only say how it is given [Simple].

Example::

    board:
      everyone:
        inform: {phone: {answer: ""}}

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
from journeys.model import Cell
from journeys.rules import cards

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN409"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding a persona and subject, naming the channels."""
    for path, where in cards.faulty(view, _is_faulty):
        yield Finding(
            path,
            f"the answer is missing {where}; write it in one line, "
            "or send elsewhere with instead and because",
        )


def _is_faulty(cell: Cell) -> bool:
    response = cell.offer.response
    return cell.offer.is_open and not (response and response.answer.strip())
