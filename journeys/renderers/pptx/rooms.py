"""The room that a text has among the shapes around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from journeys.drawing.shapes import (
    Arrow,
    Cloud,
    Curve,
    Ellipse,
    Face,
    Icon,
    Line,
    Rect,
    Ring,
    Route,
)
from journeys.renderers.pptx.blocks import Block
from journeys.renderers.pptx.place import Extent

__all__ = ["extent_of", "room_of"]

#: Between a text and the side of what it stands on.
PAD: Final = 4.0
#: Between a text and what stands beside it.
GAP: Final = 2.0
#: Share of an ellipse's width that a text of some lines may take.
OVAL: Final = 0.88
#: Among more shapes than these nobody looks for room: it would take too long.
MOST: Final = 400


def extent_of(shape: Any) -> Extent | None:
    """The box around a shape; None for a group, whose shapes stand for themselves.

    Args:
        shape: A shape or a block.
    """
    match shape:
        case Block():
            return shape.extent
        case Rect() | Cloud():
            corner = (shape.x + shape.width, shape.y + shape.height)
            return Extent(shape.x, shape.y, *corner)
        case Arrow():
            return Extent(shape.x, shape.y - 3.4, shape.x + shape.width, shape.y + 3.4)
        case Line() | Route() | Curve():
            xs, ys = [x for x, _ in shape.points], [y for _, y in shape.points]
            return Extent(min(xs), min(ys), max(xs), max(ys))
    return _round(shape)


def _round(shape: Any) -> Extent | None:
    match shape:
        case Ellipse():
            rx, ry = shape.rx, shape.ry
        case Ring() | Face():
            rx = ry = shape.r
        case Icon():
            rx = ry = shape.size / 2
        case _:
            return None
    return Extent(shape.x - rx, shape.y - ry, shape.x + rx, shape.y + ry)


def room_of(block: Block, shapes: Sequence[Any]) -> float | None:
    """The width that a text may take without leaving what it stands on or meeting another thing.

    Args:
        block: The text.
        shapes: The shapes and blocks of its group, in the order of drawing.

    Returns:
        Points, from the left, the middle or the right of the text by its anchor; None where it
        stands on nothing.
    """
    if len(shapes) > MOST:
        return None
    own = block.extent
    others = [(shape, extent) for shape in shapes if (extent := extent_of(shape)) is not None]
    ground = [
        (shape, extent)
        for shape, extent in others
        if isinstance(shape, Rect | Ellipse | Cloud) and extent.holds(own)
    ]
    if not ground:
        return None
    shape, under = min(ground, key=lambda pair: pair[1].width * pair[1].height)
    pad = PAD if isinstance(shape, Rect) else under.width * (1 - OVAL) / 2
    left, right = under.left + pad, under.right - pad
    for _, extent in others:
        if extent.bottom <= own.top or extent.top >= own.bottom or extent.holds(own):
            continue
        if extent.left >= own.right - GAP:
            right = min(right, extent.left - GAP)
        elif extent.right <= own.left + GAP:
            left = max(left, extent.right + GAP)
    anchor, x = block.lines[0].anchor, block.lines[0].x
    if anchor == "start":
        return right - x
    return x - left if anchor == "end" else 2 * min(right - x, x - left)
