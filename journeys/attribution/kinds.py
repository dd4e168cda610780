"""Kinds of decay and of worth that models of attribution know."""

from __future__ import annotations

from enum import StrEnum

from journeys.errors import UnknownNameError

__all__ = ["Decay", "Worth"]


class Decay(StrEnum):
    """How credit falls with the distance from the conversion.

    `steps` halves it every `half_life` touches, `days` every `half_life` days, and `ramp` gives
    touches 1, 2, 3 … parts in their order.
    """

    STEPS = "steps"
    DAYS = "days"
    RAMP = "ramp"

    @classmethod
    def _missing_(cls, value: object) -> None:
        raise UnknownNameError("decay", str(value), tuple(cls))


class Worth(StrEnum):
    """What a set of channels is worth when others share its gain: the game of Shapley.

    `conversions` counts the conversions of paths that touch no other channel than those of the
    set; `rate` is the share of such paths that converted.
    """

    CONVERSIONS = "conversions"
    RATE = "rate"

    @classmethod
    def _missing_(cls, value: object) -> None:
        raise UnknownNameError("worth", str(value), tuple(cls))
