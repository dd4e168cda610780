"""Promises: properties of the whole map that must hold on its graph."""

from __future__ import annotations

import attrs

from journeys.model.durations import Duration, Steps, to_limit
from journeys.model.fields import to_hand_offs, to_texts, typed
from journeys.model.scales import Strength

__all__ = ["Promise"]


@attrs.frozen(kw_only=True, field_transformer=typed)
class Promise:
    """A property that must hold; exactly one of its four forms is filled.

    The places that a promise names are a moment, a touchpoint, a goal, a channel or `staffed`.

    Attributes:
        id: A slug, unique in the map.
        label: A title; empty when none is given.
        when: The place where the promise begins (`when … then …`).
        then: The place that must follow.
        never: The place that must not be reached.
        first: The place that comes first (`first … before …`).
        before: The place that must not come before it.
        max_hand_offs: The most hand-offs on any way; None for the other forms.
        within: The longest time or the most steps from `when` to `then`.
        strength: Some way, every way, or whatever the customer decides.
        personas: The personas for whom it holds; empty for all.
        goals: Only touchpoints of these goals begin or break it; empty for all.
        stages: Only touchpoints of these stages begin or break it; empty for all.

    Example:
        >>> Promise(id="answered", when="complaint-filed", then="complaint-answered",
        ...         within="10 days").form
        'when'

    Source: [Simple], at each interaction the customer finds the answer expected.
    """

    id: str
    label: str = ""
    when: str = ""
    then: str = ""
    never: str = ""
    first: str = ""
    before: str = ""
    max_hand_offs: int | None = attrs.field(
        default=None, converter=attrs.converters.optional(to_hand_offs)
    )
    within: Duration | Steps | None = attrs.field(
        default=None, converter=attrs.converters.optional(to_limit)
    )
    strength: Strength = attrs.field(default=Strength.ALWAYS, converter=Strength)
    personas: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    goals: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    stages: tuple[str, ...] = attrs.field(default=(), converter=to_texts)

    @property
    def form(self) -> str:
        """`when`, `never`, `first` or `max_hand_offs`; empty unless exactly one is filled whole."""
        whole = {
            "when": self.when and self.then,
            "never": self.never,
            "first": self.first and self.before,
            "max_hand_offs": self.max_hand_offs is not None,
        }
        begun = {
            "when": self.when or self.then,
            "never": self.never,
            "first": self.first or self.before,
            "max_hand_offs": self.max_hand_offs is not None,
        }
        forms = [form for form, filled in begun.items() if filled]
        return forms[0] if len(forms) == 1 and whole[forms[0]] else ""

    @property
    def places(self) -> tuple[tuple[str, str], ...]:
        """The fields that name a place, with the place, in the order of the fields."""
        named = (
            (name, getattr(self, name)) for name in ("when", "then", "never", "first", "before")
        )
        return tuple((name, place) for name, place in named if place)
