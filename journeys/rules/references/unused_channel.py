"""A channel stands on the board, but no card and no step is on it.

An empty column makes everyone look for an answer that was never meant to be there; a channel that
is deliberately closed says so on its cards [Simple].

Example::

    personas: null
    channels: [web, phone, chat]
    journeys:
      ana-lives-it-all: {personas: [everyone]}

Instead::

    personas: null
    channels: [web, phone]
    journeys:
      ana-lives-it-all: {personas: [everyone]}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN106"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding for each channel without cards and steps; one for all when none has any."""
    used = {cell.channel for cell in view.map.board}
    for journey in view.map.journeys:
        for step in journey.steps:
            used |= {step.source.channel, step.target.channel}
    idle = [channel for channel in view.channels.values() if channel.id not in used]
    if idle and not used:
        yield Finding(("channels",), "no card and no step is on any of the channels; add cards")
        return
    for channel in idle:
        yield Finding(
            ("channels", channel.id),
            f"no card and no step is on the channel {quoted(channel.label)}; "
            "decide its cards, or remove it",
        )
