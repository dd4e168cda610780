"""What the links of a network add up to, for tables."""

from __future__ import annotations

from journeys.board.links import Link, LinkKind
from journeys.board.parts import Board, Panel

__all__ = ["passages", "places", "pursuits", "tastes"]


def pursuits(board: Board) -> dict[tuple[str, str], Link]:
    """The links of personas to goals, by the names of both.

    Args:
        board: A network board.
    """
    return {
        (link.source, link.target): link for link in board.links if link.kind is LinkKind.PURSUES
    }


def passages(board: Board) -> dict[tuple[str, str], int]:
    """How many personas meet moments of a goal on a channel, summed over the moments.

    Args:
        board: A network board.

    Returns:
        The sums by the names of channel and band; none where nobody is met.
    """
    found: dict[tuple[str, str], int] = {}
    for link in board.links:
        if link.kind is LinkKind.MEETS:
            key = (link.target, link.goal)
            found[key] = found.get(key, 0) + link.weight
    return found


def places(board: Board) -> dict[str, list[Link]]:
    """The links of moments to channels, by the names of moments.

    Args:
        board: A network board.
    """
    found: dict[str, list[Link]] = {}
    for link in board.links:
        if link.kind is LinkKind.MEETS:
            found.setdefault(link.source, []).append(link)
    return found


def tastes(board: Board, kind: LinkKind) -> dict[str, list[Panel]]:
    """Those who prefer, or avoid, a channel, by its name.

    Args:
        board: A network board.
        kind: `prefers` or `avoids`.
    """
    people = {panel.name: panel for panel in board.panels}
    found: dict[str, list[Panel]] = {}
    for link in board.links:
        if link.kind is kind:
            found.setdefault(link.target, []).append(people[link.source])
    return found
