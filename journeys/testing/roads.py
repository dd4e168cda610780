"""Strategies of ways: transitions between touchpoints, and journeys made of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, Final

from hypothesis.strategies import SearchStrategy

from journeys.errors import ValueFormError
from journeys.model import EVERYONE, Decider, Duration, Journey, Language, Touchpoint, Transition
from journeys.testing.bounds import bounded, ids_given, language_given
from journeys.testing.handful import Handful, made
from journeys.testing.people import some_words
from journeys.testing.scenery import CHANNELS

__all__ = ["TIMES", "a_transition", "lived_journeys", "transitions"]

#: Planned times of one step, the shortest first.
TIMES: Final = (
    Duration(10, "min"),
    Duration(1, "h"),
    Duration(4, "h"),
    Duration(1, "days"),
    Duration(2, "days"),
)
_IDS: Final = ("first-way", "other-way", "long-way-round", "after-the-interviews")
_MOMENTS: Final = ("asks", "compares", "is-advised", "is-told")


def a_transition(
    hand: Handful,
    words: dict[str, Any],
    ends: tuple[Touchpoint, Touchpoint],
    *,
    times: Sequence[Duration | None],
    carries: bool,
    most: int = 100,
) -> Transition:
    """A step between two touchpoints.

    Args:
        hand: Where its choices come from.
        words: The words of its language.
        ends: Where it leads from and to.
        times: The planned times that it may have.
        carries: Whether the customer must not have to say everything again.
        most: The greatest share it may have, in percent.
    """
    return Transition(
        source=ends[0],
        target=ends[1],
        by=Decider.COMPANY if hand.chance(20) else Decider.CUSTOMER,
        within=hand.pick(times),
        share=hand.between(1, most) / 100 if most and hand.chance(25) else None,
        carries=hand.some(words["carried"], 2, least=1) if carries or hand.chance(10) else (),
    )


def transitions(
    *,
    moments: Iterable[str] = _MOMENTS,
    channels: Iterable[str] = CHANNELS,
    language: Language | str | None = None,
) -> SearchStrategy[Transition]:
    """Steps between two different touchpoints; those that change channel carry something.

    Args:
        moments: Moment ids, two at least.
        channels: Channel ids.
        language: Of the texts, `fr` or `en`; None for any.

    Returns:
        A strategy; it shrinks to a step of the customer from the first moment to the second.

    Raises:
        ValueFormError: The ids are no slugs, or there is one moment only.

    Example:
        >>> from hypothesis import find
        >>> str(find(transitions(), lambda step: step.is_hand_off))
        'asks@phone -> compares@web'
    """
    named, known, given = _places(moments, channels), tuple(channels), language_given(language)

    def make(hand: Handful) -> Transition:
        at, words = hand.roll(len(named)), some_words(hand, given)
        to = (at + 1 + hand.roll(len(named) - 1)) % len(named)
        ends = (_point(hand, named[at], known), _point(hand, named[to], known))
        hands_off = ends[0].channel != ends[1].channel
        return a_transition(hand, words, ends, times=(None, *TIMES), carries=hands_off)

    return made(make)


def _places(moments: Iterable[str], channels: Iterable[str]) -> tuple[str, ...]:
    named = ids_given("moments", moments, 999)
    ids_given("channels", channels, 64)
    if len(named) < 2:
        raise ValueFormError(len(named), "2 ids at least in moments")
    return named


def _point(hand: Handful, moment: str, channels: Sequence[str]) -> Touchpoint:
    return Touchpoint(moment, hand.pick(channels))


def lived_journeys(
    *,
    min_steps: int = 1,
    max_steps: int | None = None,
    personas: Iterable[str] = (EVERYONE,),
    moments: Iterable[str] = _MOMENTS,
    channels: Iterable[str] = CHANNELS,
    language: Language | str | None = None,
) -> SearchStrategy[Journey]:
    """Journeys along some moments in their order, on any channels.

    `journeys` would be the plural of the class; it is the name of this library, which
    `from journeys.testing import journeys` would hide.

    Args:
        min_steps: The fewest steps, 1 at least.
        max_steps: The most steps; None for as many as the moments allow.
        personas: Persona ids, or `everyone`.
        moments: Moment ids in the order of time.
        channels: Channel ids.
        language: Of the texts, `fr` or `en`; None for any.

    Returns:
        A strategy; it shrinks to one step between the first two moments.

    Raises:
        ValueFormError: The bounds leave no journey, or the ids are no slugs.

    Example:
        >>> from hypothesis import find
        >>> [str(step) for step in find(lived_journeys(), lambda journey: True).steps]
        ['asks@phone -> compares@phone']
    """
    named, known, given = _places(moments, channels), tuple(channels), language_given(language)
    whole = len(named) - 1
    bounded("steps", min_steps, whole if max_steps is None else max_steps, 1, whole)
    lived = tuple(personas)
    ids_given("personas", [one for one in lived if one != EVERYONE] or ["all"], 64)

    def make(hand: Handful) -> Journey:
        words = some_words(hand, given)
        passed = named[: hand.between(min_steps, whole if max_steps is None else max_steps) + 1]
        points = [_point(hand, moment, known) for moment in passed]
        return Journey(
            id=hand.pick(_IDS),
            label=hand.text(words["ways"]),
            personas=hand.some(lived, 3, least=1),
            steps=[
                a_transition(
                    hand,
                    words,
                    ends,
                    times=(None, *TIMES),
                    carries=ends[0].channel != ends[1].channel,
                )
                for ends in pairwise(points)
            ],
        )

    return made(make)
