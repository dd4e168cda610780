"""Lines that bend: rounded orthogonal routes with a head, and smooth curves."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

import attrs

__all__ = ["Curve", "Route", "head_of", "rounded", "shaft"]

Point = tuple[float, float]

#: Radius of a rounded corner.
ROUND = 6.0


@attrs.frozen(kw_only=True)
class Route:
    """A line of level and upright segments with rounded corners, and a solid head at its end.

    Attributes:
        points: Two or more points (x, y); each shares x or y with the next.
        edge: Colour.
        line: Width.
        core: Width of the white line inside, which makes it double; 0 for a single line.
        head: Length of the head; 0 for none.
        dash: Length on and length off; empty for a whole line.
    """

    points: tuple[Point, ...]
    edge: str
    line: float = 1.8
    core: float = 0.0
    head: float = 0.0
    dash: tuple[float, ...] = ()


@attrs.frozen(kw_only=True)
class Curve:
    """A smooth line.

    Attributes:
        points: A point, then two control points and a point for each stretch.
        edge: Colour.
        line: Width.
    """

    points: tuple[Point, ...]
    edge: str
    line: float = 1.8


def shaft(route: Route) -> tuple[Point, ...]:
    """The points of a route up to where its head begins.

    Args:
        route: The route.

    Example:
        >>> shaft(Route(points=((0, 0), (20, 0)), edge="", head=9))
        ((0, 0), (11.0, 0.0))
    """
    (x1, y1), (x2, y2) = route.points[-2:]
    length = math.dist((x1, y1), (x2, y2)) or 1.0
    part = max(0.0, length - route.head) / length
    return (*route.points[:-1], (x1 + (x2 - x1) * part, y1 + (y2 - y1) * part))


def head_of(route: Route) -> tuple[Point, Point, Point]:
    """The three corners of a route's head, the tip last.

    Args:
        route: The route.
    """
    (x1, y1), (x2, y2) = route.points[-2:]
    length = math.dist((x1, y1), (x2, y2)) or 1.0
    along_x, along_y = (x2 - x1) / length, (y2 - y1) / length
    base_x, base_y = x2 - along_x * route.head, y2 - along_y * route.head
    half = 0.42 * route.head
    return (
        (base_x - along_y * half, base_y + along_x * half),
        (base_x + along_y * half, base_y - along_x * half),
        (x2, y2),
    )


def rounded(points: tuple[Point, ...]) -> Iterator[tuple[Point, Point, Point]]:
    """The corners of a route, each as begin, corner and end of a quadratic curve.

    Args:
        points: The points of the route.

    Returns:
        One triple a corner; between them the route is straight.

    Example:
        >>> list(rounded(((0, 0), (20, 0), (20, 30))))
        [((14.0, 0.0), (20, 0), (20.0, 6.0))]
    """
    spans = [math.dist(start, end) for start, end in pairwise(points)]
    for at in range(1, len(points) - 1):
        corner = points[at]
        ends = []
        for other, span in ((points[at - 1], spans[at - 1]), (points[at + 1], spans[at])):
            part = min(ROUND, span / 2) / span if span else 0.0
            ends.append(tuple(c + (o - c) * part for c, o in zip(corner, other, strict=True)))
        yield (ends[0][0], ends[0][1]), corner, (ends[1][0], ends[1][1])
