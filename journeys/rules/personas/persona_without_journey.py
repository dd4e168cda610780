"""A persona lives no journey.

Its cards are decided, but no way leads to them: a journey shows whether the answers follow on each
other [Simple].

Example::

    personas:
      bob:
        name: Bob
        quote: Explain it to me once more
        style: {pace: unhurried, seeks: advice}
    board:
      bob:
        inform: {web: {answer: A guide to read in peace, tone: calm, depth: 4, evidence: interview}}
        buy: {phone: {answer: An adviser compares with you, tone: warm, depth: 4}}

Instead::

    personas:
      bob:
        name: Bob
        quote: Explain it to me once more
        style: {pace: unhurried, seeks: advice}
    board:
      bob:
        inform: {web: {answer: A guide to read in peace, tone: calm, depth: 4, evidence: interview}}
        buy: {phone: {answer: An adviser compares with you, tone: warm, depth: 4}}
    journeys:
      ana-lives-it-all: {personas: [ana, bob]}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.model import EVERYONE
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN302"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding for each persona with cards of its own and without a journey."""
    lived = {name for journey in view.map.journeys for name in journey.personas}
    decided = {cell.persona for cell in view.map.board}
    for persona in view.personas.values():
        if persona.id in decided and not {persona.id, EVERYONE} & lived:
            yield Finding(
                ("personas", persona.id),
                f"persona {quoted(persona.name)} lives no journey; write one, or add it to one",
            )
