"""A map to the cards of a workshop: what is printed, cut out, and filled in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from journeys.board.lanes import channel_lanes, goal_lanes, panel, subtitle, wording
from journeys.board.names import Names, named
from journeys.board.parts import Board, Card, CardState, Kind, Lane
from journeys.board.persona import persona_board
from journeys.errors import EngineError, UnknownNameError
from journeys.model import JourneyMap, Persona
from journeys.vocabulary import label

__all__ = ["PIECES", "SIZES", "kit_board"]

SIZES: Final = ("compact", "metaplan")

#: Cards that a kit has at most; a wall has room for far fewer.
MOST: Final = 2_000

#: The sets of cards of a kit for all personas, in the order in which a workshop needs them.
PIECES: Final = ("goals", "channels", "personas", "moments", "blanks", "signs")

#: Blank cards that name neither goal nor channel.
WHITE: Final = 8

_WORDS: Final = (
    "goal", "channel", "answer", "hand-off", "same-channel", "start", "end",
    "kit-ruler", "kit-offered", "kit-yes", "kit-partly", "kit-no", "kit-depth", "kit-commitment",
)  # fmt: skip


def kit_board(map_: JourneyMap, persona: Persona | None, *, size: str = "compact") -> Board:
    """The cards of a workshop, or the response cards of one persona.

    Args:
        map_: A completed map.
        persona: One of its personas; None for what the workshop itself needs: ovals of the goals,
            strips of the channels, name cards, moments, and blank cards to fill in.
        size: `compact`, or `metaplan` for the sizes of true Metaplan cards.

    Returns:
        The board. Its pieces say which sets of cards are printed; a persona's cells that nobody
        decided yet are blank cards, and so are all of a map without channels.

    Raises:
        UnknownNameError: There is no such size.
        EngineError: There are more than 2,000 cards.

    Source: [Simple], the Metaplan board; workshops with contact staff.
    """
    if size not in SIZES:
        raise UnknownNameError("size", size, SIZES)
    cells = len(map_.goals) * len(map_.channels)
    _refuse_many(cells if persona else cells + len(map_.moments) + len(map_.personas))
    board = _persona_kit(map_, persona) if persona else _whole_kit(map_)
    # A size stands first: behind, it could be taken for a part of a persona's name.
    name = board.name if size == SIZES[0] else f"{size}-{board.name}"
    return attrs.evolve(board, name=name, size=size)


def _refuse_many(cards: int) -> None:
    if cards > MOST:
        reason = f"{cards:,} are more than the {MOST:,} that a workshop kit can hold"
        raise EngineError("cards", f"{reason}; leave out goals, channels or moments")


def _words(map_: JourneyMap, pieces: tuple[str, ...]) -> dict[str, str]:
    keys = (*_WORDS, *(f"kit-{piece}" for piece in pieces))
    return {key: label(map_.language.value, key) for key in keys}


def _persona_kit(map_: JourneyMap, persona: Persona) -> Board:
    board = persona_board(map_, persona)
    return attrs.evolve(
        board,
        kind=Kind.CARDS,
        name=f"cards-{board.panels[0].name}",
        title=label(map_.language.value, "kit-of-persona"),
        cards=board.cards or tuple(_blanks((), ())),
        words=wording(map_, **_words(map_, ("responses",))),
        pieces=("responses",),
    )


def _whole_kit(map_: JourneyMap) -> Board:
    names = named(one.id for one in map_.personas)
    personas = {one.id: one for one in reversed(map_.personas)}
    goals, channels = goal_lanes(map_), channel_lanes(map_)
    stages = {one.id: one.label for one in reversed(map_.stages)}
    bands = tuple(
        Lane(id=one, name=name, label=stages[one], order=order)
        for order, (one, name) in enumerate(named(one.id for one in map_.stages).items())
    )
    return Board(
        kind=Kind.CARDS,
        name="kit",
        title=label(map_.language.value, "kit-title"),
        subtitle=subtitle(map_),
        language=map_.language.value,
        panels=tuple(
            panel(map_, personas[one], order, name)
            for order, (one, name) in enumerate(names.items())
        ),
        channels=channels,
        goals=goals,
        cards=(*_moments(map_, goals, bands), *_blanks(goals, channels)),
        words=wording(map_, **_words(map_, PIECES)),
        bands=bands,
        pieces=PIECES,
    )


def _moments(map_: JourneyMap, goals: tuple[Lane, ...], bands: tuple[Lane, ...]) -> Iterator[Card]:
    """A card for each moment, without a channel: where it takes place is for the workshop."""
    goal_of, band_of = ({lane.id: lane.name for lane in lanes} for lanes in (goals, bands))
    moments = {one.id: one for one in reversed(map_.moments)}
    for one, name in named(one.id for one in map_.moments).items():
        moment = moments[one]
        yield Card(
            name=f"moment-{name}",
            row=band_of.get(moment.stage, ""),
            column="",
            state=CardState.UNDECIDED,
            title=moment.label,
            feeling=moment.feeling,
            moment=one or name,
            goal=goal_of.get(moment.goal, ""),
            starts=moment.start,
            ends=moment.end,
        )


def _blanks(goals: tuple[Lane, ...], channels: tuple[Lane, ...]) -> Iterator[Card]:
    """Cards to fill in: one for each goal and channel, then white ones."""
    names = Names()
    places = [(goal.name, channel.name) for goal in goals for channel in channels]
    for row, column in (*places, *((("", ""),) * WHITE)):
        name = names.give(f"blank-{row}-{column}" if row else "blank")
        yield Card(name=name, row=row, column=column, state=CardState.UNDECIDED)
