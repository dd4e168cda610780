"""A part of a journey board to boxes: where bands, channels and cards stand, and what is free."""

from __future__ import annotations

import attrs

from journeys.drawing.canvas import Box
from journeys.drawing.lanes import LEAST, WIDE, Part
from journeys.drawing.sheet import Sheet

__all__ = ["Grid", "grid_of"]

#: Left side of the first band, and room between two.
LEFT = 144.0
GAP = 12.0
#: Between two cards side by side, and between two rows.
BESIDE = 16.0
BETWEEN = 22.0
HIGHEST = 56.0
WIDEST = 104.0
#: So wide a strip between two neighbouring columns takes lines of its own.
ASIDE = 30.0
#: Between two lines side by side.
TRACK = 5.5


@attrs.frozen
class Grid:
    """The places of one page.

    Attributes:
        bands: A box for each band.
        lanes: A box for each channel, as wide as the bands.
        cards: A box for each card, by name.
        xs: Where upright lines may run, from left to right.
        ys: Where level lines may run, from top to bottom.
        room: What neither lines nor their words leave.
    """

    bands: tuple[Box, ...]
    lanes: tuple[Box, ...]
    cards: dict[str, Box]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    room: Box


def grid_of(part: Part, sheet: Sheet, top: float, bottom: float) -> Grid:
    """The places of a part of a board.

    Args:
        part: The part.
        sheet: The paper.
        top: Where the first row begins.
        bottom: Where the last one ends.

    Returns:
        The places; without cards there are neither bands nor lanes.
    """
    columns = sum(one.columns for one in part.stretches) or LEAST
    right = sheet.width - sheet.margin
    room = Box(LEFT, top, right - LEFT, bottom - top)
    pitch = (room.width - GAP * max(len(part.stretches) - 1, 0)) / columns
    rows = sum(count for _, count in part.lanes) or 1
    height = room.height / rows
    size = (min(WIDEST, WIDE * pitch - BESIDE), min(HIGHEST, height - BETWEEN))
    firsts, lanes, row = {}, [], 0
    for lane, count in part.lanes:
        firsts[lane.name] = row
        lanes.append(Box(LEFT, top + row * height, room.width, count * height))
        row += count
    bands: list[Box] = []
    cards: dict[str, Box] = {}
    xs: set[float] = set()
    left = LEFT
    for stretch in part.stretches:
        bands.append(Box(left, top, stretch.columns * pitch, room.height))
        for slot in stretch.slots:
            middle = left + (slot.column + WIDE / 2) * pitch
            level = top + (firsts[slot.card.row] + slot.row + 0.5) * height
            cards[slot.card.name] = Box(middle - size[0] / 2, level - size[1] / 2, *size)
        for column in range(1, stretch.columns):
            xs |= _tracks(left + column * pitch, pitch - size[0] / 2)
        if pitch - size[0] >= ASIDE:
            for column in range(1, stretch.columns - 1):
                xs |= _tracks(left + (column + 0.5) * pitch, (pitch - size[0]) / 2)
        left += stretch.columns * pitch + GAP
        xs |= _tracks(left - GAP / 2, pitch - size[0] / 2 + GAP / 2)
    xs |= _tracks(LEFT - 2, BESIDE / 2 - 1)
    ys = {y for at in range(rows + 1) for y in _tracks(top + at * height, (height - size[1]) / 2)}
    wide = Box(LEFT - 5, top - 2, room.width + 15, room.height + 4)
    return Grid(
        bands=tuple(bands),
        lanes=tuple(lanes),
        cards=cards,
        xs=tuple(sorted(x for x in xs if wide.x <= x <= wide.right)),
        ys=tuple(sorted(y for y in ys if wide.y <= y <= wide.bottom)),
        room=wide,
    )


def _tracks(middle: float, half: float) -> set[float]:
    """Lines side by side around the middle of a free strip, five at most."""
    most = min(2, round((half - 2.4) / TRACK))
    return {round(middle + TRACK * at, 2) for at in range(-most, most + 1)}
