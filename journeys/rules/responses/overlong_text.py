"""An answer is longer than its channel carries.

Each channel has its own response [Simple] and its own room: what does not fit is cut where nobody
chose. The built-in bounds,
such as the 160 characters of a text message, are changed by the `max_text` of the channel.

Example::

    channels: {web: {}, phone: {max_text: 40}}
    board:
      everyone:
        inform: {phone: {answer: "A seller answers by name, tells the price and the stock"}}

Instead::

    channels: {web: {}, phone: {max_text: 40}}
    board:
      everyone:
        inform: {phone: {answer: A seller tells price and stock}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules import cards

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN605"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a card, with the number of characters."""
    for cell in view.map.board:
        channel = view.channels.get(cell.channel)
        response = cell.offer.response
        if channel is None or channel.max_text is None or response is None:
            continue
        length = len(response.answer)
        if cell.offer.is_open and length > channel.max_text:
            where = cards.where(view, [cell])
            yield Finding(
                ("board", *cell.place),
                f"the answer {where} has {length} characters, the channel carries "
                f"{channel.max_text}; shorten it",
            )
