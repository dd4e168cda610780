"""A map and a persona to the persona's board: goals × channels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from journeys.board.lanes import channel_lanes, goal_lanes, panel, subtitle, wording
from journeys.board.names import Names, named
from journeys.board.parts import Board, Card, CardState, Kind, Lane
from journeys.model import EVERYONE, JourneyMap, Offer, Persona, Response
from journeys.vocabulary import label

__all__ = ["persona_board"]


def persona_board(map_: JourneyMap, persona: Persona) -> Board:
    """The Metaplan board of a persona.

    Args:
        map_: A completed map.
        persona: One of its personas.

    Returns:
        The board with a card for each goal and channel; cells that nobody decided say so.

    Source: [Simple], for each goal the channels used and what is in place there.
    """
    names = named(one.id for one in map_.personas)
    order = list(names).index(persona.id)
    goals = goal_lanes(map_)
    channels = channel_lanes(map_, persona.prefers)
    return Board(
        kind=Kind.PERSONA,
        name=f"board-{names[persona.id]}",
        title=label(map_.language.value, "board-title"),
        subtitle=subtitle(map_),
        language=map_.language.value,
        panels=(panel(map_, persona, order, names[persona.id]),),
        channels=channels,
        goals=goals,
        cards=tuple(_cards(map_, persona, goals, channels)),
        words=wording(map_),
    )


def _cards(
    map_: JourneyMap, persona: Persona, goals: tuple[Lane, ...], channels: tuple[Lane, ...]
) -> Iterator[Card]:
    names = Names()
    own = _own_cards(map_, persona)
    lanes = {lane.id: lane.name for lane in channels}
    for goal in goals:
        for channel in channels:
            name = names.give(f"card-{goal.name}-{channel.name}")
            offer = map_.offer(persona.id, goal.id, channel.id)
            yield _card(
                map_, offer, (name, goal.name, channel.name), lanes, own[goal.id, channel.id]
            )


def _own_cards(map_: JourneyMap, persona: Persona) -> Counter[tuple[str, str]]:
    """How many moments of each goal have a card of their own, by goal and channel."""
    goal_of = {moment.id: moment.goal for moment in map_.moments}
    goals = {goal.id for goal in map_.goals}
    # A set, since a moment may have a card for everyone and one for this persona.
    places = {
        (cell.subject, cell.channel)
        for cell in map_.board
        if cell.persona in {persona.id, EVERYONE}
        and cell.subject in goal_of
        and cell.subject not in goals
    }
    return Counter((goal_of[subject], channel) for subject, channel in places)


def _card(
    map_: JourneyMap,
    offer: Offer | None,
    place: tuple[str, str, str],
    lanes: dict[str, str],
    moments: int,
) -> Card:
    language = map_.language.value
    name, row, column = place
    if offer is None:
        title = label(language, "undecided")
        state = CardState.UNDECIDED
        return Card(name=name, row=row, column=column, state=state, title=title, moments=moments)
    response = offer.response or Response()
    state = CardState(offer.status.value)
    return Card(
        name=name,
        row=row,
        column=column,
        state=state,
        title=response.answer if state.is_open else label(language, "elsewhere"),
        tone=response.tone,
        depth=response.depth or 0,
        idiolect=", ".join(label(language, "quote", text=word) for word in response.idiolect.uses),
        commitments=tuple(commitment.text for commitment in response.commitments),
        reason=offer.because,
        instead=tuple(lanes[one] for one in dict.fromkeys(offer.instead) if one in lanes),
        votes=offer.votes,
        moments=moments,
    )
