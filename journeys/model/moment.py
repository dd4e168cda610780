"""Critical interaction moments, and touchpoints: moments on a channel."""

from __future__ import annotations

import re
from typing import Final

import attrs

from journeys.errors import ValueFormError
from journeys.model.fields import to_texts, typed
from journeys.model.scales import Critical, to_feeling

__all__ = ["Moment", "Touchpoint", "to_touchpoint"]


@attrs.frozen(kw_only=True, field_transformer=typed)
class Moment:
    """A critical interaction moment: it serves one goal and belongs to one stage.

    Attributes:
        id: A slug, unique in the map.
        label: What the customer does or gets, on the card.
        goal: Goal id.
        stage: Stage id.
        start: Whether a way may begin here.
        end: Whether the goal is reached here.
        feeling: Expected feeling, -2 to +2; None when not said.
        critical: Why it is a turning point; None when it is none.
        owner: The department that answers for it.
        data: Customer data that feed it, in written order.
        indicator: The customer indicator that judges it.

    Example:
        >>> Moment(id="quote", goal="buy", stage="choose", feeling="+1").feeling
        1

    Source: [Simple] for the moment; [Coordination] for owner, data and indicator.
    """

    id: str
    label: str = ""
    goal: str = ""
    stage: str = ""
    start: bool = False
    end: bool = False
    feeling: int | None = attrs.field(default=None, converter=attrs.converters.optional(to_feeling))
    critical: Critical | None = attrs.field(
        default=None, converter=attrs.converters.optional(Critical)
    )
    owner: str = ""
    data: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    indicator: str = ""


@attrs.frozen(order=True)
class Touchpoint:
    """A moment on a channel, written `moment@channel`.

    Attributes:
        moment: Moment id.
        channel: Channel id.

    Example:
        >>> str(Touchpoint("quote", "chat"))
        'quote@chat'
    """

    moment: str
    channel: str

    def __str__(self) -> str:
        return f"{self.moment}@{self.channel}"


_FORM: Final = re.compile(r"([^\s@]+)@([^\s@]+)")


def to_touchpoint(value: Touchpoint | str) -> Touchpoint:
    """A touchpoint from its written form.

    Args:
        value: `moment@channel`, or a touchpoint.

    Returns:
        The touchpoint.

    Raises:
        ValueFormError: The text is not of that form.

    Example:
        >>> to_touchpoint("quote@chat")
        Touchpoint(moment='quote', channel='chat')
    """
    if isinstance(value, Touchpoint):
        return value
    match = _FORM.fullmatch(str(value).strip())
    if match is None:
        raise ValueFormError(value, "a touchpoint, written moment@channel")
    return Touchpoint(match[1], match[2])
