"""Glyphs to plain geometry, for writers that draw them with what they have."""

from __future__ import annotations

import math
from typing import Final

import attrs

from journeys.drawing.shapes import Arrow, Cloud, Ellipse, Face, Rect, Ring

__all__ = ["Bump", "arrow_lines", "bumps", "eyes", "mouth", "ring_parts"]

Point = tuple[float, float]

ACROSS: Final = 7
DOWN: Final = 2
INSET: Final = 10.0
#: Radius of a bump, as a part of the chord that it stands on.
ROUND: Final = 0.58


@attrs.frozen
class Bump:
    """An arc of a cloud's outline, clockwise.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        centre: Centre of its circle, inside the cloud.
        radius: Radius of its circle.
    """

    start: Point
    end: Point
    centre: Point
    radius: float


def bumps(cloud: Cloud) -> tuple[Bump, ...]:
    """The outline of a cloud: seven bumps above and below, two on each side.

    Args:
        cloud: The cloud.

    Returns:
        The bumps, clockwise from the upper left.

    Example:
        >>> len(bumps(Cloud(x=0, y=0, width=280, height=84, fill="", edge="")))
        18
    """
    left, top = cloud.x + INSET, cloud.y + INSET
    width, height = cloud.width - 2 * INSET, cloud.height - 2 * INSET
    right, bottom = left + width, top + height
    step_x, step_y = width / ACROSS, height / DOWN
    points = [(left + at * step_x, top) for at in range(ACROSS)]
    points += [(right, top + at * step_y) for at in range(DOWN)]
    points += [(right - at * step_x, bottom) for at in range(ACROSS)]
    points += [(left, bottom - at * step_y) for at in range(DOWN)]
    return tuple(
        _bump(start, end) for start, end in zip(points, [*points[1:], points[0]], strict=True)
    )


def _bump(start: Point, end: Point) -> Bump:
    chord = math.dist(start, end)
    inwards = math.sqrt(ROUND**2 - 0.25)
    x = (start[0] + end[0]) / 2 - (end[1] - start[1]) * inwards
    y = (start[1] + end[1]) / 2 + (end[0] - start[0]) * inwards
    return Bump(start, end, (x, y), ROUND * chord)


def arrow_lines(arrow: Arrow) -> tuple[tuple[Point, ...], ...]:
    """The shaft and the head of an arrow, each a line through points.

    Args:
        arrow: The arrow.
    """
    tip, y, head = arrow.x + arrow.width, arrow.y, 3.4
    return (((arrow.x, y), (tip, y)), ((tip - head, y - head), (tip, y), (tip - head, y + head)))


def eyes(face: Face) -> tuple[Ellipse, Ellipse]:
    """The eyes of a face.

    Args:
        face: The face.
    """
    left, right = (
        Ellipse(
            x=face.x + side * 0.34 * face.r,
            y=face.y - 0.22 * face.r,
            rx=0.1 * face.r,
            ry=0.13 * face.r,
            fill=face.ink,
        )
        for side in (-1, 1)
    )
    return left, right


def mouth(face: Face) -> tuple[Point, Point, Point]:
    """The mouth of a face: begin, control and end of a quadratic curve.

    Args:
        face: The face; the better the feeling, the more the mouth turns upwards.
    """
    middle, bend = face.y + 0.38 * face.r, 0.17 * face.r * face.feeling
    side = middle - 0.5 * bend
    return (
        (face.x - 0.42 * face.r, side),
        (face.x, middle + 1.3 * bend),
        (face.x + 0.42 * face.r, side),
    )


def ring_parts(ring: Ring) -> tuple[Ellipse | Rect, ...]:
    """A ring as ellipses, with a white box over the half that is not filled.

    Args:
        ring: The ring.
    """
    x, y, disc = ring.x, ring.y, ring.r - 1.5
    parts: list[Ellipse | Rect] = [
        Ellipse(x=x, y=y, rx=ring.r, ry=ring.r, fill="#FFFFFF", edge=ring.ink)
    ]
    if ring.filled:
        parts.append(Ellipse(x=x, y=y, rx=disc, ry=disc, fill=ring.ink))
    if 0 < ring.filled < 1:
        parts.append(Rect(x=x, y=y - disc, width=disc, height=2 * disc, fill="#FFFFFF"))
    return tuple(parts)
