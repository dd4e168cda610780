"""A card, a step, a preference or an `instead` names a channel that the map does not declare.

A channel that is not on the board has no owner and no answer: the customer would be sent
nowhere [Simple].

Example::

    personas:
      ana: {prefers: [wbe]}

Instead::

    personas:
      ana: {prefers: [web]}

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

CODE: Final = "JRN101"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding for each undeclared channel, at the first place that names it."""
    yield from undeclared("channel", _named(view), view.channels)


def _named(view: View) -> Iterator[tuple[Path, str]]:
    for persona in view.map.personas:
        for field in ("prefers", "avoids"):
            for at, channel in enumerate(getattr(persona, field)):
                yield ("personas", persona.id, field, at), channel
    for cell in view.map.board:
        path = ("board", *cell.place)
        yield path, cell.channel
        for at, channel in enumerate(cell.offer.instead):
            yield (*path, "instead", at), channel
    for journey in view.map.journeys:
        for at, step in enumerate(journey.steps):
            for channel in dict.fromkeys((step.source.channel, step.target.channel)):
                yield ("journeys", journey.id, "steps", at), channel
