"""A map to the links of its network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

import attrs

from journeys.board.links import Link, LinkKind
from journeys.board.names import Names
from journeys.board.parts import Card, CardState, Panel
from journeys.graph import to_network
from journeys.model import EVERYONE, JourneyMap

__all__ = ["Ends", "links_of"]

_Points: TypeAlias = dict[tuple[str, str], dict[str, None]]


@attrs.frozen
class Ends:
    """The parts of the board by their ids in the map.

    Attributes:
        personas: Names of the panels.
        goals: Names of the bands of goals.
        channels: Names of the channels.
        cards: The moments.
    """

    personas: Mapping[str, str]
    goals: Mapping[str, str]
    channels: Mapping[str, str]
    cards: Mapping[str, Card]


def links_of(map_: JourneyMap, ends: Ends, panels: Iterable[Panel]) -> tuple[Link, ...]:
    """The links of a network.

    Args:
        map_: A completed map.
        ends: What stands on the board.
        panels: The personas, in the order of the board.

    Returns:
        The links under names of their own: those of personas first, then by moments.
    """
    return tuple(_named(_links(map_, ends, panels)))


def _named(links: Iterable[Link]) -> Iterator[Link]:
    given = Names()
    for link in links:
        ends = f"{link.source.removeprefix('moment-')}-{link.target.removeprefix('moment-')}"
        yield attrs.evolve(link, name=given.give(f"link-{link.kind.value}-{ends}"))


def _links(map_: JourneyMap, ends: Ends, panels: Iterable[Panel]) -> Iterator[Link]:
    lived, points = _lived(map_, ends)
    carded = _carded(map_, ends)
    yield from _pursuits(map_, ends, lived)
    for one, card in ends.cards.items():
        if card.goal:
            who = tuple(lived.get(one, ()))
            yield _link(LinkKind.SERVES, (card.goal, card.name), card.goal, who, is_lived=bool(who))
    order = {one.name: at for at, one in enumerate(panels)}
    for one, card in ends.cards.items():
        for channel in ends.channels:
            found = points.get((one, channel), {}) | carded.get((one, channel), {})
            if found:
                who = tuple(sorted(found, key=order.__getitem__))
                pair = (card.name, ends.channels[channel])
                is_lived = (one, channel) in points
                yield _link(LinkKind.MEETS, pair, card.column, who, is_lived=is_lived)


def _link(
    kind: LinkKind, ends: tuple[str, str], goal: str, who: tuple[str, ...], *, is_lived: bool
) -> Link:
    return Link(
        name="", kind=kind, source=ends[0], target=ends[1], weight=len(who), goal=goal,
        is_lived=is_lived, personas=who,
    )  # fmt: skip


def _pursuits(map_: JourneyMap, ends: Ends, lived: Mapping[str, Iterable[str]]) -> Iterator[Link]:
    """The links of personas to goals, and to the channels that they prefer or avoid."""
    graph = to_network(map_)
    passed = {(who, ends.cards[one].goal) for one, people in lived.items() for who in people}
    opened: dict[tuple[str, str], int] = {}
    tastes = []
    for source, target, edge in graph.edges(data=True):
        kind = edge["kind"]
        if kind == "offers" and CardState(edge["status"]).is_open:
            pair = (edge["persona"], source.removeprefix("goal:"))
            opened[pair] = opened.get(pair, 0) + 1
        elif kind in {"prefers", "avoids"}:
            tastes.append((kind, source.removeprefix("persona:"), target, edge["rank"]))
    for who, name in ends.personas.items():
        for goal, band in ends.goals.items():
            count, is_lived = opened.get((who, goal), 0), (name, band) in passed
            if count or is_lived:
                yield Link(
                    name="", kind=LinkKind.PURSUES, source=name, target=band, weight=count,
                    goal=band, is_lived=is_lived, personas=(name,),
                )  # fmt: skip
    for kind, who, target, rank in tastes:
        if who in ends.personas:
            name, channel = ends.personas[who], ends.channels[target.removeprefix("channel:")]
            yield Link(
                name="", kind=LinkKind(kind), source=name, target=channel, weight=rank,
                personas=(name,),
            )  # fmt: skip


def _lived(map_: JourneyMap, ends: Ends) -> tuple[dict[str, dict[str, None]], _Points]:
    """Who passes each moment, and who each moment on each channel, by the journeys."""
    moments: dict[str, dict[str, None]] = {}
    points: _Points = {}
    for who, name in ends.personas.items():
        for journey in map_.journeys_of(who):
            for step in journey.steps:
                for point in (step.source, step.target):
                    if point.moment in ends.cards:
                        moments.setdefault(point.moment, {})[name] = None
                        if point.channel in ends.channels:
                            points.setdefault((point.moment, point.channel), {})[name] = None
    return moments, points


def _carded(map_: JourneyMap, ends: Ends) -> _Points:
    """Whom an open card of a moment, not of its goal, awaits on each channel."""
    points: _Points = {}
    goals: Mapping[str, object] = ends.goals
    for cell in map_.board:
        if cell.subject in goals or cell.subject not in ends.cards:
            continue
        if cell.channel not in ends.channels:
            continue
        for who in ends.personas if cell.persona == EVERYONE else [cell.persona]:
            offer = map_.offer(who, cell.subject, cell.channel)
            if who in ends.personas and offer and CardState(offer.status.value).is_open:
                names = points.setdefault((cell.subject, cell.channel), {})
                names[ends.personas[who]] = None
    return points
