"""Commitments of a map to deadlines that a log of events can be checked by."""

from __future__ import annotations

import attrs

from journeys.graph import to_touchpoint_graphs
from journeys.model import JourneyMap
from journeys.promises.commitments import met
from journeys.promises.decide import Ground
from journeys.vocabulary import complete

__all__ = ["Deadline", "deadlines"]


@attrs.frozen(kw_only=True)
class Deadline:
    """A check on the events of a customer.

    When a customer of the persona is at `start`, an event at the moment `until` must follow
    within `seconds`; each time anew.

    Attributes:
        persona: The persona's id.
        start: The touchpoint where the time begins, `moment@channel`.
        until: The moment, on any channel, that ends it in time.
        seconds: The longest time.
        subject: The goal or the moment of the card that promises it.
        channel: The card's channel.
        commitment: What is promised, in the customer's words.
    """

    persona: str
    start: str
    until: str
    seconds: int
    subject: str
    channel: str
    commitment: str


def deadlines(map_: JourneyMap) -> tuple[Deadline, ...]:
    """The commitments with a deadline and an end, where customers are given them.

    Args:
        map_: Any map.

    Returns:
        Persona by persona, in the order of the board; empty for a map without such commitments.

    Example:
        >>> from journeys.model import Cell, Commitment, Journey, Moment, Persona, offered
        >>> soon = Commitment(text="Soon", within="2 h", until="told")
        >>> shop = JourneyMap(
        ...     title="Shop",
        ...     channels=["web"],
        ...     personas=[Persona(id="ana")],
        ...     moments=[Moment(id="asks", goal="inform", start=True),
        ...              Moment(id="told", goal="inform", end=True)],
        ...     board={"ana": {"inform": {"web": offered("Yes", commitments=[soon])}}},
        ...     journeys=[Journey(id="j", personas=["ana"], steps=["asks@web -> told@web"])],
        ... )
        >>> [(one.start, one.until, one.seconds) for one in deadlines(shop)]
        [('asks@web', 'told', 7200)]

    Source: [Simple], the commitments of a response.
    """
    full = complete(map_)
    return tuple(
        Deadline(
            persona=name,
            start=point,
            until=commitment.until,
            seconds=commitment.within.seconds,
            subject=subject,
            channel=channel,
            commitment=commitment.text,
        )
        for name, graph in to_touchpoint_graphs(full).items()
        for subject, channel, commitment, points in met(full, Ground(name, graph))
        for point in points
        if commitment.within is not None
    )
