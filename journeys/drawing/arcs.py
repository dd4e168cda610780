"""An arc of a circle to the cubic curves that most writers have instead."""

from __future__ import annotations

import math
from collections.abc import Iterator

__all__ = ["arc"]

Point = tuple[float, float]


def arc(
    start: Point, end: Point, radius: float, *, is_large: bool = False, clockwise: bool = True
) -> Iterator[tuple[Point, Point, Point]]:
    """An arc from one point to another, as SVG describes it.

    Args:
        start: Where it begins.
        end: Where it ends.
        radius: Radius of its circle; grows where the points are too far apart.
        is_large: Whether it is the longer of the two ways around.
        clockwise: Whether it turns clockwise (y grows downwards).

    Returns:
        Two control points and an end for each quarter or less; none where both ends are one.

    Example:
        >>> len(list(arc((0, 0), (10, 0), 5)))
        2

    Source: SVG 1.1, F.6.5, for circles.
    """
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    half = math.hypot(half_x, half_y)
    if half == 0:
        return
    radius = max(radius, half)
    off = math.sqrt(max(0.0, radius**2 - half**2)) / half
    if is_large == clockwise:
        off = -off
    x = (start[0] + end[0]) / 2 + off * half_y
    y = (start[1] + end[1]) / 2 - off * half_x
    begin = math.atan2(start[1] - y, start[0] - x)
    turn = (math.atan2(end[1] - y, end[0] - x) - begin) % math.tau
    if not clockwise:
        turn -= math.tau
    count = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    step = turn / count
    pull = 4 / 3 * math.tan(step / 4) * radius
    for at in range(count):
        one, two = begin + at * step, begin + (at + 1) * step
        last = (x + radius * math.cos(two), y + radius * math.sin(two))
        first = (x + radius * math.cos(one), y + radius * math.sin(one))
        yield (
            (first[0] - pull * math.sin(one), first[1] + pull * math.cos(one)),
            (last[0] + pull * math.sin(two), last[1] - pull * math.cos(two)),
            last,
        )
