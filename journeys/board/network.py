"""A map to its network: personas, goals, moments and channels, and what links them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from journeys.board.lanes import channel_lanes, goal_lanes, panel, subtitle, wording
from journeys.board.names import Names, named
from journeys.board.network_links import Ends, links_of
from journeys.board.parts import Board, Card, CardState, Kind, Lane
from journeys.model import JourneyMap, Persona
from journeys.vocabulary import label

__all__ = ["network_board"]

_WORDS: Final = (
    "network-personas",
    "network-goals",
    "network-moments",
    "network-channels",
    "network-pursues",
    "network-serves",
    "network-meets",
    "network-lived",
    "network-carded",
    "network-unlived",
    "network-prefers",
    "network-avoids",
    "cover-share",
    "start",
    "end",
)


def network_board(map_: JourneyMap, persona: Persona | None = None) -> Board:
    """The network of a map: who pursues what, at which moments, on which channels.

    Args:
        map_: A completed map.
        persona: One of its personas; None for all.

    Returns:
        The board: a panel a persona, a card a moment in the band of its goal, and links. Only
        what the map declares stands on it; an empty map has its goals and no links.

    Source: [Simple], personas, goals, channels and moments make the board.
    """
    language = map_.language.value
    names = named(one.id for one in map_.personas)
    chosen = [persona] if persona else [*{one.id: one for one in reversed(map_.personas)}.values()]
    order = list(names)
    chosen.sort(key=lambda one: order.index(one.id))
    panels = tuple(panel(map_, one, order.index(one.id), names[one.id]) for one in chosen)
    goals, channels = goal_lanes(map_), channel_lanes(map_)
    cards = tuple(_cards(map_, goals))
    ends = Ends(
        personas={one.id: one.name for one in panels},
        goals={lane.id: lane.name for lane in goals},
        channels={lane.id: lane.name for lane in channels},
        cards={card.moment: card for card in cards},
    )
    used = {card.column for card in cards}
    lost = [one for one in _lost(map_, goals) if one.name in used]
    bands = (*goals, *lost)
    rank = {lane.name: at for at, lane in enumerate(bands)}
    return Board(
        kind=Kind.NETWORK,
        name=f"network-{names[persona.id]}" if persona else "network",
        title=label(language, "network-title"),
        subtitle=subtitle(map_),
        language=language,
        panels=panels,
        channels=channels,
        goals=goals,
        cards=tuple(sorted(cards, key=lambda card: rank[card.column])),
        words=wording(map_, **{key: label(language, key) for key in _WORDS}),
        bands=bands,
        links=links_of(map_, ends, panels),
    )


def _lost(map_: JourneyMap, goals: Iterable[Lane]) -> Iterator[Lane]:
    """The band of moments that serve no goal of the map."""
    known = [lane.name for lane in goals]
    name = Names(set(known)).give("no-goal")
    yield Lane(id="", name=name, label=label(map_.language.value, "no-goal"), order=len(known))


def _cards(map_: JourneyMap, goals: Iterable[Lane]) -> Iterator[Card]:
    language = map_.language.value
    bands = {lane.id: lane.name for lane in goals}
    (lost,) = _lost(map_, goals)
    moments = {moment.id: moment for moment in reversed(map_.moments)}
    for one, name in named(moment.id for moment in map_.moments).items():
        moment = moments[one]
        band = bands.get(moment.goal, lost.name)
        yield Card(
            name=f"moment-{name}",
            row=band,
            column=band,
            state=CardState.OFFERED,
            title=moment.label,
            moment=one,
            goal=bands.get(moment.goal, ""),
            feeling=moment.feeling,
            starts=moment.start,
            ends=moment.end,
            critical=label(language, moment.critical.value) if moment.critical else "",
        )
