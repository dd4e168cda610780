"""A promise, and how the walk against it ends, to words of a language."""

from __future__ import annotations

from journeys.board.parts import Card, Lane
from journeys.board.values import Values, said
from journeys.board.words import lapse, span
from journeys.model import Duration, JourneyMap, Promise, Steps, Strength
from journeys.promises import Walk
from journeys.vocabulary import counted, label

__all__ = ["ending_told", "length_told", "promise_told"]


def promise_told(map_: JourneyMap, language: str, promise: Promise) -> str:
    r"""What a promise says, its places by their names.

    Args:
        map_: A completed map.
        language: `fr` or `en`.
        promise: A promise of one form.

    Example:
        >>> promise = Promise(id="soon", when="ask", then="told", within="2 days")
        >>> promise_told(JourneyMap(title="Shop"), "en", promise)
        'When “ask”, then “told” within 2\xa0days'
    """
    values = Values(map_, language)
    places = {field: said(language, values.value(field, one)) for field, one in promise.places}
    if promise.max_hand_offs is not None:
        most = counted(language, "trail-hand-offs", promise.max_hand_offs)
        told = label(language, "trail-at-most", most=most)
    elif promise.within is not None and promise.when:
        limit = _limit(language, promise.within)
        told = label(language, "trail-when-within", limit=limit, **places)
    else:
        told = label(language, f"trail-{promise.form}", **places)
    if promise.strength is Strength.ALWAYS:
        return told
    strength = label(language, f"diff-{promise.strength.value}")
    return label(language, "trail-strength", promise=told, strength=strength)


def ending_told(
    map_: JourneyMap, language: str, walk: Walk, promise: Promise | None, last: tuple[Card, Lane]
) -> str:
    """How a walk ends.

    Args:
        map_: A completed map.
        language: `fr` or `en`.
        walk: The walk.
        promise: The promise that it breaks; None where it is not known.
        last: The card of its last touchpoint, and the card's channel.

    Returns:
        A few words; the time and the steps since the promise began for one that is late.
    """
    card, channel = last
    end = said(language, f"{card.title} ({channel.label})")
    if walk.ending == "late":
        steps = counted(language, "trail-passages", len(walk.points) - 1 - walk.begins)
        counts_steps = promise is not None and isinstance(promise.within, Steps)
        needed = steps if counts_steps else _time(language, walk.elapsed, steps)
        return label(language, "trail-late", needed=needed)
    if walk.ending == "meets" and promise is not None and promise.first:
        first = said(language, Values(map_, language).value("first", promise.first))
        return label(language, "trail-unprepared", last=end, first=first)
    if walk.ending == "meets" and promise is not None and promise.max_hand_offs is not None:
        changes = promise.max_hand_offs + 1
        return label(
            language, "trail-too-many", count=counted(language, "trail-hand-offs", changes)
        )
    return label(language, f"trail-{walk.ending.value}", last=end)


def length_told(language: str, steps: int, seconds: int, hand_offs: int) -> str:
    """How long a walk is.

    Args:
        language: `fr` or `en`.
        steps: Its steps.
        seconds: Its planned time.
        hand_offs: How often it changes channel.

    Returns:
        Steps, time and changes of channel; no time where none is planned.
    """
    told = counted(language, "trail-passages", steps)
    if seconds:
        told = _time(language, seconds, told)
    return " · ".join([told, counted(language, "trail-hand-offs", hand_offs)])


def _time(language: str, seconds: int, steps: str) -> str:
    time = lapse(language, seconds)
    return label(language, "trail-time-and-steps", time=time, steps=steps) if time else steps


def _limit(language: str, limit: Duration | Steps) -> str:
    if isinstance(limit, Steps):
        return counted(language, "trail-passages", limit.count)
    return span(language, limit.seconds, limit)
