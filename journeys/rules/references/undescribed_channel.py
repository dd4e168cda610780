"""A channel of your own says neither whether it is staffed, nor digital, nor physical.

The checks need to know whether a person answers there [CrossChannel]; for a channel outside the
built-in catalogue they take it that nobody does.

Example::

    channels: {web: {}, phone: {}, kiosk: {label: Kiosk}}
    board:
      everyone:
        inform: {kiosk: {instead: [web], because: it only prints tickets}}
        buy: {kiosk: {instead: [web], because: it only prints tickets}}
        manage: {kiosk: {instead: [web], because: it only prints tickets}}
        service: {kiosk: {instead: [web], because: it only prints tickets}}
        complain: {kiosk: {instead: [web], because: it only prints tickets}}

Instead::

    channels: [web, phone]

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted
from journeys.vocabulary import channels

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN111"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding for each own channel of which nothing is said, in the order of the map."""
    built_in = channels()
    for channel in view.written.channels:
        said = {channel.staffed, channel.digital, channel.physical} != {None}
        if not said and channel.id not in built_in:
            yield Finding(
                ("channels", channel.id),
                f"channel {quoted(channel.id)} is not built in; "
                "say whether it is staffed, digital, physical",
            )
