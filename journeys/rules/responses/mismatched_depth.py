"""The answers go deeper, or less deep, than the persona's relational style asks for.

One customer is hurried and asks only for a confirmation, another takes the time and wants
recommendations to debate: the depth of the description follows from it [Simple].

Example::

    board:
      everyone:
        inform: {phone: {depth: 5}}

Instead::

    board:
      everyone:
        inform: {phone: {depth: 2}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.model import Cell, Pace, Persona, Response, Seeks
from journeys.rules import cards
from journeys.rules.rows import named

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN603"
SEVERITY: Final = Severity.WARNING


_DEEPEST: Final = 5
_ADVICE: Final = 3
_BRIEF_GOALS: Final = ("inform", "buy")


def check(view: View) -> Iterator[Finding]:
    """One finding a row of cards that are too deep, and one a row without a deep one."""
    for misfit in cards.misfits(view, lambda *card: _too_deep(view, *card)):
        yield Finding(
            misfit.path,
            f"depth {misfit.what} {misfit.where} is too much for {misfit.who}, hurried and only "
            "seeking confirmation; keep to 4 at most",
        )
    for row in view.rows:
        depths = [card.response.depth for _, card in row.open if card.response]
        stated = [depth for depth in depths if depth is not None]
        advised = [one for one in row.readers if one.style.seeks is Seeks.ADVICE]
        if advised and stated and max(stated) < _ADVICE:
            yield Finding(
                row.path,
                f"{cards.subject(view, row.subject)} goes no deeper than {max(stated)} for "
                f"{named(advised)}, seeking advice; offer depth {_ADVICE} on one channel at least",
            )


def _too_deep(view: View, persona: Persona, cell: Cell, response: Response) -> Iterator[str]:
    style = persona.style
    if style.pace is not Pace.HURRIED or style.seeks is not Seeks.CONFIRMATION:
        return
    moment = view.moments.get(cell.subject)
    goal = cell.subject if moment is None or cell.subject in view.goals else moment.goal
    if response.depth == _DEEPEST and goal in _BRIEF_GOALS:
        yield str(response.depth)
