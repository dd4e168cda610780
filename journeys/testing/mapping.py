"""The strategy of whole maps: bounds in, clean maps out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

from hypothesis.strategies import SearchStrategy

from journeys.errors import ValueFormError
from journeys.model import JourneyMap, Language
from journeys.rules.bounds import BOUNDS
from journeys.testing.bounds import bounded, ids_given, language_given
from journeys.testing.clean.assemble import clean_maps
from journeys.testing.clean.plan import Plan
from journeys.testing.offering import day_of
from journeys.testing.scenery import CHANNELS, GOALS
from journeys.vocabulary import channels as catalogue

__all__ = ["journey_maps"]

#: Moments that one goal can have.
_FEWEST: Final = 2
_MOST: Final = 6
_COMPLAIN: Final = "complain"


def journey_maps(
    *,
    min_personas: int = 1,
    max_personas: int = 5,
    min_goals: int = 1,
    max_goals: int = 5,
    goals: Iterable[str] | None = None,
    min_channels: int = 1,
    max_channels: int = 4,
    channels: Iterable[str] | None = None,
    min_moments: int = 2,
    max_moments: int = 16,
    language: Language | str | None = None,
    today: dt.date | None = None,
) -> SearchStrategy[JourneyMap]:
    """Whole maps in which no rule of the core finds a fault.

    Every persona lives a way, every goal is reached, every cell is decided, and promises hold.
    A map with fewer than five goals says so under `rules`. Most texts are French or English;
    some end in any characters that a map may hold.

    Args:
        min_personas: The fewest personas, 1 at least.
        max_personas: The most, 6 at most, as the rules have it.
        min_goals: The fewest goals, 1 at least.
        max_goals: The most, 7 at most.
        goals: The ids of the goals, instead of how many.
        min_channels: The fewest channels, 1 at least.
        max_channels: The most, 8 at most.
        channels: The ids of the channels, instead of how many.
        min_moments: The fewest moments in all; a goal has 2 to 6.
        max_moments: The most, 24 at most.
        language: The language of labels and texts, `fr` or `en`; None for any.
        today: The day on which evidence is judged; today by default.

    Returns:
        A strategy; it shrinks to one persona with one goal on one channel: two moments, one
        card, one step.

    Raises:
        ValueFormError: The bounds leave no map; the error names the bound.
        UnknownNameError: There are no words of that language.

    Example:
        >>> from hypothesis import find
        >>> small = find(journey_maps(language="en"), lambda map_: True)
        >>> [str(step) for step in small.journeys[0].steps]
        ['asks@phone -> is-told@phone']
    """
    named = goals is not None
    goal_ids: tuple[str, ...] = GOALS
    channel_ids: tuple[str, ...] = CHANNELS
    if goals is not None:
        goal_ids = ids_given("goals", goals, BOUNDS["max_goals"].value)
        min_goals = max_goals = len(goal_ids)
    if channels is not None:
        channel_ids = ids_given("channels", channels, BOUNDS["channels"].value)
        min_channels = max_channels = len(channel_ids)
        if _is_unstaffed(channel_ids):
            goal_ids, max_goals = _without_complaints(goal_ids, min_goals, max_goals, named)
    bounded("personas", min_personas, max_personas, 1, BOUNDS["personas"].value)
    bounded("goals", min_goals, max_goals, 1, BOUNDS["max_goals"].value)
    bounded("channels", min_channels, max_channels, 1, BOUNDS["channels"].value)
    bounded("moments", min_moments, max_moments, _FEWEST, BOUNDS["moments"].value)
    counts = _goals(min_goals, max_goals, min_moments, max_moments)
    return clean_maps(
        Plan(
            personas=(min_personas, max_personas),
            goals=counts,
            goal_ids=goal_ids,
            channels=(min_channels, max_channels),
            channel_ids=channel_ids,
            moments=(min_moments, max_moments),
            language=language_given(language),
            today=day_of(today),
            is_named=named,
            is_staffed=_COMPLAIN in goal_ids and counts[1] == len(goal_ids),
        )
    )


def _is_unstaffed(channels: Iterable[str]) -> bool:
    """Whether a person answers on none of some channels, all of them built in."""
    known = catalogue()
    return all(one in known and not known[one].staffed for one in channels)


def _without_complaints(
    goals: tuple[str, ...],
    least: int,
    most: int,
    named: bool,  # noqa: FBT001 - no option
) -> tuple[tuple[str, ...], int]:
    """The goals that need no person, and how many of them there can be."""
    others = tuple(one for one in goals if one != _COMPLAIN)
    if len(others) < (len(goals) if named else least):
        raise ValueFormError(_COMPLAIN, "channels with a person for the goal")
    return others, min(most, len(others))


def _goals(least: int, most: int, min_moments: int, max_moments: int) -> tuple[int, int]:
    """How many goals can share the moments."""
    if max_moments < _FEWEST * least:
        raise ValueFormError(max_moments, f"max_moments from {_FEWEST * least}, 2 for each goal")
    if min_moments > _MOST * most:
        raise ValueFormError(min_moments, f"min_moments up to {_MOST * most}, 6 for each goal")
    return max(least, -(-min_moments // _MOST)), min(most, max_moments // _FEWEST)
