"""A moment is in no journey.

Journeys are built from a few critical moments [Simple]: one that no customer comes to is either
not critical, or a journey is missing.

Example::

    moments:
      returned:
        label: Sends it back
        goal: manage
        stage: use
        owner: Shop
        data: [crm]
        indicator: effort

Instead::

    moments:
      returned: null

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN108"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding for each moment outside all journeys; one for all in a map without any."""
    used: set[str] = set()
    for journey in view.map.journeys:
        for step in journey.steps:
            used |= {step.source.moment, step.target.moment}
    idle = [moment for moment in view.moments.values() if moment.id not in used]
    if idle and not used:
        yield Finding(("moments",), "no journey comes to any of the moments; write the journeys")
        return
    for moment in idle:
        yield Finding(
            ("moments", moment.id),
            f"no journey comes to {quoted(moment.label)}; add a step, or remove the moment",
        )
