"""The map: the whole definition of journeys and personas, as one value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

import attrs

from journeys.display import Displayed
from journeys.errors import UnknownNameError, ValueFormError
from journeys.model.fields import to_parts, typed
from journeys.model.journey import EVERYONE, Journey
from journeys.model.moment import Moment
from journeys.model.offer import Offer
from journeys.model.parts import Channel, Goal, Stage
from journeys.model.persona import Persona
from journeys.model.promise import Promise
from journeys.model.removal import REMOVE
from journeys.model.scales import Language
from journeys.model.settings import Settings
from journeys.source import Source

__all__ = ["Cell", "JourneyMap", "to_cells"]


@attrs.frozen(kw_only=True, field_transformer=typed)
class Cell:
    """A place of the board that is decided, with its card.

    Attributes:
        persona: Persona id, or `everyone`.
        subject: Goal id, or the id of a moment whose card differs from its goal's.
        channel: Channel id.
        offer: The card.

    Source: [Simple], the Metaplan board: for each goal, the channels and what is in place there.
    """

    persona: str
    subject: str
    channel: str
    offer: Offer

    @property
    def place(self) -> tuple[str, str, str]:
        """Persona, subject and channel."""
        return self.persona, self.subject, self.channel


Board = Mapping[str, Mapping[str, Mapping[str, Offer]]]


def to_cells(value: Iterable[Cell] | Board) -> tuple[Cell, ...]:
    """The cells of a board, from persona to goal to channel to card.

    Args:
        value: The nested mapping, or cells.

    Returns:
        The cells in the order given; empty for none.

    Example:
        >>> from journeys.model import offered
        >>> to_cells({"julie": {"inform": {"app": offered("Tarif")}}})[0].place
        ('julie', 'inform', 'app')
    """
    if not isinstance(value, Mapping):
        return to_parts(Cell, value)
    return tuple(
        Cell(persona=persona, subject=subject, channel=channel, offer=offer)
        for persona, subjects in value.items()
        for subject, channels in subjects.items()
        for channel, offer in channels.items()
    )


def to_personas(value: Iterable[Persona]) -> tuple[Persona, ...]:
    """Personas in the order given."""
    return to_parts(Persona, value)


def to_goals(value: Iterable[Goal | str]) -> tuple[Goal, ...]:
    """Goals in the order given, each whole or as its id."""
    return to_parts(Goal, value, lambda name: Goal(id=name))


def to_channels(value: Iterable[Channel | str]) -> tuple[Channel, ...]:
    """Channels in the order given, each whole or as its id."""
    return to_parts(Channel, value, lambda name: Channel(id=name))


def to_stages(value: Iterable[Stage | str]) -> tuple[Stage, ...]:
    """Stages in the order given, each whole or as its id."""
    return to_parts(Stage, value, lambda name: Stage(id=name))


def to_moments(value: Iterable[Moment]) -> tuple[Moment, ...]:
    """Moments in the order given."""
    return to_parts(Moment, value)


def to_journeys(value: Iterable[Journey]) -> tuple[Journey, ...]:
    """Journeys in the order given."""
    return to_parts(Journey, value)


def to_promises(value: Iterable[Promise]) -> tuple[Promise, ...]:
    """Promises in the order given."""
    return to_parts(Promise, value)


@attrs.frozen(kw_only=True, field_transformer=typed)
class JourneyMap(Displayed):
    """The whole definition; it may be unfinished or wrong, the rules say how.

    Attributes:
        title: The title on the boards.
        edition: A small line under it: workshop, date, version.
        language: Language of the built-in labels, `fr` or `en`.
        coherence: Who guarantees the coherence of the experience.
        personas: Personas, in written order.
        goals: Goals, in the order of the boards; empty for the five built-in ones.
        channels: Channels, in the order of the boards.
        stages: Stages, in the order of time.
        moments: Critical interaction moments, in written order.
        board: Decided cells, in written order.
        journeys: Journeys, in written order.
        promises: Promises, in written order.
        rules: Settings of the rules.
        source: The files behind the map; no part of its value.

    Example:
        >>> bank = JourneyMap(title="Bank", channels=["web", "chat"])
        >>> [channel.id for channel in bank.channels]
        ['web', 'chat']

    Source: [Simple], the method as a whole.
    """

    title: str
    edition: str = ""
    language: Language = attrs.field(default=Language.EN, converter=Language)
    coherence: str = ""
    personas: tuple[Persona, ...] = attrs.field(default=(), converter=to_personas)
    goals: tuple[Goal, ...] = attrs.field(default=(), converter=to_goals)
    channels: tuple[Channel, ...] = attrs.field(default=(), converter=to_channels)
    stages: tuple[Stage, ...] = attrs.field(default=(), converter=to_stages)
    moments: tuple[Moment, ...] = attrs.field(default=(), converter=to_moments)
    board: tuple[Cell, ...] = attrs.field(default=(), converter=to_cells)
    journeys: tuple[Journey, ...] = attrs.field(default=(), converter=to_journeys)
    promises: tuple[Promise, ...] = attrs.field(default=(), converter=to_promises)
    rules: Settings = attrs.field(factory=Settings)
    source: Source | None = attrs.field(default=None, eq=False, repr=False)

    @cached_property
    def _cards(self) -> dict[tuple[str, str, str], Offer]:
        return {cell.place: cell.offer for cell in reversed(self.board)}

    def offer(self, persona: str, subject: str, channel: str) -> Offer | None:
        """The card that a persona finds, the persona's own or everyone's.

        A moment without a card of its own has its goal's; the caller asks for the goal.

        Args:
            persona: Persona id.
            subject: Goal id or moment id.
            channel: Channel id.

        Returns:
            The card, or None for a cell that nobody decided.

        Example:
            >>> JourneyMap(title="Empty").offer("julie", "inform", "web") is None
            True
        """
        own = self._cards.get((persona, subject, channel))
        return own or self._cards.get((EVERYONE, subject, channel))

    def offer_at(self, persona: str, moment: Moment, channel: str) -> Offer | None:
        """The card that a persona finds at a moment: the moment's own, or its goal's.

        Args:
            persona: Persona id.
            moment: The moment.
            channel: Channel id.

        Returns:
            The card, or None for a cell that nobody decided.
        """
        own = self.offer(persona, moment.id, channel)
        return own or self.offer(persona, moment.goal, channel)

    def journeys_of(self, persona: str) -> tuple[Journey, ...]:
        """The journeys that a persona lives, in written order.

        Args:
            persona: Persona id.
        """
        return tuple(journey for journey in self.journeys if journey.is_lived_by(persona))

    def without(
        self,
        *,
        persona: str | None = None,
        channel: str | None = None,
        moment: str | None = None,
        journey: str | None = None,
    ) -> JourneyMap:
        """The map without a part, and without what stands on that part.

        Args:
            persona: A persona to leave out, with its cards.
            channel: A channel to close: its cards, the steps over it, the preferences for it, the
                promises about it.
            moment: A moment to leave out, with its cards, the steps over it, the promises about
                it; a commitment that it would fulfil stays without it.
            journey: A journey to leave out.

        Returns:
            A new map; this one is unchanged.

        Raises:
            UnknownNameError: The map has no such part.
            ValueFormError: Nothing, or more than one part, was named.

        Example:
            >>> bank = JourneyMap(title="Bank", channels=["web", "branch"])
            >>> [channel.id for channel in bank.without(channel="branch").channels]
            ['web']
        """
        named = {"persona": persona, "channel": channel, "moment": moment, "journey": journey}
        asked = {kind: name for kind, name in named.items() if name is not None}
        if len(asked) != 1:
            raise ValueFormError(", ".join(asked) or "nothing", "one part to leave out")
        ((kind, name),) = asked.items()
        known = tuple(part.id for part in getattr(self, f"{kind}s"))
        if name not in known:
            raise UnknownNameError(kind, name, known)
        return REMOVE[kind](self, name)
