"""Shadows that are drawn as shapes to shadows that shapes cast, so that they move along."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

from journeys.drawing.shapes import Ellipse, Rect
from journeys.renderers.pptx.place import Place

__all__ = ["Shadow", "cast", "shaded"]

#: How far a shadow falls to the right and down, and how dark it is.
Shadow = tuple[float, float, float]


def shaded(shapes: Sequence[Any]) -> Iterator[tuple[Any, Shadow | None]]:
    """Shapes, each with the shadow that was drawn under it, and no shadow by itself.

    Args:
        shapes: Shapes in the order of drawing.

    Example:
        >>> under = Rect(x=1, y=2, width=9, height=9, fill="#000000", opacity=0.16)
        >>> [(_, shadow)] = shaded([under, Rect(x=0, y=0, width=9, height=9, fill="#FFFFFF")])
        >>> shadow
        (1, 2, 0.16)
    """
    waiting: Any = None
    for shape in shapes:
        if waiting is not None:
            shadow = _shadow(waiting, shape)
            if shadow is None:
                yield waiting, None
            else:
                waiting = None
                yield shape, shadow
                continue
        waiting = shape if _is_shadow(shape) else None
        if waiting is None:
            yield shape, None
    if waiting is not None:
        yield waiting, None


def _is_shadow(shape: Any) -> bool:
    return (
        isinstance(shape, Rect | Ellipse)
        and shape.fill == "#000000"
        and shape.opacity < 1
        and not shape.edge
    )


def _shadow(under: Any, over: Any) -> Shadow | None:
    """How the shadow falls, if the shape under is the shadow of the one over it."""
    if type(over) is not type(under) or not over.fill or over.opacity < 1:
        return None
    if isinstance(over, Rect):
        sizes = zip((under.width, under.height), (over.width, over.height), strict=True)
    else:
        sizes = zip((under.rx, under.ry), (over.rx, over.ry), strict=True)
    x, y = under.x - over.x, under.y - over.y
    if all(math.isclose(*pair, abs_tol=0.01) for pair in sizes) and 0 <= x < 6 and 0 <= y < 6:
        return x, y, under.opacity
    return None


def cast(place: Place, shadow: Shadow | None) -> str:
    """The effect of a shape that casts a shadow.

    Args:
        place: Where the page lies.
        shadow: The shadow; None for none.
    """
    if shadow is None:
        return ""
    x, y, opacity = shadow
    far, turn = place.long(math.hypot(x, y)), round(math.degrees(math.atan2(y, x)) * 60_000)
    return (
        f'<a:effectLst><a:outerShdw dist="{far}" dir="{turn}" algn="tl" rotWithShape="0">'
        f'<a:srgbClr val="000000"><a:alpha val="{round(opacity * 100_000)}"/></a:srgbClr>'
        "</a:outerShdw></a:effectLst>"
    )
