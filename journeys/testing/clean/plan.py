"""What is asked of a clean map, and the map while it is being made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import attrs

from journeys.model import Cell, Channel, Journey, Language, Moment, Persona, Touchpoint

__all__ = ["Draft", "Errand", "Plan"]


@attrs.frozen(kw_only=True)
class Plan:
    """The bounds of a map.

    Attributes:
        personas: The fewest and the most personas.
        goals: The fewest and the most goals.
        goal_ids: The goals to choose from.
        channels: The fewest and the most channels.
        channel_ids: The channels to choose from.
        moments: The fewest and the most moments in all.
        language: The language of the texts; None for any.
        today: The day on which evidence is judged.
        is_named: Whether the goals were asked for by name.
        is_staffed: Whether complaints are among them for sure, so that a person must answer.
    """

    personas: tuple[int, int]
    goals: tuple[int, int]
    goal_ids: tuple[str, ...]
    channels: tuple[int, int]
    channel_ids: tuple[str, ...]
    moments: tuple[int, int]
    language: Language | None
    today: dt.date
    is_named: bool = False
    is_staffed: bool = False


@attrs.define(kw_only=True)
class Errand:
    """A goal with its moments, its row of the board and those who live it.

    Attributes:
        goal: Goal id.
        moments: Its moments in the order of time; the first starts, the last ends.
        living: The personas who live it.
        is_common: Whether these are all.
        kind: `plain`, `retry` (a step back before the end) or `leaky` (it may be left for
            another goal).
        anchor: A channel that is open for everyone at each of its moments.
        closed: Persona and channel of the closed cards that they find with the goal.
        closed_at: Persona, moment and channel where a card of the moment is closed.
        opened_at: The same where it is open.
        points: The touchpoints of its main way.
        journey: The number of the journey of that way.
        is_timed: Whether each of its steps has a planned time.
        has_late_start: Whether ways may begin at its second moment too.
    """

    goal: str
    moments: list[Moment]
    living: tuple[str, ...]
    is_common: bool
    kind: str
    anchor: str
    closed: set[tuple[str, str]] = attrs.field(factory=set)
    closed_at: set[tuple[str, str, str]] = attrs.field(factory=set)
    opened_at: set[tuple[str, str, str]] = attrs.field(factory=set)
    points: list[Touchpoint] = attrs.field(factory=list)
    journey: int = 0
    is_timed: bool = False
    has_late_start: bool = False

    def open_at(self, moment: str, channels: Iterable[str], personas: Iterable[str]) -> list[str]:
        """The channels on which all of some personas find an answer at a moment, anchor first."""
        people = tuple(personas)
        found = [
            one
            for one in channels
            if one != self.anchor and all(self._is_open(who, moment, one) for who in people)
        ]
        return [self.anchor, *found]

    def _is_open(self, persona: str, moment: str, channel: str) -> bool:
        place = (persona, moment, channel)
        if place in self.closed_at:
            return False
        return place in self.opened_at or (persona, channel) not in self.closed


@attrs.define(kw_only=True)
class Draft:
    """A map while it is being made.

    Attributes:
        plan: What is asked of it.
        language: Its language.
        words: The words of that language.
        channels: Its channels.
        staffed: The channels where a person answers.
        personas: Its personas, who prefer nothing until the board is decided.
        kept: The channels that no persona avoids; one of them is staffed if any channel is.
        errands: Its goals, each with what belongs to it.
        cells: Its cards.
        journeys: Its journeys.
        left: What the steps leave of the customers at a touchpoint, in percent.
        stages: How many moments each stage holds.
    """

    plan: Plan
    language: Language
    words: dict[str, Any]
    channels: list[Channel]
    staffed: frozenset[str]
    personas: list[Persona] = attrs.field(factory=list)
    kept: list[str] = attrs.field(factory=list)
    errands: list[Errand] = attrs.field(factory=list)
    cells: list[Cell] = attrs.field(factory=list)
    journeys: list[Journey] = attrs.field(factory=list)
    left: dict[Touchpoint, int] = attrs.field(factory=dict)
    stages: dict[str, int] = attrs.field(factory=dict)

    @property
    def names(self) -> list[str]:
        """The ids of its personas."""
        return [persona.id for persona in self.personas]

    @property
    def columns(self) -> list[str]:
        """The ids of its channels."""
        return [channel.id for channel in self.channels]
