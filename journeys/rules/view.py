"""What rules see of a map: the completed map, its parts by id, limits and the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from journeys.diagnostic import Finding
from journeys.model import EVERYONE, Channel, Goal, JourneyMap, Moment, Offer, Persona, Stage
from journeys.rules.bounds import BOUNDS
from journeys.source import Allowance, Path
from journeys.vocabulary import complete

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["AllowanceUse", "View"]


@attrs.frozen
class AllowanceUse:
    """What became of a comment that allows findings.

    Attributes:
        allowance: The comment.
        used: Whether it kept a finding silent.
        expired: Whether its last day has passed.
    """

    allowance: Allowance
    used: bool
    expired: bool


@attrs.frozen
class View:
    """A map as rules look at it.

    Attributes:
        written: The map as it was written.
        today: The day on which evidence and allowances are judged.
        limits: Limits that differ from the built-in ones, by name.
        uses: What became of the allowing comments; empty until all other rules have spoken.
    """

    written: JourneyMap
    today: dt.date = attrs.field(factory=dt.date.today)
    limits: Mapping[str, int] = attrs.field(factory=dict)
    uses: tuple[AllowanceUse, ...] = ()

    @cached_property
    def map(self) -> JourneyMap:
        """The map with labels, codes and natures filled in; goals are the five by default."""
        return complete(self.written)

    @cached_property
    def personas(self) -> dict[str, Persona]:
        """Personas by id, in written order."""
        return {persona.id: persona for persona in self.map.personas}

    @cached_property
    def goals(self) -> dict[str, Goal]:
        """Goals by id, in the order of the boards."""
        return {goal.id: goal for goal in self.map.goals}

    @cached_property
    def channels(self) -> dict[str, Channel]:
        """Channels by id, in the order of the boards."""
        return {channel.id: channel for channel in self.map.channels}

    @cached_property
    def stages(self) -> dict[str, Stage]:
        """Stages by id, in the order of time."""
        return {stage.id: stage for stage in self.map.stages}

    @cached_property
    def moments(self) -> dict[str, Moment]:
        """Moments by id, in written order."""
        return {moment.id: moment for moment in self.map.moments}

    @cached_property
    def graphs(self) -> dict[str, nx.DiGraph[str]]:
        """The touchpoint graph of each persona that lives a journey, in written order."""
        from journeys.graph import to_touchpoint_graph

        return {
            persona: to_touchpoint_graph(self.map, persona=persona)
            for persona in self.personas
            if any(journey.steps for journey in self.map.journeys_of(persona))
        }

    def limit(self, name: str) -> int:
        """A limit, as set or by default.

        Args:
            name: One of the names of `bounds.BOUNDS`.
        """
        return self.limits.get(name, BOUNDS[name].value)

    def remarks(self, code: str) -> Iterator[Finding]:
        """What the reader noticed under a code, in the order of reading.

        Args:
            code: The code of a reading rule.
        """
        source = self.written.source
        for remark in source.remarks if source else ():
            if remark.code == code:
                yield Finding(remark.path, remark.message, remark.span)

    def row(self, persona: str, goal: str) -> Iterator[tuple[Channel, Offer | None]]:
        """Each channel with the card that a persona with a goal finds there.

        Args:
            persona: Persona id.
            goal: Goal id.

        Yields:
            Channel and card, in the order of the board; None for a cell nobody decided.
        """
        for channel in self.map.channels:
            yield channel, self.map.offer(persona, goal, channel.id)

    def open_channels(self, persona: str, goal: str) -> list[Channel]:
        """The channels on which a persona with a goal finds an answer, whole or in part.

        Args:
            persona: Persona id.
            goal: Goal id.
        """
        return [
            channel
            for channel, offer in self.row(persona, goal)
            if offer is not None and offer.is_open
        ]

    def cell_path(self, persona: str, subject: str, channel: str) -> Path:
        """Where the card that a persona finds is written: under the persona, or under everyone.

        Args:
            persona: Persona id.
            subject: Goal id or moment id.
            channel: Channel id.
        """
        own = ("board", persona, subject, channel)
        shared = ("board", EVERYONE, subject, channel)
        return own if self._places.get(own[1:]) or not self._places.get(shared[1:]) else shared

    @cached_property
    def _places(self) -> dict[tuple[str, str, str], bool]:
        return {cell.place: True for cell in self.map.board}
