"""A card sends the customer to a channel where the answer is not to be had either.

"Not here, but by e-mail and chat" is an offer only when e-mail and chat do answer this persona
with this goal [Simple]; else the customer is sent from counter to counter.

Example::

    channels: [web, phone, chat]
    board:
      everyone:
        inform:
          phone: {answer: null, tone: null, depth: null, instead: [chat], because: prices vary}
          chat: {instead: [web], because: prices vary}
        buy: {chat: {instead: [web], because: a chat takes no money}}
        manage: {chat: {instead: [web], because: a chat sees no orders}}
        service: {chat: {instead: [web], because: a photo is needed}}
        complain: {chat: {instead: [web], because: a complaint needs a file number}}

Instead::

    channels: [web, phone, chat]
    board:
      everyone:
        inform:
          phone: {answer: null, tone: null, depth: null, instead: [web], because: prices vary}
          chat: {instead: [web], because: prices vary}
        buy: {chat: {instead: [web], because: a chat takes no money}}
        manage: {chat: {instead: [web], because: a chat sees no orders}}
        service: {chat: {instead: [web], because: a photo is needed}}
        complain: {chat: {instead: [web], because: a complaint needs a file number}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules import cards
from journeys.rules.circles import circle
from journeys.rules.rows import Row
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View
    from journeys.source import Path

CODE: Final = "JRN403"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding a card, naming the channels that do not answer; circles are JRN404."""
    rows = (*view.rows, *view.moment_rows)
    yield from cards.gathered(part for row in rows for part in _of_row(view, row))


def _of_row(view: View, row: Row) -> Iterator[tuple[Path, str, Row, str]]:
    answering = {channel.id for channel, _ in row.open}
    circling = circle(row)
    for channel, card in row.cells:
        if card is None or channel.id in circling or not _is_own(view, row, channel.id):
            continue
        closed = [name for name in card.instead if name in view.channels and name not in answering]
        if closed:
            path = view.cell_path(row.owner, row.subject, channel.id)
            where = f"{cards.channels(view, closed)}, where {cards.subject(view, row.subject)}"
            after = f"to {where} is not answered; {_way_out(view, answering)}"
            yield path, f"{quoted(channel.label)} sends", row, after


def _is_own(view: View, row: Row, channel: str) -> bool:
    """Whether the card is the subject's, not one that a moment has from its goal."""
    return view.map.offer(row.owner, row.subject, channel) is not None


def _way_out(view: View, answering: Iterable[str]) -> str:
    open_ = [name for name in view.channels if name in answering]
    known = f"name {cards.channels(view, open_)}, or " if open_ else ""
    return f"{known}offer the answer there"
