"""A journey has no steps, or nobody lives it.

A journey is a persona's way through touchpoints; without steps or personas it says nothing
[Simple].

Example::

    journeys:
      later: {personas: [ana], label: To be written}

Instead::

    journeys:
      later: {personas: [ana], label: Asks once more, steps: [ask@web -> told@web]}

Since: 0.1

"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN513"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a journey, in the order of the map."""
    for journey in view.map.journeys:
        lacks = [
            what
            for what, has in (("steps", journey.steps), ("personas", journey.personas))
            if not has
        ]
        if lacks:
            message = f"the journey {quoted(journey.id)} has no {' and no '.join(lacks)}"
            yield Finding(("journeys", journey.id), f"{message}; add them, or remove the journey")
