"""Links of a network: who pursues what, at which moments, on which channels."""

from __future__ import annotations

from enum import StrEnum

import attrs

__all__ = ["Link", "LinkKind"]


class LinkKind(StrEnum):
    """What a link says of its two ends."""

    PURSUES = "pursues"
    SERVES = "serves"
    MEETS = "meets"
    PREFERS = "prefers"
    AVOIDS = "avoids"


@attrs.frozen(kw_only=True)
class Link:
    """A link between two parts of a network board.

    Attributes:
        name: Its id on the board, unique in it.
        kind: What it says: a persona pursues a goal, a goal has a moment, a moment is met on a
            channel, a persona prefers or avoids a channel.
        source: Name of the panel, goal or card where it begins.
        target: Name of the goal, card or channel where it ends.
        weight: How many: open channels (pursues), personas (serves, meets), or the rank of a
            preference.
        goal: Name of the band that it belongs to; empty for preferences.
        is_lived: Whether a journey goes this way, and not a card alone.
        personas: Names of the panels of those who go this way, in the order of the board.
    """

    name: str
    kind: LinkKind
    source: str
    target: str
    weight: int = 0
    goal: str = ""
    is_lived: bool = False
    personas: tuple[str, ...] = ()
