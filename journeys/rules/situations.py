"""A map to its gas works index: how many situations the staff would have to know."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeys.rules.view import View

__all__ = ["situations"]


def situations(view: View) -> int:
    """The gas works index: personas × goals × channels × moments that are really opened.

    Args:
        view: The map.

    Returns:
        How many different situations the staff would have to know; 0 for an empty board.

    Source: [Simple], "usine à gaz": any number of scenarios can be thought up in an office.
    """
    moments = Counter(moment.goal for moment in view.map.moments)
    return sum(
        len(view.open_channels(persona, goal)) * max(moments[goal], 1)
        for persona in view.personas
        for goal in view.goals
    )
