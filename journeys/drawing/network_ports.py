"""Where the links of a network leave and arrive: plugs, sockets and docks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from journeys.board.links import LinkKind
from journeys.drawing.canvas import Box
from journeys.drawing.network_columns import Columns

__all__ = ["BROAD", "PLUG", "Docks", "docks_of", "plugs_of", "sockets_of", "sums"]

#: Width of the plugs, which say how many, and of the sockets of goals.
PLUG, SOCKET = 15.0, 5.0
#: Points of width a persona at most.
BROAD: Final = 3.4
#: Between two channels.
GAP: Final = 4.0


@attrs.frozen(kw_only=True)
class Docks:
    """The strips of channels and what arrives there.

    Attributes:
        strips: The strips, by the names of channels.
        docks: Where the moments of a goal arrive, by the names of channel and goal.
        scale: Points of width a persona.
    """

    strips: dict[str, Box]
    docks: dict[tuple[str, str], Box]
    scale: float


def sums(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The sum of the weights of each name.

    Args:
        pairs: Names and weights.

    Example:
        >>> sums([("web", 2), ("chat", 1), ("web", 3)])
        {'web': 5, 'chat': 1}
    """
    found: dict[str, int] = {}
    for name, weight in pairs:
        found[name] = found.get(name, 0) + weight
    return found


def plugs_of(
    columns: Columns, personas: dict[str, Box], bands: dict[str, Box], left: float
) -> dict[str, tuple[Box, Box]]:
    """Where the links of personas begin, on the right of their cards, and end, left of goals.

    Args:
        columns: What stands on the sheet.
        personas: The cards of personas.
        bands: What lies behind goals.
        left: Left side of the plugs of goals.
    """
    links = columns.of(LinkKind.PURSUES)
    people = {node.name: at for at, node in enumerate(columns.personas)}
    goals = {node.name: at for at, node in enumerate(columns.bands)}
    begins, ends = {}, {}
    for name, box in personas.items():
        own = sorted((one for one in links if one.source == name), key=lambda x: goals[x.target])
        for link, place in zip(own, _rail(box.right - 1, box, len(own), 14.0), strict=True):
            begins[link.name] = place
    for name, box in bands.items():
        own = sorted((one for one in links if one.target == name), key=lambda x: people[x.source])
        for link, place in zip(own, _rail(left, box, len(own), 12.0), strict=True):
            ends[link.name] = place
    return {link.name: (begins[link.name], ends[link.name]) for link in links}


def _rail(x: float, box: Box, count: int, most: float) -> list[Box]:
    """Plugs one over the other, in the middle of a box's side."""
    step = min(most, (box.height - 2) / max(count, 1))
    top = box.middle[1] - count * step / 2
    high = step - min(1.6, 0.15 * step)
    return [Box(x, top + at * step + (step - high) / 2, PLUG, high) for at in range(count)]


def sockets_of(columns: Columns, ovals: dict[str, Box], row: float) -> tuple[dict[str, Box], float]:
    """Where the links of goals begin, and their points of width a persona.

    Args:
        columns: What stands on the sheet.
        ovals: The goals.
        row: Height of a moment.
    """
    links = columns.of(LinkKind.SERVES)
    loads = sums((link.source, max(link.weight, 1)) for link in links)
    most = max((link.weight for link in links), default=1)
    rooms = [1.1 * ovals[name].height / 2 / load for name, load in loads.items()]
    thin = min([BROAD, 0.7 * row / max(most, 1), *rooms])
    sockets = {}
    for name, load in loads.items():
        oval, high = ovals[name], load * thin + 6
        sockets[name] = Box(oval.right - 1, oval.middle[1] - high / 2, SOCKET, high)
    return sockets, thin


def docks_of(columns: Columns, box: Box, scale: float) -> Docks:
    """The strips of channels, as high as what arrives there, and their docks.

    Args:
        columns: What stands on the sheet.
        box: The column of channels.
        scale: Points of width a persona at most.
    """
    loads: dict[tuple[str, str], int] = {}
    for link in columns.of(LinkKind.MEETS):
        key = (link.target, link.goal)
        loads[key] = loads.get(key, 0) + link.weight
    rank = {node.name: at for at, node in enumerate(columns.bands)}
    keys: dict[str, list[tuple[str, str]]] = {node.name: [] for node in columns.channels}
    for key in sorted(loads, key=lambda key: rank[key[1]]):
        keys[key[0]].append(key)
    for percent in range(100, 0, -2):
        part = percent / 100
        sizes = {key: max(0.8 + 9.6 * part, scale * part * load + 1.5)
                 for key, load in loads.items()}  # fmt: skip
        gap = 0.3 + 0.9 * part
        highs = [
            max(28.0 + 20 * part, sum(sizes[key] + gap for key in keys[node.name]) + 3)
            for node in columns.channels
        ]
        if sum(highs) + GAP * len(highs) <= box.height:
            break
    spare = (box.height - sum(highs)) / max(len(highs), 1)
    strips, docks, y = {}, {}, box.y + spare / 2
    for node, high in zip(columns.channels, highs, strict=True):
        strip = strips[node.name] = Box(box.x, y, box.width, high)
        own = keys[node.name]
        top = strip.middle[1] - (sum(sizes[key] + gap for key in own) - gap) / 2
        for key in own:
            docks[key] = Box(strip.x - PLUG + 1, top, PLUG, sizes[key])
            top += sizes[key] + gap
        y += high + spare
    return Docks(strips=strips, docks=docks, scale=scale * part)
