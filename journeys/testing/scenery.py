"""Strategies of where and when customers are met: goals, channels, stages, moments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

import attrs
from hypothesis.strategies import SearchStrategy

from journeys.model import Channel, Critical, Goal, Language, Moment, Stage, Touchpoint
from journeys.testing.bounds import ids_given, language_given
from journeys.testing.handful import Handful, made
from journeys.testing.people import some_words
from journeys.testing.words import moment_ids
from journeys.vocabulary import channels as catalogue
from journeys.vocabulary import stages as stage_catalogue

__all__ = ["GOALS", "channels", "goals", "moments", "stages", "touchpoints"]

#: The five common goals, and two that maps add.
GOALS: Final = ("inform", "buy", "manage", "service", "complain", "renew", "recommend")
#: The built-in channels, plain ones first, and some of a company's own.
CHANNELS: Final = tuple(
    dict.fromkeys(("phone", "web", "email", "branch", "chat", *catalogue(), "kiosk", "partner"))
)
_SHORT: Final = 120
_WIDTH: Final = 200


def a_channel(hand: Handful, words: dict[str, Any], name: str, *, owned: bool) -> Channel:
    """A channel, from six bytes; one that is not built in says what it is like."""
    flag, owner, most = hand.pick((False, True)), hand.pick(words["owners"]), hand.roll(_WIDTH)
    nature: dict[str, Any] = {} if name in catalogue() else {"staffed": flag, "digital": not flag}
    return Channel(
        id=name,
        owner=owner if owned else "",
        max_text=_SHORT + most if hand.chance(10) else None,
        **nature,
    )


def a_moment(hand: Handful, words: dict[str, Any], name: str, goal: str, at: int) -> Moment:
    """A moment, neither start nor end nor of any stage yet."""
    return Moment(
        id=name,
        label=hand.text((words["labels"][at],)),
        goal=goal,
        feeling=hand.pick((None, -2, -1, 0, 1, 2)),
        owner=hand.text(words["owners"]),
        data=hand.some(words["data"], 2, least=1),
        indicator=hand.text(words["indicators"]),
    )


def goals(*, ids: Iterable[str] = GOALS) -> SearchStrategy[Goal]:
    """Goals, most of them with the built-in label.

    Args:
        ids: The ids that they have.

    Returns:
        A strategy; it shrinks to the first id.

    Raises:
        ValueFormError: The ids are no slugs.

    Example:
        >>> from hypothesis import find
        >>> find(goals(), lambda goal: True)
        Goal(id='inform', label='')
    """
    known = ids_given("ids", ids, 64)
    return made(lambda hand: Goal(id=hand.pick(known), label=a_label(hand)))


def a_label(hand: Handful) -> str:
    """No label of its own, or one."""
    return hand.text(some_words(hand, None)["labels"]) if hand.chance(10) else ""


def channels(
    *, ids: Iterable[str] = CHANNELS, language: Language | str | None = None
) -> SearchStrategy[Channel]:
    """Channels, built in or a company's own; those say what they are like.

    Args:
        ids: The ids that they have.
        language: Of the texts, `fr` or `en`; None for any.

    Returns:
        A strategy; it shrinks to the first id.

    Raises:
        ValueFormError: The ids are no slugs.

    Example:
        >>> from hypothesis import find
        >>> find(channels(ids=["kiosk"]), lambda channel: channel.staffed).id
        'kiosk'
    """
    known, given = ids_given("ids", ids, 64), language_given(language)
    return made(
        lambda hand: a_channel(
            hand, some_words(hand, given), hand.pick(known), owned=hand.chance(50)
        )
    )


def stages(*, ids: Iterable[str] | None = None) -> SearchStrategy[Stage]:
    """Stages, most of them with the built-in label.

    Args:
        ids: The ids that they have; None for the built-in ones.

    Returns:
        A strategy; it shrinks to the first id.

    Raises:
        ValueFormError: The ids are no slugs.

    Example:
        >>> from hypothesis import find
        >>> find(stages(), lambda stage: True).id
        'discover'
    """
    known = ids_given("ids", stage_catalogue() if ids is None else ids, 64)
    return made(lambda hand: Stage(id=hand.pick(known), label=a_label(hand)))


def moments(
    *,
    goals: Iterable[str] = GOALS,
    stages: Iterable[str] | None = None,
    language: Language | str | None = None,
) -> SearchStrategy[Moment]:
    """Moments with owner, data and indicator.

    Args:
        goals: Ids of the goals that they serve.
        stages: Ids of the stages that they belong to; None for the built-in ones.
        language: Of the texts, `fr` or `en`; None for any.

    Returns:
        A strategy; it shrinks to the first moment of the first goal.

    Raises:
        ValueFormError: The goals or stages are no slugs.

    Example:
        >>> from hypothesis import find
        >>> find(moments(), lambda moment: moment.end).id
        'is-told'
    """
    known = ids_given("goals", goals, 64)
    places = ids_given("stages", stage_catalogue() if stages is None else stages, 64)
    given = language_given(language)
    return made(lambda hand: _moment(hand, given, known, places))


def _moment(
    hand: Handful, language: Language | None, goals: Sequence[str], stages: Sequence[str]
) -> Moment:
    goal, at = hand.pick(goals), hand.roll(6)
    moment = a_moment(hand, some_words(hand, language), moment_ids(goal)[at], goal, at)
    critical = hand.pick(tuple(Critical)) if hand.chance(20) else None
    return attrs.evolve(
        moment, stage=hand.pick(stages), start=at == 0, end=at == 5, critical=critical
    )


def touchpoints(
    *, moments: Iterable[str] = ("asks", "is-told"), channels: Iterable[str] = CHANNELS
) -> SearchStrategy[Touchpoint]:
    """Touchpoints of some moments on some channels.

    Args:
        moments: Moment ids.
        channels: Channel ids.

    Returns:
        A strategy; it shrinks to the first moment on the first channel.

    Raises:
        ValueFormError: The ids are no slugs.

    Example:
        >>> from hypothesis import find
        >>> str(find(touchpoints(), lambda point: True))
        'asks@phone'
    """
    named, known = ids_given("moments", moments, 999), ids_given("channels", channels, 64)
    return made(lambda hand: Touchpoint(hand.pick(named), hand.pick(known)))
