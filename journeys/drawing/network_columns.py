"""A network board to the nodes and links of one sheet: what is too many is one node, "and more"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeAlias

import attrs

from journeys.board import Board, Card, Lane, Panel
from journeys.board.links import Link, LinkKind

__all__ = ["REST", "Columns", "Node", "columns_of"]

Part: TypeAlias = "Panel | Lane | Card"

#: So many stand on a sheet, the last of them for the rest.
PERSONAS: Final = 14
BANDS: Final = 10
CHANNELS: Final = 20

#: Begins the name of a rest, as no name of a part does.
REST: Final = "+"


@attrs.frozen(kw_only=True)
class Node:
    """A part of the network, or the rest of a column.

    Attributes:
        name: Its name on the board; of a rest, a name that no part has.
        part: The part; None for a rest.
        rest: Titles of those for whom a rest stands.
    """

    name: str
    part: Part | None = None
    rest: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Columns:
    """What stands on the sheet.

    Attributes:
        personas: The personas.
        bands: The goals, and the band of moments without one.
        moments: The moments of each band, in the order of the bands.
        channels: The channels.
        links: What joins them, one for each kind, two ends and goal.
    """

    personas: tuple[Node, ...]
    bands: tuple[Node, ...]
    moments: tuple[tuple[Node, ...], ...]
    channels: tuple[Node, ...]
    links: tuple[Link, ...]

    def of(self, kind: LinkKind) -> tuple[Link, ...]:
        """The links of a kind.

        Args:
            kind: The kind.
        """
        return tuple(link for link in self.links if link.kind is kind)


def columns_of(board: Board, room: Callable[[Sequence[int]], int]) -> Columns:
    """The nodes and links of a sheet.

    Args:
        board: A network board.
        room: How many moments a band may have, two at least, by how many each band has.

    Returns:
        The columns in the order of the board. Of a band with more moments those with the most
        links stay, and one node stands for the others, with their links.
    """
    personas, people = _gathered(board.panels, PERSONAS, "persona")
    bands, goals = _gathered(board.bands, BANDS, "band")
    channels, lanes = _gathered(board.channels, CHANNELS, "channel")
    weights: dict[str, int] = {}
    for link in board.links:
        if link.kind is LinkKind.MEETS:
            weights[link.source] = weights.get(link.source, 0) + link.weight
    inside: dict[str, list[Card]] = {}
    for card in board.cards:
        inside.setdefault(goals[card.column], []).append(card)
    moments: list[tuple[Node, ...]] = []
    cards: dict[str, str] = {}
    most = room([len(inside.get(band.name, ())) for band in bands])
    for band in bands:
        kept, where = _chosen(inside.get(band.name, []), most, band.name, weights)
        moments.append(kept)
        cards |= where
    ends = {
        LinkKind.PURSUES: (people, goals),
        LinkKind.SERVES: (goals, cards),
        LinkKind.MEETS: (cards, lanes),
        LinkKind.PREFERS: (people, lanes),
        LinkKind.AVOIDS: (people, lanes),
    }
    joined: dict[tuple[str, ...], Link] = {}
    for link in board.links:
        sources, targets = ends[link.kind]
        source, target = sources[link.source], targets[link.target]
        goal = goals.get(link.goal, "")
        key = (link.kind.value, source, target, goal)
        moved = attrs.evolve(link, source=source, target=target, goal=goal)
        joined[key] = _both(joined[key], moved) if key in joined else moved
    return Columns(
        personas=personas,
        bands=bands,
        moments=tuple(moments),
        channels=channels,
        links=tuple(joined.values()),
    )


def _gathered(
    parts: Sequence[Panel] | Sequence[Lane], most: int, column: str
) -> tuple[tuple[Node, ...], dict[str, str]]:
    """The nodes of a column, and the node of each part by the names of both."""
    kept = parts if len(parts) <= most else parts[: most - 1]
    nodes = [Node(name=part.name, part=part) for part in kept]
    where = {part.name: part.name for part in kept}
    if rest := parts[len(kept) :]:
        name = f"{REST}{column}"
        nodes.append(Node(name=name, rest=tuple(map(_title, rest))))
        where |= {part.name: name for part in rest}
    return tuple(nodes), where


def _chosen(
    cards: Sequence[Card], most: int, band: str, weights: dict[str, int]
) -> tuple[tuple[Node, ...], dict[str, str]]:
    """The moments of a band that stay, and the node of each moment."""
    if len(cards) <= most:
        kept = list(cards)
    else:
        ranked = sorted(cards, key=lambda card: -weights.get(card.name, 0))
        stay = {card.name for card in ranked[: most - 1]}
        kept = [card for card in cards if card.name in stay]
    nodes = [Node(name=card.name, part=card) for card in kept]
    where = {card.name: card.name for card in kept}
    if len(kept) < len(cards):
        rest = [card for card in cards if card.name not in where]
        name = f"{REST}moments-{band}"
        nodes.append(Node(name=name, rest=tuple(map(_title, rest))))
        where |= {card.name: name for card in rest}
    return tuple(nodes), where


def _title(part: Part) -> str:
    return part.label if isinstance(part, Lane) else part.title


def _both(one: Link, two: Link) -> Link:
    """Two links between the same nodes as one."""
    people: Iterable[str] = dict.fromkeys((*one.personas, *two.personas))
    return attrs.evolve(
        one,
        weight=one.weight + two.weight,
        is_lived=one.is_lived or two.is_lived,
        personas=tuple(people),
    )
