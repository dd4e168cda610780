"""A map to its overview: personas × goals."""

from __future__ import annotations

from collections.abc import Iterator

from journeys.board.lanes import channel_lanes, goal_lanes, panel, subtitle, wording
from journeys.board.names import Names, named
from journeys.board.parts import Board, Card, CardState, Kind, Lane, Mark
from journeys.model import JourneyMap, Offer, Persona
from journeys.vocabulary import counted, label

__all__ = ["overview_board"]


def overview_board(map_: JourneyMap) -> Board:
    """The overview: for each persona and goal the channels, the feeling and the promises.

    Args:
        map_: A completed map.

    Returns:
        The board, a row a persona; a map without personas has no rows.

    Source: [Simple], five or six personas with five goals are still seen at one look.
    """
    language = map_.language.value
    goals = goal_lanes(map_)
    channels = channel_lanes(map_)
    names = named(persona.id for persona in map_.personas)
    personas = {persona.id: persona for persona in reversed(map_.personas)}
    return Board(
        kind=Kind.OVERVIEW,
        name="overview",
        title=label(
            language,
            "overview-title",
            personas=counted(language, "personas", len(names)),
            goals=counted(language, "goals", len(goals)),
        ),
        subtitle=subtitle(map_),
        language=language,
        panels=tuple(
            panel(map_, personas[one], order, name)
            for order, (one, name) in enumerate(names.items())
        ),
        channels=channels,
        goals=goals,
        cards=tuple(_cards(map_, [personas[one] for one in names], names, goals, channels)),
        words=wording(map_, coverage=label(language, "coverage", channels=len(channels))),
    )


def _cards(
    map_: JourneyMap,
    personas: list[Persona],
    names: dict[str, str],
    goals: tuple[Lane, ...],
    channels: tuple[Lane, ...],
) -> Iterator[Card]:
    given = Names()
    feelings = _feelings(map_)
    language = map_.language.value
    for persona in personas:
        for goal in goals:
            offers = [map_.offer(persona.id, goal.id, channel.id) for channel in channels]
            states = [
                CardState(offer.status.value) if offer else CardState.UNDECIDED for offer in offers
            ]
            row = names[persona.id]
            yield Card(
                name=given.give(f"card-{row}-{goal.name}"),
                row=row,
                column=goal.name,
                state=CardState.OFFERED,
                title=_counted(language, states),
                marks=tuple(
                    Mark(lane=channel.name, state=state)
                    for channel, state in zip(channels, states, strict=True)
                ),
                feeling=feelings.get((persona.id, goal.id)),
                promised=counted(language, "commitments", _commitments(offers)),
            )


def _commitments(offers: list[Offer | None]) -> int:
    return sum(len(offer.response.commitments) for offer in offers if offer and offer.response)


def _counted(language: str, states: list[CardState]) -> str:
    offered, partial = states.count(CardState.OFFERED), states.count(CardState.PARTIAL)
    if not partial:
        return label(language, "channels-offered", offered=offered)
    return label(language, "channels-count", offered=offered, partial=partial)


def _feelings(map_: JourneyMap) -> dict[tuple[str, str], int]:
    """The expected feeling of each persona and goal: at the last of its moments with one."""
    moments = {moment.id: moment for moment in map_.moments}
    found: dict[tuple[str, str], int] = {}
    for persona in map_.personas:
        passed = {
            point.moment
            for journey in map_.journeys_of(persona.id)
            for step in journey.steps
            for point in (step.source, step.target)
        }
        for moment in moments.values():
            if moment.id in passed and moment.feeling is not None:
                found[persona.id, moment.goal] = moment.feeling
    return found
