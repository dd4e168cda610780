"""The nodes of a network to an order in which their links cross little."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from typing import Final

import attrs

from journeys.board.links import LinkKind
from journeys.drawing.network_columns import Columns, Node

__all__ = ["crossings", "ordered"]

#: How often both columns are put in order; more finds nothing better.
SWEEPS: Final = 6


def ordered(columns: Columns) -> Columns:
    """The columns with moments, inside their goals, and channels in the order of their links.

    Personas and goals keep the order of the map, which people know.

    Args:
        columns: The columns.

    Returns:
        The best of the orders tried, the given one among them; the same columns give the same.
    """
    best, fewest = columns, crossings(columns)
    tried = columns
    for _ in range(SWEEPS):
        tried = attrs.evolve(tried, channels=_channels(tried))
        tried = attrs.evolve(tried, moments=_moments(tried))
        count = crossings(tried)
        if count < fewest:
            best, fewest = tried, count
    return best


def crossings(columns: Columns) -> int:
    """How many pairs of links between moments and channels cross.

    Args:
        columns: The columns.
    """
    rows, lanes = _places(columns)
    pairs = sorted(
        (rows[link.source], lanes[link.target]) for link in columns.of(LinkKind.MEETS)
    )  # fmt: skip
    passed: list[int] = []
    found = 0
    for _, lane in pairs:
        found += len(passed) - bisect_right(passed, lane)
        insort(passed, lane)
    return found


def _places(columns: Columns) -> tuple[dict[str, int], dict[str, int]]:
    rows = [node.name for band in columns.moments for node in band]
    return (
        {name: at for at, name in enumerate(rows)},
        {node.name: at for at, node in enumerate(columns.channels)},
    )


def _channels(columns: Columns) -> tuple[Node, ...]:
    rows, _ = _places(columns)
    means = _means([(link.target, rows[link.source], link.weight)
                    for link in columns.of(LinkKind.MEETS)])  # fmt: skip
    return _by_mean(columns.channels, means)


def _moments(columns: Columns) -> tuple[tuple[Node, ...], ...]:
    _, lanes = _places(columns)
    means = _means([(link.source, lanes[link.target], link.weight)
                    for link in columns.of(LinkKind.MEETS)])  # fmt: skip
    return tuple(_by_mean(band, means) for band in columns.moments)


def _means(pulls: Sequence[tuple[str, int, int]]) -> dict[str, float]:
    totals: dict[str, tuple[int, int]] = {}
    for name, place, weight in pulls:
        sum_, count = totals.get(name, (0, 0))
        totals[name] = (sum_ + place * weight, count + weight)
    return {name: sum_ / count for name, (sum_, count) in totals.items() if count}


def _by_mean(nodes: Sequence[Node], means: dict[str, float]) -> tuple[Node, ...]:
    """Nodes by the mean place of what they are linked to; a rest and the unlinked go last."""
    last = float("inf")
    keys = {node.name: (node.part is None, means.get(node.name, last)) for node in nodes}
    return tuple(sorted(nodes, key=lambda node: keys[node.name]))
