"""A persona prefers and avoids the same channel.

Nobody can decide the cards of a channel that a customer likes best and keeps away from.

Example::

    personas:
      ana: {prefers: [web, phone], avoids: [phone]}

Instead::

    personas:
      ana: {prefers: [web], avoids: [phone]}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN307"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding for each channel that a persona prefers and avoids, the best first."""
    for persona in view.map.personas:
        avoided = set(persona.avoids)
        for at, channel in enumerate(persona.prefers):
            if channel in avoided:
                yield Finding(
                    ("personas", persona.id, "prefers", at),
                    f"persona {quoted(persona.name)} prefers and avoids {quoted(channel)}; "
                    "keep one of them",
                )
