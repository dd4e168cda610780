"""The neutral parts of boards: what stands where and what it says, without any geometry."""

from __future__ import annotations

from functools import cached_property

import attrs

from journeys.board.edits import Difference, Edit, Sign
from journeys.board.flows import Balance, Flow, Visits
from journeys.board.kinds import CardState, Kind
from journeys.board.links import Link
from journeys.board.trail import Settled, Trail
from journeys.display import Displayed

__all__ = ["Arrow", "Board", "Card", "CardState", "Kind", "Lane", "Mark", "Panel", "Wording"]


@attrs.frozen(kw_only=True)
class Lane:
    """A column or a row of a board: a channel or a goal.

    Attributes:
        id: Its id in the map.
        name: Its id on the board: a slug, unique among its siblings.
        label: Its label.
        code: Two letters that stand for a channel; empty for a goal.
        order: Its number in the map, from 0; colours go by it.
        rank: The persona's preference, from 1; 0 for a channel that is not preferred.
        change: What happened to it since the older map; None for nothing.
        edits: What changed in it since then.
    """

    id: str
    name: str
    label: str
    code: str = ""
    order: int = 0
    rank: int = 0
    change: Sign | None = None
    edits: tuple[Edit, ...] = ()


@attrs.frozen(kw_only=True)
class Panel:
    """A persona at the head of a board, or of a row.

    Attributes:
        id: Its id in the map.
        name: Its id on the board: a slug, unique among its siblings.
        title: The persona's name.
        tagline: A few words under it.
        about: Who it is.
        style: The relational style, in words of the map's language.
        quote: What this customer says, in the quotes of the map's language.
        initials: One to three letters.
        potential: Purchase potential, 1 to 5; 0 when not said.
        churn: Attrition risk, 1 to 5; 0 when not said.
        prefers: Names of the preferred channels that stand on the board, the best first.
        order: Its number in the map, from 0; colours go by it.
        share: Share of customers, in words; empty when not said.
        change: What happened to it since the older map; None for nothing.
        edits: What changed in it since then.
    """

    id: str
    name: str
    title: str
    tagline: str = ""
    about: str = ""
    style: str = ""
    quote: str = ""
    initials: str = ""
    potential: int = 0
    churn: int = 0
    prefers: tuple[str, ...] = ()
    order: int = 0
    share: str = ""
    change: Sign | None = None
    edits: tuple[Edit, ...] = ()


@attrs.frozen(kw_only=True)
class Mark:
    """A channel in small, as a badge on a card.

    Attributes:
        lane: Name of the channel's lane.
        state: What the channel says there.
    """

    lane: str
    state: CardState


@attrs.frozen(kw_only=True)
class Card:
    """One cell of a board.

    Attributes:
        name: Its id on the board, unique in it.
        row: Name of its row.
        column: Name of its column.
        state: What it says of its place.
        title: The answer, or the words for "not offered".
        tone: The tone; empty when not said.
        depth: 1 to 5; 0 when not said.
        idiolect: The customer's words, each in quotes.
        commitments: What is promised.
        reason: Why the answer, or its rest, is elsewhere.
        instead: Names of the lanes where it is to be had, the best first.
        votes: The dots of a workshop.
        marks: The channels of a persona with a goal, in the order of the board (overview).
        feeling: The expected feeling, -2 to 2; None when not said (overview).
        promised: How many commitments the marked channels make, in words (overview).
        moments: How many moments have a card of their own here.
        moment: Id of the moment in the map (journey).
        goal: Name of the goal that a moment serves (journey).
        starts: Whether a way may begin here (journey).
        ends: Whether the goal is reached here (journey).
        critical: Why the moment is a turning point, in words; empty when it is none (journey).
        settled: The outcomes that cannot change any more after it (journey of one persona).
        visits: What was counted here (overlay).
        change: What happened to it since the older map; None for nothing.
        edits: What changed in it since then.
    """

    name: str
    row: str
    column: str
    state: CardState
    title: str = ""
    tone: str = ""
    depth: int = 0
    idiolect: str = ""
    commitments: tuple[str, ...] = ()
    reason: str = ""
    instead: tuple[str, ...] = ()
    votes: int = 0
    marks: tuple[Mark, ...] = ()
    feeling: int | None = None
    promised: str = ""
    moments: int = 0
    moment: str = ""
    goal: str = ""
    starts: bool = False
    ends: bool = False
    critical: str = ""
    settled: tuple[Settled, ...] = ()
    visits: Visits | None = None
    change: Sign | None = None
    edits: tuple[Edit, ...] = ()


