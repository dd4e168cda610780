"""A card rests on evidence that was reviewed too long ago, or on a day still to come.

Situations soon lose touch with the daily work of contact staff, and expectations change [Simple];
after the limit `evidence_months`, 24 by default, evidence is looked at again.

Example::

    board:
      everyone:
        inform: {web: {evidence: {grade: survey, n: 200, reviewed: 2019-06-01}}}

Instead::

    board:
      everyone:
        inform: {web: {evidence: {grade: survey, n: 200, reviewed: 2026-06-01}}}

Since: 0.1
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.model import Cell
from journeys.rules import cards

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN807"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a persona and subject for old evidence, and one for days to come."""
    months = view.limit("evidence_months")

    def is_old(cell: Cell) -> bool:
        day = _reviewed(cell)
        return day is not None and _later(day, months) < _later(view.today, 0)

    def is_to_come(cell: Cell) -> bool:
        day = _reviewed(cell)
        return day is not None and _later(view.today, 0) < _later(day, 0)

    for path, where in cards.faulty(view, is_old):
        yield Finding(
            path,
            f"evidence {where} was reviewed more than {months} months ago; "
            "look at it again, and write the day under reviewed",
        )
    for path, where in cards.faulty(view, is_to_come):
        yield Finding(
            path, f"evidence {where} is reviewed on a day to come; write the day of the review"
        )


def _reviewed(cell: Cell) -> dt.date | None:
    return cell.offer.evidence.reviewed if cell.offer.evidence else None


def _later(day: dt.date, months: int) -> tuple[int, int]:
    """Months since the beginning of the calendar and the day in the month, some months later."""
    return day.year * 12 + day.month + months, day.day
