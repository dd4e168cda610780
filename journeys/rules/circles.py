"""A row of the board to the closed channels that only send on to one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeys.rules.rows import Row

__all__ = ["circle"]


def circle(row: Row) -> list[str]:
    """The closed channels of a row from which `instead` leads round and round for ever.

    A channel that leads to an answer, to a cell that nobody decided, or to a card that names no
    channel, is in no circle: other rules speak of those.

    Args:
        row: A row of the board.

    Returns:
        Channel ids, in the order of the board; empty when every way ends.

    Example:
        >>> from journeys.model import Channel, elsewhere, offered
        >>> from journeys.rules.rows import Row
        >>> web, app, chat = (Channel(id=name) for name in ("web", "app", "chat"))
        >>> cells = ((web, elsewhere("app")), (app, elsewhere("web")), (chat, offered("Yes")))
        >>> circle(Row("everyone", "inform", (), cells))
        ['web', 'app']
    """
    sends = {
        channel.id: card.instead
        for channel, card in row.cells
        if card and not card.is_open and card.instead
    }
    senders: dict[str, list[str]] = {}
    for channel_id, targets in sends.items():
        for target in targets:
            senders.setdefault(target, []).append(channel_id)
    ending: set[str] = set()
    waiting = [target for target in senders if target not in sends]
    while waiting:
        for sender in senders.get(waiting.pop(), ()):
            if sender not in ending:
                ending.add(sender)
                waiting.append(sender)
    return [channel_id for channel_id in sends if channel_id not in ending]
