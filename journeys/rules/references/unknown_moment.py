"""A step or a commitment names a moment that the map does not declare.

A way through a moment that nobody described leads nowhere, and a commitment that it should fulfil
is never kept [Simple].

Example::

    board:
      everyone:
        complain:
          web:
            commitments: [{text: An answer in 5 days, within: 5 days, until: anwsered}]

Instead::

    board:
      everyone:
        complain:
          web:
            commitments: [{text: An answer in 5 days, within: 5 days, until: answered}]

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.naming import undeclared

if TYPE_CHECKING:
    from journeys.rules.view import View
    from journeys.source import Path

CODE: Final = "JRN105"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding for each undeclared moment, at the first place that names it."""
    yield from undeclared("moment", _named(view), view.moments)


def _named(view: View) -> Iterator[tuple[Path, str]]:
    for cell in view.map.board:
        response = cell.offer.response
        for at, commitment in enumerate(response.commitments if response else ()):
            if commitment.until:
                yield ("board", *cell.place, "commitments", at, "until"), commitment.until
    for journey in view.map.journeys:
        for at, step in enumerate(journey.steps):
            for moment in dict.fromkeys((step.source.moment, step.target.moment)):
                yield ("journeys", journey.id, "steps", at), moment
