"""Texts that people write to rates of deviations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from journeys.errors import ValueFormError
from journeys.model.scales import to_share
from journeys.simulation.kinds import Kind
from journeys.simulation.rates import Rate

__all__ = ["to_rates"]

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
    if not isinstance(value, Iterable):
        raise ValueFormError(value, "rates such as 15% or late=20%")
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
