"""A persona has neither a card of its own nor a journey.

A persona for whom nothing differs is no persona: it is there to write to someone in particular
[Simple].

Example::

    personas:
      bob:
        name: Bob
        quote: Tell me when it arrives
        style: {pace: hurried, seeks: confirmation}
        prefers: [phone]

Instead::

    personas:
      bob: null

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

CODE: Final = "JRN112"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding for each persona without cards and journeys, in the order of the map."""
    used = {cell.persona for cell in view.map.board}
    lived = {name for journey in view.map.journeys for name in journey.personas}
    for persona in view.personas.values():
        if not {persona.id, EVERYONE} & lived and persona.id not in used:
            yield Finding(
                ("personas", persona.id),
                f"persona {quoted(persona.name)} has no journey and no card of its own; "
                "write what differs for it, or remove it",
            )
