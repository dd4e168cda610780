"""A map and a persona, or all, to the journey board: touchpoints on channels, with their ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import attrs
import networkx as nx

from journeys.board.lanes import channel_lanes, goal_lanes, panel, subtitle, wording
from journeys.board.names import Names, named
from journeys.board.parts import Arrow, Board, Card, CardState, Kind, Lane, Panel
from journeys.board.words import percent, span
from journeys.errors import UnknownNameError
from journeys.graph import to_touchpoint_graph
from journeys.model import Channel, Decider, Goal, JourneyMap, Persona, Stage
from journeys.vocabulary import complete, label

__all__ = ["BANDS", "journey_board"]

BANDS: Final = ("goal", "stage")

_WORDS: Final = ("hand-off", "same-channel", "company-decides", "start", "end", "carries")


def journey_board(map_: JourneyMap, persona: Persona | None, *, bands: str = "goal") -> Board:
    """The journey board of a persona, or of all personas together.

    Args:
        map_: A completed map.
        persona: One of its personas; None for all.
        bands: `goal` or `stage`: what the moments are grouped by.

    Returns:
        The board with a card for each touchpoint of the ways and an arrow for each transition;
        no cards for a persona without journeys.

    Raises:
        UnknownNameError: There are no such bands.

    Source: [CrossChannel], the journey passes through the channels.
    """
    if bands not in BANDS:
        raise UnknownNameError("bands", bands, BANDS)
    graph = to_touchpoint_graph(map_, persona=persona.id if persona else None)
    full = _declared(map_, graph)
    language = full.language.value
    names = named(one.id for one in full.personas)
    who = [persona] if persona else [*{one.id: one for one in reversed(full.personas)}.values()]
    order = list(names)
    who.sort(key=lambda one: order.index(one.id))
    panels = tuple(panel(full, one, order.index(one.id), names[one.id]) for one in who)
    goals = goal_lanes(full)
    channels = channel_lanes(full, persona.prefers if persona else ())
    lanes = goals if bands == "goal" else _stage_lanes(full)
    cards = _cards(graph, language, (channels, goals, lanes), bands)
    used = {card.column for card in cards.values()}
    title = "journey-title" if bands == "goal" else "journey-by-stage"
    more = {key: label(language, key) for key in _WORDS}
    behind = "" if bands == "goal" else "-by-stage"
    return Board(
        kind=Kind.JOURNEY,
        name=f"journey-{names[persona.id]}{behind}" if persona else f"journeys{behind}",
        title=label(language, title),
        subtitle=subtitle(full),
        language=language,
        panels=panels,
        channels=channels,
        goals=goals,
        cards=tuple(cards.values()),
        words=wording(full, **more),
        bands=tuple(lane for lane in lanes if lane.name in used),
        arrows=tuple(_arrows(map_, graph, cards, panels)),
    )


def _declared(map_: JourneyMap, graph: nx.DiGraph[str]) -> JourneyMap:
    """The map with the channels, goals and stages that its ways name and it does not declare."""
    language = map_.language.value
    nodes = [data for _, data in graph.nodes(data=True)]

    def missing(key: str, parts: Iterable[Channel | Goal | Stage]) -> list[str]:
        known = {part.id for part in parts}
        return [one for one in dict.fromkeys(node[key] for node in nodes) if one not in known]

    goals = [
        Goal(id=one, label="" if one else label(language, "no-goal"))
        for one in missing("goal", map_.goals)
    ]
    stages = [
        Stage(id=one, label="" if one else label(language, "no-stage"))
        for one in missing("stage", map_.stages)
    ]
    channels = [Channel(id=one) for one in missing("channel", map_.channels)]
    return complete(
        attrs.evolve(
            map_,
            channels=(*map_.channels, *channels),
            goals=(*map_.goals, *goals),
            stages=(*map_.stages, *stages),
        )
    )


def _stage_lanes(map_: JourneyMap) -> tuple[Lane, ...]:
    names = named(stage.id for stage in map_.stages)
    labels = {stage.id: stage.label for stage in map_.stages}
    return tuple(
        Lane(id=one, name=name, label=labels[one], order=order)
        for order, (one, name) in enumerate(names.items())
    )


def _cards(
    graph: nx.DiGraph[str], language: str, lanes: Sequence[Iterable[Lane]], bands: str
) -> dict[str, Card]:
    """A card for each node, by the node, in the order in which the ways meet them."""
    channel_of, goal_of, band_of = ({lane.id: lane.name for lane in some} for some in lanes)
    given = Names()
    moments = named(node["moment"] for _, node in graph.nodes(data=True))
    cards = {}
    for point, node in graph.nodes(data=True):
        row = channel_of[node["channel"]]
        critical = node.get("critical", "")
        cards[point] = Card(
            name=given.give(f"moment-{moments[node['moment']]}-{row}"),
            row=row,
            column=band_of[node[bands]],
            state=CardState(node.get("status", CardState.OFFERED)),
            title=node["label"],
            feeling=node.get("feeling"),
            moment=node["moment"],
            goal=goal_of[node["goal"]],
            starts=node["start"],
            ends=node["end"],
            critical=label(language, critical) if critical else "",
        )
    return cards


def _arrows(
    map_: JourneyMap, graph: nx.DiGraph[str], cards: dict[str, Card], panels: Sequence[Panel]
) -> Iterator[Arrow]:
    given = Names()
    language = map_.language.value
    travellers = _travellers(map_, panels)
    steps = {(journey.id, at): step for journey in map_.journeys
             for at, step in enumerate(journey.steps)}  # fmt: skip
    for source, target, edge in graph.edges(data=True):
        here, there = cards[source], cards[target]
        step = steps[edge["journey"], edge["step"]]
        same = (str(step.source), str(step.target)) == (source, target)
        yield Arrow(
            name=given.give(f"edge-{_bare(here)}-{_bare(there)}"),
            source=here.name,
            target=there.name,
            is_hand_off=edge["hand_off"],
            by_company=edge["by"] == Decider.COMPANY.value,
            share=percent(language, edge.get("share")),
            within=span(language, edge.get("within"), step.within if same else None),
            carries=edge["carries"],
            personas=tuple(dict.fromkeys(travellers[source, target])),
            step=(edge["journey"], edge["step"]),
        )


def _bare(card: Card) -> str:
    return card.name.removeprefix("moment-")


def _travellers(
    map_: JourneyMap, panels: Sequence[Panel]
) -> defaultdict[tuple[str, str], list[Any]]:
    """The names of the personas of each transition, in the order of the map."""
    found: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
    for one in panels:
        for journey in map_.journeys_of(one.id):
            for step in journey.steps:
                found[str(step.source), str(step.target)].append(one.name)
    return found
