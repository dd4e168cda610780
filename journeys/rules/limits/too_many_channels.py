"""A map has more channels than a board has columns for.

A board is read from a wall by the people who answer there [Simple]; beyond eight columns nobody
reads the cards any more.

Example::

    rules: {limits: {channels: 1}}

Instead::

    rules: {limits: {channels: 2}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.bounds import BOUNDS

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN208"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding at the first channel too many."""
    limit = view.limit("channels")
    channels = view.map.channels
    if len(channels) > limit:
        yield Finding(
            ("channels", channels[limit].id),
            f"{len(channels)} channels are more than {limit}: {BOUNDS['channels'].reason}; "
            "join those that answer alike",
        )
