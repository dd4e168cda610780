"""Routes to the control points of splines."""

from __future__ import annotations

from journeys.drawing.shapes import Route
from journeys.drawing.strokes import rounded, shaft

__all__ = ["spline"]

Point = tuple[float, float]


def spline(route: Route) -> list[Point]:
    """The cubic curves of a route up to its head.

    Args:
        route: The route.

    Returns:
        A point, then two control points and a point for each stretch and each corner.

    Example:
        >>> spline(Route(points=((0, 0), (20, 0)), edge="#000000"))
        [(0, 0), (0, 0), (20.0, 0.0), (20.0, 0.0)]
    """
    outline = shaft(route)
    points = [outline[0]]
    for begin, corner, end in rounded(outline):
        bend = [_towards(side, corner, 2 / 3) for side in (begin, end)]
        points += [points[-1], begin, begin, *bend, end]
    return [*points, points[-1], outline[-1], outline[-1]]


def _towards(one: Point, two: Point, part: float) -> Point:
    return one[0] + (two[0] - one[0]) * part, one[1] + (two[1] - one[1]) * part
