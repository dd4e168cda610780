"""An open card does not say in which tone the answer is given.

The response is an answer, its tone, its depth, its words and its commitments [Simple]; without
the tone each channel finds its own.

Example::

    board:
      everyone:
        inform: {phone: {tone: null}}

Instead::

    board:
      everyone:
        inform: {phone: {tone: calm}}

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

CODE: Final = "JRN608"
SEVERITY: Final = Severity.INFO


def check(view: View) -> Iterator[Finding]:
    """One finding a persona and subject, naming the channels; cards without answer are JRN409."""
    for path, where in cards.faulty(view, _is_faulty):
        yield Finding(path, f"the tone is missing {where}; say it in one to three words")


def _is_faulty(cell: Cell) -> bool:
    response = cell.offer.response
    answers = cell.offer.is_open and response is not None and response.answer.strip()
    return bool(answers) and response is not None and not response.tone.strip()
