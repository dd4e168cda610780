"""What rules see of a map: the completed map, its parts by id, limits and the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from journeys.diagnostic import Finding
from journeys.model import EVERYONE, Cell, Channel, Goal, JourneyMap, Moment, Offer, Persona, Stage
from journeys.rules.bounds import BOUNDS
from journeys.rules.rows import Row, WrittenRow, goal_rows, moment_rows, written_rows
from journeys.rules.texts import Text, texts
from journeys.source import Allowance, Path
from journeys.vocabulary import complete

if TYPE_CHECKING:
    import networkx as nx

    from journeys.diagnostic import Diagnostic
    from journeys.evidence.practice import Practice
    from journeys.model import Promise
    from journeys.promises import Boundary, Ground, Kept, Verdict

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
        practice: What customers did, as a log tells it; None where there is no log.
        tracked: What checking a tracking plan found; empty where there is no plan.
    """

    written: JourneyMap
    today: dt.date = attrs.field(factory=dt.date.today)
    limits: Mapping[str, int] = attrs.field(factory=dict)
    uses: tuple[AllowanceUse, ...] = ()
    practice: Practice | None = None
    tracked: tuple[Diagnostic, ...] = ()

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
        from journeys.graph import to_touchpoint_graphs

        return to_touchpoint_graphs(self.map)

    @cached_property
    def grounds(self) -> dict[str, Ground]:
        """The ground of each persona that lives a journey, on which promises are decided."""
        from journeys.promises import Ground

        return {name: Ground(name, graph) for name, graph in self.graphs.items()}

    @cached_property
    def verdicts(self) -> dict[Promise, list[Verdict]]:
        """How it stands with each promise whose names are known, persona by persona."""
        from journeys.promises import decide

        states = self.limit("promise_states")
        return {
            promise: [
                decide(promise, ground, states=states)
                for name, ground in self.grounds.items()
                if name in (promise.personas or {name})
            ]
            for promise in self.map.promises
            if promise.form and self._names_places(promise)
        }

    def _names_places(self, promise: Promise) -> bool:
        """Whether a promise names nothing that does not exist; other rules find what it names."""
        known = {*self.moments, *self.goals, *self.channels, "staffed"}
        words = (word for _, place in promise.places for word in place.split("@"))
        scopes = {*promise.goals} <= {*self.goals} and {*promise.stages} <= {*self.stages}
        return scopes and {*words} <= known

    @cached_property
    def commitments(self) -> dict[str, list[Kept]]:
        """How it stands with the commitments that each persona is given on its ways."""
        from journeys.promises import kept

        return {
            name: [one for one in kept(self.map, ground) if one.commitment.until in self.moments]
            for name, ground in self.grounds.items()
        }

    @cached_property
    def boundaries(self) -> tuple[Boundary, ...]:
        """Where the outcome of each persona with each goal is settled."""
        from journeys.promises import boundary

        return tuple(
            boundary(ground, goal) for ground in self.grounds.values() for goal in self.goals
        )

    @property
    def idle_personas(self) -> frozenset[str]:
        """The personas that live no step."""
        return frozenset(self.personas) - frozenset(self.grounds)

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

    def tracked_as(self, code: str) -> Iterator[Finding]:
        """What checking a tracking plan found under a code, in the order given.

        Args:
            code: The code of a rule about plans.
        """
        for one in self.tracked:
            if one.code == code:
                yield Finding(one.path, one.message, one.span)

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

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """What personas find with each goal; personas without own cards share everyone's row."""
        return tuple(goal_rows(self.map))

    @cached_property
    def moment_rows(self) -> tuple[Row, ...]:
        """What personas find at each moment that has cards of its own."""
        return tuple(moment_rows(self.map))

    @cached_property
    def written_rows(self) -> tuple[WrittenRow, ...]:
        """The cells of the board as they stand together under a persona and a subject."""
        return written_rows(self.map)

    def readers(self, cell: Cell) -> list[Persona]:
        """The personas who find the card of a cell, in written order.

        Args:
            cell: A cell of the board.
        """
        if cell.persona != EVERYONE:
            return [self.personas[cell.persona]] if cell.persona in self.personas else []
        at = (cell.subject, cell.channel)
        return [
            persona for name, persona in self.personas.items() if (name, *at) not in self._places
        ]

    @cached_property
    def lived(self) -> dict[str, frozenset[str]]:
        """The moments that each persona with a journey passes, by persona id."""
        passed: dict[str, set[str]] = {}
        for journey in self.map.journeys:
            moments = {end.moment for step in journey.steps for end in (step.source, step.target)}
            lives = self.personas if EVERYONE in journey.personas else journey.personas
            for persona in lives:
                passed.setdefault(persona, set()).update(moments)
        return {persona: frozenset(moments) for persona, moments in passed.items()}

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text and id of the map as it was written, in the order of the model."""
        return tuple(texts(self.written))

    @cached_property
    def lines(self) -> dict[tuple[str, int], Path]:
        """The outermost path that begins on each line, by file and line; empty without files."""
        found: dict[tuple[str, int], Path] = {}
        spans = self.written.source.spans if self.written.source else {}
        for path, span in spans.items():
            found.setdefault((span.file, span.line), path)
        return found

    @property
    def allowances(self) -> tuple[Allowance, ...]:
        """The comments that allow findings, in the order of the files."""
        return self.written.source.allowances if self.written.source else ()

    def allowed_path(self, allowance: Allowance) -> Path:
        """The part of the map that a comment covers; the empty path when it covers none.

        Args:
            allowance: The comment.
        """
        return self.lines.get((allowance.span.file, allowance.line), ())
