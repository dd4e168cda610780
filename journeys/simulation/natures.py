"""How a channel keeps its hours."""

from __future__ import annotations

from enum import IntEnum

from journeys.model import Channel

__all__ = ["Nature", "nature_of"]


class Nature(IntEnum):
    """How a channel keeps its hours."""

    COUNTER = 0
    DESK = 1
    SCREEN = 2
    STREET = 3


def nature_of(channel: Channel | None) -> Nature:
    """The hours that a channel keeps, by whether people and doors are there.

    Args:
        channel: A completed channel; None for one that is not declared.

    Example:
        >>> nature_of(Channel(id="branch", staffed=True, physical=True)).name
        'COUNTER'
    """
    if channel is None or not (channel.staffed or channel.physical):
        return Nature.SCREEN
    if not channel.staffed:
        return Nature.STREET
    return Nature.COUNTER if channel.physical else Nature.DESK
