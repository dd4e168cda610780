"""Shapes to the strokes of a pen, for writers that draw paths: once for all of them."""

from __future__ import annotations

from journeys.drawing.glyphs import bumps, mouth
from journeys.drawing.pen import Pen
from journeys.drawing.shapes import Cloud, Face, Ring
from journeys.drawing.strokes import Curve, Route, head_of, rounded, shaft

__all__ = ["trace_cloud", "trace_curve", "trace_disc", "trace_head", "trace_mouth", "trace_way"]


def trace_cloud(pen: Pen, cloud: Cloud) -> None:
    """Draw the outline of a cloud.

    Args:
        pen: The pen.
        cloud: The cloud.
    """
    outline = bumps(cloud)
    pen.move(outline[0].start)
    for bump in outline:
        pen.turn(bump.end, bump.radius)
    pen.close()


def trace_way(pen: Pen, route: Route) -> None:
    """Draw the shaft of a route, with rounded corners.

    Args:
        pen: The pen.
        route: The route.
    """
    points = shaft(route)
    pen.move(points[0])
    for begin, corner, end in rounded(points):
        pen.lines([begin])
        pen.bend(corner, end)
    pen.lines(points[-1:])


def trace_head(pen: Pen, route: Route) -> None:
    """Draw the head of a route that has one.

    Args:
        pen: The pen.
        route: The route.
    """
    first, *rest = head_of(route)
    pen.move(first)
    pen.lines(rest)
    pen.close()


def trace_curve(pen: Pen, curve: Curve) -> None:
    """Draw a curve.

    Args:
        pen: The pen.
        curve: The curve.
    """
    pen.move(curve.points[0])
    for at in range(1, len(curve.points) - 2, 3):
        pen.curve(*curve.points[at : at + 3])


def trace_mouth(pen: Pen, face: Face) -> None:
    """Draw the mouth of a face.

    Args:
        pen: The pen.
        face: The face.
    """
    begin, control, end = mouth(face)
    pen.move(begin)
    pen.bend(control, end)


def trace_disc(pen: Pen, ring: Ring) -> None:
    """Draw the left half of the disc in a ring.

    Args:
        pen: The pen.
        ring: The ring.
    """
    disc = ring.r - 1.5
    pen.move((ring.x, ring.y - disc))
    pen.turn((ring.x, ring.y + disc), disc, clockwise=False)
    pen.close()
