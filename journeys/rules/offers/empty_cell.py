"""Nobody decided what a persona with a goal finds on a channel.

The channel offer is decided for each cell: the answer is here, or deliberately on other channels.
What nobody decided, the customer finds out [Simple].

Example::

    board:
      everyone:
        inform: {phone: null}

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
from journeys.rules import cards
from journeys.rules.rows import named

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN402"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a row with open cards, naming the channels; rows without are JRN401."""
    for row in view.rows:
        empty = [channel.id for channel, card in row.cells if card is None]
        if empty and row.open:
            where = f"{named(row.readers)} with {cards.subject(view, row.subject)}"
            yield Finding(
                row.path,
                f"nothing is decided on {cards.channels(view, empty)} for {where}; "
                "write an answer, or instead and because",
            )
