"""Every persona has a card of its own where everyone's card stands, so that nobody finds it.

A card that no customer meets is a situation that staff learn for nothing [Simple]. With one
persona in the map nothing is said: everyone's cards are for the personas to come.

Example::

    personas:
      bob: {name: Bob, quote: Explain it to me, style: {pace: unhurried, seeks: advice}}
    journeys:
      ana-lives-it-all: {personas: [ana, bob]}
    board:
      ana:
        inform: {phone: {answer: A seller says yes or no, tone: direct, depth: 3}}
      bob:
        inform: {phone: {answer: A seller takes the time, tone: calm, depth: 4}}

Instead::

    personas:
      bob: {name: Bob, quote: Explain it to me, style: {pace: unhurried, seeks: advice}}
    journeys:
      ana-lives-it-all: {personas: [ana, bob]}
    board:
      bob:
        inform: {phone: {answer: A seller takes the time, tone: calm, depth: 4}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.model import EVERYONE, Cell
from journeys.rules import cards

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN411"
SEVERITY: Final = Severity.INFO


def check(view: View) -> Iterator[Finding]:
    """One finding a subject, naming the channels."""
    if len(view.personas) < 2:
        return

    def is_unread(cell: Cell) -> bool:
        return cell.persona == EVERYONE and not view.readers(cell)

    for path, where in cards.faulty(view, is_unread):
        yield Finding(
            path, f"the card {where} is overridden by every persona; take it out of everyone's"
        )
