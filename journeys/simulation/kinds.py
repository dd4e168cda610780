"""In which ways simulated customers, or their log, leave what is planned."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from journeys.errors import UnknownNameError

__all__ = ["KINDS", "Kind"]


class Kind(StrEnum):
    """In which way customers, or their log, leave what is planned.

    The first five are the share of steps that become one; `late` that of steps with a planned
    time, `broken` that of commitments with a deadline; the last three that of events.
    """

    SKIPPED = "skipped"
    CHANNEL = "channel"
    UNPLANNED = "unplanned"
    RECONTACT = "recontact"
    DROPPED = "dropped"
    LATE = "late"
    BROKEN = "broken"
    DUPLICATE = "duplicate"
    DISORDER = "disorder"
    DIRTY = "dirty"

    @classmethod
    def _missing_(cls, value: object) -> None:
        raise UnknownNameError("kind of deviation", str(value), tuple(cls))


#: What each kind does, by its name, in the order of the docs.
KINDS: Final = {
    Kind.SKIPPED: "a touchpoint is passed over",
    Kind.CHANNEL: "a moment takes place on a channel where the map has it not",
    Kind.UNPLANNED: "the customer jumps to where no planned way leads",
    Kind.RECONTACT: "the customer comes back to the same touchpoint",
    Kind.DROPPED: "the customer stops although the map leads on",
    Kind.LATE: "a step takes longer than planned",
    Kind.BROKEN: "what a commitment promises comes after its deadline",
    Kind.DUPLICATE: "an event is written twice",
    Kind.DISORDER: "an event is written after a later one of its customer",
    Kind.DIRTY: "a spoiled copy of an event is written beside it",
}
