"""Some channels have an owner, and others have none.

Who runs a channel is asked as soon as revenue and complaints are shared out between networks
[CrossChannel]; a channel of nobody is left out of the sharing.

Example::

    channels: {web: {owner: Online shop}, phone: {}}

Instead::

    channels: {web: {owner: Online shop}, phone: {owner: Sellers}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules import cards

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN808"
SEVERITY: Final = Severity.INFO


def check(view: View) -> Iterator[Finding]:
    """One finding for the map, naming the channels."""
    channels = view.channels.values()
    silent = [channel.id for channel in channels if not channel.owner.strip()]
    if silent and len(silent) < len(channels):
        path = ("channels", silent[0]) if len(silent) == 1 else ("channels",)
        yield Finding(
            path, f"no department runs {cards.channels(view, silent)}; name it under owner"
        )
