"""What may be chosen of the models, with the defaults that most packages share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

import attrs

from journeys.attribution.kinds import Decay, Worth
from journeys.errors import ValueFormError

__all__ = ["DIRECT", "Options"]

#: The names that tools give visits which came of themselves.
DIRECT: Final = ("direct", "(direct)", "Direct")


def _to_weights(value: Iterable[float]) -> tuple[float, float, float]:
    weights = tuple(float(one) for one in value)
    total = sum(weights)
    if len(weights) != 3 or not all(0 <= one < 1e9 for one in weights) or not total > 0:
        raise ValueFormError(weights, "three weights such as 40, 20, 40")
    first, middle, last = weights
    return first / total, middle / total, last / total


def _to_names(value: Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _is_from(low: float, expected: str) -> Callable[[Any, Any, Any], None]:
    def check(_: Any, __: Any, value: float) -> None:
        if isinstance(value, bool) or not low <= value <= 1e9:
            raise ValueFormError(value, expected)

    return check


@attrs.frozen(kw_only=True)
class Options:
    """What may be chosen of the models.

    Attributes:
        direct: Channels that `last-non-direct` passes over.
        weights: Of the first touch, of all touches between, and of the last one, for `position`;
            they are brought to a sum of 1. With one touch it takes all; with two, the first and
            the last share in the proportion of their weights, half each when both are 0.
        decay: How credit falls in `time-decay`.
        half_life: Touches, or days, after which a touch counts half.
        order: How many touches the next one depends on, for `markov`.
        nulls: Whether paths without conversion count for `markov`, where there are any.
        worth: The game that `shapley` shares out.
        samples: How many orders of channels are drawn for a game that is too large to be exact;
            4 at least, since they are drawn in pairs, and the error is that between pairs.
        seed: What they are drawn from.

    Example:
        >>> Options(weights=(30, 40, 30)).weights
        (0.3, 0.4, 0.3)
    """

    direct: tuple[str, ...] = attrs.field(default=DIRECT, converter=_to_names)
    weights: tuple[float, float, float] = attrs.field(
        default=(40.0, 20.0, 40.0), converter=_to_weights
    )
    decay: Decay = attrs.field(default=Decay.STEPS, converter=Decay)
    half_life: float = attrs.field(
        default=7.0, converter=float, validator=_is_from(1e-6, "a half-life above 0")
    )
    order: int = attrs.field(default=1, validator=_is_from(1, "an order from 1"))
    nulls: bool = True
    worth: Worth = attrs.field(default=Worth.CONVERSIONS, converter=Worth)
    samples: int = attrs.field(default=2000, validator=_is_from(4, "four samples or more"))
    seed: int = 0
