"""A persona prefers more channels than a preference can mean.

A persona is someone in particular [Simple]: who prefers nearly every channel tells nobody where to
be good.

Example::

    rules: {limits: {preferences: 1}}
    personas:
      ana: {prefers: [web, phone]}

Instead::

    rules: {limits: {preferences: 1}}
    personas:
      ana: {prefers: [web]}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN209"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding for each persona, at the first preference too many."""
    limit = view.limit("preferences")
    for persona in view.map.personas:
        count = len(persona.prefers)
        if count > limit:
            yield Finding(
                ("personas", persona.id, "prefers", limit),
                f"persona {quoted(persona.name)} prefers {count} channels, more than {limit}; "
                "keep the best",
            )
