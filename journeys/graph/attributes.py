"""Parts of a map as plain attributes of nodes and edges: text, numbers, flags, never None."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from journeys.model import Moment, Transition

__all__ = ["moment_attributes", "said", "step_attributes"]


def said(**attributes: Any) -> dict[str, Any]:
    """The attributes that have a value.

    Args:
        attributes: Plain values, or None for what the map does not say.

    Returns:
        The attributes without None, in the order given.

    Example:
        >>> said(label="Quote", feeling=None)
        {'label': 'Quote'}
    """
    return {name: value for name, value in attributes.items() if value is not None}


def moment_attributes(moment: Moment) -> dict[str, Any]:
    """What a node says of its moment.

    Args:
        moment: The moment.

    Returns:
        Plain attributes, in a fixed order.
    """
    return said(
        label=moment.label or moment.id,
        goal=moment.goal,
        stage=moment.stage,
        start=moment.start,
        end=moment.end,
        feeling=moment.feeling,
        critical=moment.critical.value if moment.critical else None,
        owner=moment.owner,
        indicator=moment.indicator,
    )


def step_attributes(journey: str, at: int, step: Transition) -> dict[str, Any]:
    """What an edge says of its step.

    Args:
        journey: The journey's id.
        at: The number of the step in its journey, from 0.
        step: The step.

    Returns:
        Plain attributes, in a fixed order; `within` in seconds.
    """
    return said(
        journey=journey,
        step=at,
        by=step.by.value,
        hand_off=step.is_hand_off,
        within=step.within.seconds if step.within else None,
        share=step.share,
        carries="; ".join(step.carries),
    )
