"""A walk to the words of a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.model import Promise
    from journeys.promises import Walk

__all__ = ["time_told", "told"]

#: A walk of more touchpoints is told by its beginning and its end.
SHOWN = 12

_UNITS = ((86_400, "days", "day"), (3_600, "h", "h"), (60, "min", "min"), (1, "s", "s"))


def told(walk: Walk, promise: Promise | None = None) -> str:
    """A walk and how it ends, as a part of a message.

    Args:
        walk: The walk.
        promise: The promise that it breaks, where the words for its end depend on it.

    Returns:
        Its touchpoints with arrows, the middle of a long one left out, then its end.

    Example:
        >>> from journeys.promises import Ending, Walk
        >>> told(Walk(points=("ask@web", "wait@web"), seconds=(0, 90), ending=Ending.STOPS))
        "'ask@web -> wait@web' stops there"
    """
    points = str(walk).split(" -> ")
    if len(points) > SHOWN:
        points = [*points[: SHOWN // 2], "…", *points[-SHOWN // 2 :]]
    return f"{quoted(' -> '.join(points))} {_ending(walk, promise)}"


def _ending(walk: Walk, promise: Promise | None) -> str:
    if promise is not None and promise.max_hand_offs is not None:
        count = promise.max_hand_offs + 1
        return f"changes channel {count} time{'s' if count > 1 else ''}"
    if walk.ending == "late":
        steps = len(walk.points) - 1 - walk.begins
        return f"takes {time_told(walk.elapsed)} in {steps} step{'s' if steps > 1 else ''}"
    return {
        "stops": "stops there",
        "loops": "goes round for ever",
        "meets": "leads there",
        "lost": "finds no way on",
    }[walk.ending]


def time_told(seconds: int) -> str:
    """A time in its largest two units.

    Args:
        seconds: The time.

    Returns:
        Days, hours, minutes and seconds; `no time` for none.

    Example:
        >>> time_told(90_000)
        '1 day 1 h'
    """
    words = []
    for size, many, one in _UNITS:
        count, seconds = divmod(seconds, size)
        if count:
            words.append(f"{count} {one if count == 1 else many}")
    return " ".join(words[:2]) or "no time"
