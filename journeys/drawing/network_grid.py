"""The columns of a network to boxes: where each node stands, and where its links meet it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from journeys.board.links import LinkKind
from journeys.drawing.canvas import Box
from journeys.drawing.network_columns import Columns, Node
from journeys.drawing.network_ports import BROAD, PLUG, docks_of, plugs_of, sockets_of, sums
from journeys.drawing.sheet import Sheet

__all__ = ["FOOT", "TOP", "Grid", "grid_of", "moments_at_most"]

TOP, FOOT = 122.0, 46.0
GAP, PAD = 7.0, 3.0
#: From moment to moment: the least that can be read, and the most.
LOW, HIGH = 9.2, 38.0
#: Heights of a band: the least, and the least where there is room.
FLAT, ROOMY = 28.0, 90.0

PERSONA_WIDTH, OVAL, MOMENT_WIDTH, CHANNEL_WIDTH = 178.0, 112.0, 236.0, 166.0
GOALS, MOMENTS = 386.0, 578.0


@attrs.frozen(kw_only=True)
class Grid:
    """Boxes by the names of nodes and links.

    Attributes:
        height: Height of the part of the page that the columns take.
        personas: Cards of personas.
        bands: What lies behind a goal and its moments.
        ovals: Goals.
        moments: Moments.
        channels: Strips of channels.
        plugs: Where a link of a persona leaves and where it arrives, by its name.
        sockets: Where the links of a goal leave it.
        docks: Where the moments of a goal arrive at a channel, by the names of both.
        scale: Points of width a persona of a link from a moment to a channel.
        thin: Points of width a persona of a link from a goal to a moment.
    """

    height: float
    personas: dict[str, Box]
    bands: dict[str, Box]
    ovals: dict[str, Box]
    moments: dict[str, Box]
    channels: dict[str, Box]
    plugs: dict[str, tuple[Box, Box]]
    sockets: dict[str, Box]
    docks: dict[tuple[str, str], Box]
    scale: float
    thin: float


def moments_at_most(counts: Sequence[int], sheet: Sheet) -> int:
    """How many moments a band may have, so that all bands go on the sheet.

    Args:
        counts: How many moments each band has.
        sheet: The paper.

    Returns:
        Two at least; the largest count where all fit.
    """
    room = sheet.height - TOP - FOOT

    def fits(most: int) -> bool:
        return sum(_band(min(count, most), LOW, FLAT) + GAP for count in counts) <= room

    return next((most for most in range(max(counts, default=2), 2, -1) if fits(most)), 2)


def grid_of(columns: Columns, sheet: Sheet) -> Grid:
    """The boxes of a sheet.

    Args:
        columns: What stands on it.
        sheet: The paper, in landscape.
    """
    room = sheet.height - TOP - FOOT
    counts = [len(band) for band in columns.moments]
    pitch, least = _largest(
        lambda part: (LOW + (HIGH - LOW) * part, FLAT + (ROOMY - FLAT) * part),
        lambda sizes: sum(_band(count, *sizes) + GAP for count in counts) <= room,
    )
    wanted = sum(_band(count, pitch, least) + GAP for count in counts)
    height = min(
        room, max(wanted, 104.0 * len(columns.personas), 78.0 * len(columns.channels), 260)
    )
    heights = [_band(count, pitch, least) for count in counts]
    spare = (height - wanted) / max(len(counts), 1)
    bands, ovals, y = {}, {}, TOP
    moments: dict[str, Box] = {}
    for node, inside, high in zip(columns.bands, columns.moments, heights, strict=True):
        box = Box(GOALS - 4, y, MOMENTS + MOMENT_WIDTH + 6 - GOALS + 4, high + spare)
        bands[node.name] = box
        ry = min(box.height / 2 - 3, 24 + 3.5 * len(inside))
        ovals[node.name] = Box(GOALS + PLUG - 1, box.middle[1] - ry, OVAL, 2 * ry)
        step = min(pitch, (box.height - 2 * PAD) / max(len(inside), 1))
        moments |= _stacked(inside, Box(MOMENTS, box.y, MOMENT_WIDTH, box.height), step)
        y = box.bottom + GAP
    personas = _spread(columns.personas, Box(sheet.margin, TOP, PERSONA_WIDTH, height - GAP))
    row = min((box.height for box in moments.values()), default=20.0)
    loads = sums((link.source, link.weight) for link in columns.of(LinkKind.MEETS))
    scale = min(BROAD, row * 0.86 / max(loads.values(), default=1))
    right = Box(sheet.width - sheet.margin - CHANNEL_WIDTH, TOP, CHANNEL_WIDTH, height - GAP)
    docks = docks_of(columns, right, scale)
    sockets, thin = sockets_of(columns, ovals, row)
    return Grid(
        height=height,
        personas=personas,
        bands=bands,
        ovals=ovals,
        moments=moments,
        channels=docks.strips,
        plugs=plugs_of(columns, personas, bands, GOALS),
        sockets=sockets,
        docks=docks.docks,
        scale=docks.scale,
        thin=thin,
    )


def _band(count: int, pitch: float, least: float) -> float:
    return max(least, count * pitch + 2 * PAD)


def _largest(
    sizes: Callable[[float], tuple[float, float]], fits: Callable[[tuple[float, float]], bool]
) -> tuple[float, float]:
    """The largest of sizes that fit; the smallest when none does."""
    return next((sizes(part / 50) for part in range(50, 0, -1) if fits(sizes(part / 50))), sizes(0))


def _stacked(nodes: Sequence[Node], box: Box, pitch: float) -> dict[str, Box]:
    """Rows in the middle of a box."""
    gap = min(6.0, 0.08 * pitch + 0.06 * max(0.0, pitch - 14))
    top = box.middle[1] - pitch * len(nodes) / 2 + gap / 2
    return {
        node.name: Box(box.x, top + at * pitch, box.width, min(30.0, pitch - gap))
        for at, node in enumerate(nodes)
    }


def _spread(nodes: Sequence[Node], box: Box) -> dict[str, Box]:
    """Cards over the height of a box, evenly."""
    pitch = box.height / max(len(nodes), 1)
    high = min(98.0, pitch - min(10.0, 0.1 * pitch))
    return {
        node.name: Box(box.x, box.y + (at + 0.5) * pitch - high / 2, box.width, high)
        for at, node in enumerate(nodes)
    }
