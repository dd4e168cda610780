"""Cards send the customer round in a circle, from one closed channel to the next.

Who follows `instead` must come to an answer [Simple]; here each channel passes the customer on
and the last one passes back.

Example::

    board:
      everyone:
        inform:
          phone: {answer: null, tone: null, depth: null, instead: [phone], because: lines are busy}

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
from journeys.rules import cards
from journeys.rules.circles import circle
from journeys.rules.rows import Row

if TYPE_CHECKING:
    from journeys.rules.view import View
    from journeys.source import Path

CODE: Final = "JRN404"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding a row, at the first card of the circle."""
    rows = (*view.rows, *view.moment_rows)
    yield from cards.gathered(part for row in rows for part in _of_row(view, row))


def _of_row(view: View, row: Row) -> Iterator[tuple[Path, str, Row, str]]:
    circling = circle(row)
    own = [name for name in circling if view.map.offer(row.owner, row.subject, name)]
    if own:
        path = view.cell_path(row.owner, row.subject, own[0])
        before = f"following instead on {cards.channels(view, circling)} leads"
        after = f"round in a circle with {cards.subject(view, row.subject)}"
        yield path, before, row, f"{after}; name a channel that answers, or answer on one of them"
