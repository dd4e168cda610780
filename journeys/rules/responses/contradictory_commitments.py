"""The same promise has different deadlines on two channels.

The customer goes from one channel to another and takes the shorter deadline for the promise; the
experience has to be coherent across channels [CrossChannel].

Example::

    board:
      everyone:
        complain:
          web: {commitments: [{text: A call back, within: 5 days}]}
          phone: {commitments: [{text: A call back, within: 48h}]}

Instead::

    board:
      everyone:
        complain:
          web: {commitments: [{text: A call back, within: 2 days}]}
          phone: {commitments: [{text: A call back, within: 48h}]}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.model import Channel, Commitment
from journeys.rules import cards
from journeys.rules.rows import Row, named
from journeys.text import fold, joined, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN602"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a row and promise, naming the deadlines."""
    for row in view.rows:
        promised: dict[str, dict[int, tuple[Channel, Commitment]]] = {}
        for channel, commitment, seconds in _deadlines(row):
            text = fold(commitment.text).strip()
            promised.setdefault(text, {}).setdefault(seconds, (channel, commitment))
        for deadlines in promised.values():
            if len(deadlines) > 1:
                yield Finding(row.path, _message(view, row, [*deadlines.values()]))


def _deadlines(row: Row) -> Iterator[tuple[Channel, Commitment, int]]:
    for channel, card in row.open:
        for commitment in card.response.commitments if card.response else ():
            if commitment.within:
                yield channel, commitment, commitment.within.seconds


def _message(view: View, row: Row, promised: list[tuple[Channel, Commitment]]) -> str:
    each = joined(f"{one.within} on {quoted(channel.label)}" for channel, one in promised)
    text = quoted(promised[0][1].text)
    whom = f"{named(row.readers)} with {cards.subject(view, row.subject)}"
    return f"commitment {text} is promised within {each} to {whom}; promise one deadline"
