"""Journeys: a persona's way through touchpoints, a set of transitions and not one line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

import attrs

from journeys.errors import ValueFormError
from journeys.model.durations import Duration, to_duration
from journeys.model.fields import to_texts, typed
from journeys.model.moment import Touchpoint, to_touchpoint
from journeys.model.scales import Decider, to_share

__all__ = ["EVERYONE", "Journey", "Transition", "way"]

EVERYONE = "everyone"
"""The word that stands for each persona of the map."""


@attrs.frozen(kw_only=True)
class Transition:
    """A step between two touchpoints.

    Attributes:
        source: Where the customer is.
        target: Where the customer goes.
        by: Who decides that the step is taken.
        within: The longest planned time; None when none is planned.
        share: Share of those who are at the source, 0..1; None when not said.
        carries: What the customer need not say again, in written order.

    Example:
        >>> Transition(source="quote@chat", target="signed@branch").is_hand_off
        True

    Source: [CrossChannel], the experience is fluid across channels.
    """

    source: Touchpoint = attrs.field(converter=to_touchpoint)
    target: Touchpoint = attrs.field(converter=to_touchpoint)
    by: Decider = attrs.field(default=Decider.CUSTOMER, converter=Decider)
    within: Duration | None = attrs.field(
        default=None, converter=attrs.converters.optional(to_duration)
    )
    share: float | None = attrs.field(default=None, converter=attrs.converters.optional(to_share))
    carries: tuple[str, ...] = attrs.field(default=(), converter=to_texts)

    @property
    def is_hand_off(self) -> bool:
        """Whether the step changes channel."""
        return self.source.channel != self.target.channel

    def __str__(self) -> str:
        return f"{self.source} -> {self.target}"


def way(
    text: str,
    *,
    by: Decider | str = Decider.CUSTOMER,
    within: Duration | str | None = None,
    share: float | str | None = None,
    carries: Iterable[str] = (),
) -> tuple[Transition, ...]:
    """The transitions of a written way; what is said of it holds for each of its steps.

    Args:
        text: Touchpoints with arrows between: `a@web -> b@chat -> c@branch`.
        by: Who decides each step.
        within: The longest planned time of each step.
        share: Share of those who are at the source of each step.
        carries: What the customer need not say again.

    Returns:
        One transition an arrow, in order.

    Raises:
        ValueFormError: There is no arrow, or an end is no touchpoint.

    Example:
        >>> [str(step) for step in way("a@web -> b@chat -> c@branch")]
        ['a@web -> b@chat', 'b@chat -> c@branch']
    """
    stops = text.split("->")
    if len(stops) < 2:
        cure = "; write the arrow as ->" if re.search(r"→|=>|—>|–>|➜|⇒", text) else ""
        raise ValueFormError(text, "a way such as moment@channel -> moment@channel", cure)
    points = [to_touchpoint(stop) for stop in stops]
    carried = to_texts(carries)
    return tuple(
        Transition(source=here, target=there, by=by, within=within, share=share, carries=carried)
        for here, there in pairwise(points)
    )


def to_steps(
    value: Iterable[Transition | str | Iterable[Transition]],
) -> tuple[Transition, ...]:
    """The transitions of a journey, from steps, written ways, or results of `way`.

    Args:
        value: Any mixture, in order.

    Returns:
        The transitions, in order; empty for none.

    Example:
        >>> len(to_steps(["a@web -> b@chat -> c@branch", way("b@chat -> d@app", share="20%")]))
        3
    """
    if isinstance(value, str):
        raise ValueFormError(value, f"several steps; for one write [{value}]")
    steps: list[Transition] = []
    for item in value:
        if isinstance(item, Transition):
            steps.append(item)
        else:
            steps.extend(way(item) if isinstance(item, str) else item)
    return tuple(steps)


@attrs.frozen(kw_only=True, field_transformer=typed)
class Journey:
    """A way through touchpoints that one or several personas live.

    Attributes:
        id: A slug, unique in the map.
        label: A title; empty when none is given.
        personas: Persona ids, or `everyone`.
        steps: The transitions, in written order.

    Example:
        >>> journey = Journey(id="opens", personas=["julie"], steps=["a@web -> b@chat"])
        >>> journey.steps[0].is_hand_off
        True

    Source: [Simple], journeys are built from a few critical moments.
    """

    id: str
    label: str = ""
    personas: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    steps: tuple[Transition, ...] = attrs.field(default=(), converter=to_steps)

    def is_lived_by(self, persona: str) -> bool:
        """Whether a persona lives this journey.

        Args:
            persona: A persona id.
        """
        return persona in self.personas or EVERYONE in self.personas
