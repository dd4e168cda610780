"""A promise is fulfilled at a moment that no journey of the persona passes.

A commitment is printed on the card, tested on the journeys and looked for in the log; one whose
`until` is never lived is kept by nobody [Simple].

Example::

    moments:
      called:
        {label: Is called back, goal: service, stage: incident, owner: Shop, data: [crm],
         indicator: effort}
    rules: {ignore: [unused-moment]}
    board:
      everyone:
        complain: {phone: {commitments: [{text: A call back, within: 48h, until: called}]}}

Instead::

    board:
      everyone:
        complain: {phone: {commitments: [{text: A reply, within: 48h, until: answered}]}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.model import Cell
from journeys.rules import cards
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN607"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a persona and subject; everyone's card needs one of its readers to pass."""
    for row in view.written_rows:
        unkept = {cell: until for cell in row.cells if (until := _unkept(view, cell))}
        if unkept:
            names = dict.fromkeys(until for every in unkept.values() for until in every)
            labels = joined(quoted(view.moments[name].label) for name in names)
            yield Finding(
                cards.place(unkept),
                f"the promise {cards.where(view, unkept)} is kept at {labels}, "
                "which none of their journeys passes; lead one there, or name another moment",
            )


def _unkept(view: View, cell: Cell) -> list[str]:
    response = cell.offer.response
    untils = [one.until for one in response.commitments if one.until] if response else []
    known = [until for until in untils if until in view.moments]
    if not known or not cell.offer.is_open:
        return []
    lived = [view.lived[one.id] for one in view.readers(cell) if view.lived.get(one.id)]
    return [until for until in known if lived and not any(until in passed for passed in lived)]
