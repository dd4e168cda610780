"""A persona says neither who it is nor what it would say.

"Show me the photo of the one you write to": a vague customer makes everyone imagine himself
[Simple].

Example::

    personas:
      ana: {quote: null}

Instead::

    personas:
      ana: {quote: null, about: "34, two children, shops in the evening"}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN306"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding for each persona without quote and without about, in the order of the map."""
    for persona in view.map.personas:
        if not persona.quote.strip() and not persona.about.strip():
            yield Finding(
                ("personas", persona.id),
                f"nobody can picture {quoted(persona.name)}; write a quote, or about whom it is",
            )
