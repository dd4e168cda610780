"""Customers who go on as another persona than they were, such as those who log in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from journeys.evidence.cutting import BEGINS
from journeys.logs.engine import tuples_of

if TYPE_CHECKING:
    import ibis

__all__ = ["OUTSIDE", "Turn", "turns"]

#: The code of all personas that are not looked at.
OUTSIDE: Final = -2


@attrs.frozen
class Turn:
    """How often customers went on from a touchpoint as another persona.

    Attributes:
        was: The code of the persona that they were there; -1 where it was not known.
        persona: The code of the persona as which they went on, likewise.
        before: The code of the touchpoint.
        begins: Whether a new journey began so.
        count: How often.
    """

    was: int
    persona: int
    before: int
    begins: bool
    count: int


def turns(events: ibis.Table) -> list[Turn]:
    """How often customers went on as another persona.

    Args:
        events: Events of a trace with the column `begins`, of all personas.

    Returns:
        The turns, sorted.
    """
    keys = ["was", "persona", "before", BEGINS]
    turned = events.filter((events.before >= 0) & (events.was != events.persona))
    found = turned.group_by(keys).aggregate(count=turned.count())
    return sorted((Turn(*one) for one in tuples_of(found)), key=attrs.astuple)
