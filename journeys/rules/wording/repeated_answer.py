"""A persona gets the same answer on several cards.

What is offered differs by channel and by goal [Simple]; the same words on two cards say that nobody
has decided yet what they have of their own.

Example::

    board:
      everyone:
        inform:
          phone: {answer: We help you}
        buy:
          phone: {answer: We help you}

Instead::

    board:
      everyone:
        inform:
          phone: {answer: A seller answers by name}
        buy:
          phone: {answer: A seller takes the order}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.model import Cell
from journeys.source import dotted
from journeys.text import fold, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN905"
SEVERITY: Final = Severity.INFO


def check(view: View) -> Iterator[Finding]:
    """One finding for each answer of a persona that stands again, at its second card."""
    cards: dict[tuple[str, str], list[Cell]] = {}
    for cell in view.map.board:
        answer = cell.offer.response.answer if cell.offer.response else ""
        if answer.strip():
            cards.setdefault((cell.persona, fold(answer)), []).append(cell)
    for cells in cards.values():
        if len(cells) > 1:
            response = cells[1].offer.response
            answer = response.answer if response else ""
            yield Finding(
                ("board", *cells[1].place, "answer"),
                f"the answer {quoted(answer)} stands on {len(cells)} cards, first at "
                f"{dotted(('board', *cells[0].place))}; say what each has of its own",
            )
