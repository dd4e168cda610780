"""How often simulated customers leave the map, in each way and where."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

import attrs

from journeys.errors import UnknownNameError, ValueFormError
from journeys.model.scales import to_share

__all__ = ["KINDS", "Kind", "Rate", "to_rates"]


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

#: What of an overall share each kind of step takes.
_PARTS: Final = {
    Kind.SKIPPED: 0.2,
    Kind.CHANNEL: 0.25,
    Kind.UNPLANNED: 0.1,
    Kind.RECONTACT: 0.25,
    Kind.DROPPED: 0.2,
    Kind.LATE: 1.0,
    Kind.BROKEN: 1.0,
}


def to_rate(value: float | str) -> float:
    """A share 0..1."""
    return to_share(value)


@attrs.frozen(kw_only=True)
class Rate:
    """How often a kind of deviation happens, and where.

    Attributes:
        kind: The kind.
        share: Share of the steps, commitments or events that could have it, 0..1.
        at: Only there: a touchpoint, a moment or a channel. That is the touchpoint skipped, the
            one whose channel changes, the one that is reached late; or the one from where the
            customer jumps, comes back, or drops out; or where the commitment is given.
        to: Where the customer jumps to (a touchpoint), or the other channel; any by default.
        persona: Only customers of this persona.

    Example:
        >>> Rate(kind="late", share="40%", at="complaint-answered@phone").share
        0.4
    """

    kind: Kind = attrs.field(converter=Kind)
    share: float = attrs.field(converter=to_rate)
    at: str = ""
    to: str = ""
    persona: str = ""


def to_rates(value: float | str | Rate | Iterable[Rate | str]) -> tuple[Rate, ...]:
    """Rates from how people write them.

    Args:
        value: Rates; or texts: `15%` for an overall share of the steps, of which each kind takes
            its part, `late=20%` for one kind, `late:complaint-answered@phone=40%` for one kind at
            a place, `unplanned:advice-given@chat->first-contact@phone=30%` for a jump. Where
            several speak of a place, the last counts.

    Returns:
        The rates, in order; empty for customers who do what is planned.

    Raises:
        ValueFormError: A text is not of that form, or a share none.
        UnknownNameError: There is no such kind.

    Example:
        >>> [str(rate.kind) for rate in to_rates("15%")][:3]
        ['skipped', 'channel', 'unplanned']
        >>> to_rates("late:told@phone=40%")[0].at
        'told@phone'
    """
    if isinstance(value, (float, int, str, Rate)):
        value = [value] if isinstance(value, Rate) else [str(value)]
    return tuple(
        rate for one in value for rate in ([one] if isinstance(one, Rate) else _read(str(one)))
    )


def _read(text: str) -> list[Rate]:
    name, equals, share = text.rpartition("=")
    if not equals:
        every = to_share(text)
        return [Rate(kind=kind, share=round(every * part, 9)) for kind, part in _PARTS.items()]
    kind, _, place = name.partition(":")
    at, arrow, to = place.partition("->")
    if arrow and not (at.strip() and to.strip()):
        raise ValueFormError(text, "a rate such as unplanned:quote@chat->visit@branch=10%")
    return [Rate(kind=kind.strip(), share=share, at=at.strip(), to=to.strip())]