@attrs.frozen(kw_only=True)
class Arrow:
    """A transition between two cards of a journey board.

    Attributes:
        name: Its id on the board, unique in it.
        source: Name of the card where the customer is.
        target: Name of the card where the customer goes.
        is_hand_off: Whether it changes channel.
        by_company: Whether the company decides it, and not the customer.
        share: Share of those who are at the source, in words; empty when not said.
        within: The longest planned time, in words; empty when none is planned.
        carries: What the customer need not say again; empty when not said.
        personas: Names of the panels of those who go this way.
        step: The first journey that has it and the number of its step, from 0; None for none.
        flow: What was counted on it (overlay).
        change: What happened to it since the older map; None for nothing.
        edits: What changed in it since then.
    """

    name: str
    source: str
    target: str
    is_hand_off: bool
    by_company: bool = False
    share: str = ""
    within: str = ""
    carries: str = ""
    personas: tuple[str, ...] = ()
    step: tuple[str, int] | None = None
    flow: Flow | None = None
    change: Sign | None = None
    edits: tuple[Edit, ...] = ()


@attrs.frozen(kw_only=True)
class Wording:
    """The built-in labels of a board, in the map's language.

    Attributes:
        labels: Key and label.
    """

    labels: tuple[tuple[str, str], ...] = ()

    def __getitem__(self, key: str) -> str:
        return next((label for name, label in self.labels if name == key), key)


@attrs.frozen(kw_only=True)
class Board(Displayed):
    """A board: rows and columns with cards, and the persona for whom it stands.

    Attributes:
        kind: Which board.
        name: Its file's name without an ending: a slug, unique among the boards of a map.
        title: Its title.
        subtitle: The map's title and edition.
        language: `fr` or `en`.
        panels: The persona of a persona board; the personas, one a row, of the overview.
        channels: The channels in the order of the map.
        goals: The goals in the order of the map.
        cards: One for each row and column, row by row; of a journey, one for each touchpoint.
        words: The built-in labels.
        bands: The goals or stages that the moments of a journey board stand in, in order.
        arrows: The transitions of a journey board.
        size: How large the cards of a kit are; empty for other boards.
        pieces: The sets of cards that a kit is printed as, in order.
        balance: What was counted on an overlay.
        links: What a network joins.
        facts: What a cover says of the map: what it is, and the words.
        difference: The older map that the board is held against; None for none.
        trail: A walk that stands out on a journey board; None for none.
    """

    kind: Kind
    name: str
    title: str
    subtitle: str
    language: str
    panels: tuple[Panel, ...]
    channels: tuple[Lane, ...]
    goals: tuple[Lane, ...]
    cards: tuple[Card, ...]
    words: Wording = attrs.field(factory=Wording)
    bands: tuple[Lane, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    size: str = ""
    pieces: tuple[str, ...] = ()
    balance: Balance | None = None
    links: tuple[Link, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    difference: Difference | None = None
    trail: Trail | None = None

    def channel(self, name: str) -> Lane:
        """The lane of a channel by its name on the board.

        Args:
            name: The lane's name.
        """
        return self._lanes[name]

    def card(self, row: str, column: str) -> Card:
        """The card of a row and a column.

        Args:
            row: Name of the row.
            column: Name of the column.
        """
        return self._places[row, column]

    @cached_property
    def _lanes(self) -> dict[str, Lane]:
        return {lane.name: lane for lane in reversed(self.channels)}

    @cached_property
    def _places(self) -> dict[tuple[str, str], Card]:
        return {(card.row, card.column): card for card in reversed(self.cards)}
