"""A path that a pen draws to a freeform of lines and curves."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from journeys.drawing.pen import Pen
from journeys.renderers.pptx.place import Extent, Place

__all__ = ["Trace", "freeform", "traced"]

Point = tuple[float, float]


@attrs.define
class Trace:
    """The strokes of a path, in the order of drawing.

    Attributes:
        strokes: The element of each stroke, and its points.
    """

    strokes: list[tuple[str, tuple[Point, ...]]] = attrs.field(factory=list)

    def moveTo(self, x: float, y: float, /) -> None:  # noqa: N802 - the name that pens call
        """Begin anew at a point."""
        self.strokes.append(("moveTo", ((x, y),)))

    def lineTo(self, x: float, y: float, /) -> None:  # noqa: N802 - the name that pens call
        """Draw straight to a point."""
        self.strokes.append(("lnTo", ((x, y),)))

    def curveTo(  # noqa: N802, PLR0917 - the name that pens call; two control points and an end
        self, x1: float, y1: float, x2: float, y2: float, x3: float, y3: float, /
    ) -> None:
        """Draw a cubic curve."""
        self.strokes.append(("cubicBezTo", ((x1, y1), (x2, y2), (x3, y3))))

    def close(self) -> None:
        """Draw straight back to where the path began."""
        self.strokes.append(("close", ()))

    def moved(self, scale: float, x: float, y: float) -> Trace:
        """The same path elsewhere.

        Args:
            scale: How much larger.
            x: How far to the right, after that.
            y: How far down, after that.
        """
        return Trace(
            [
                (kind, tuple((x + scale * px, y + scale * py) for px, py in points))
                for kind, points in self.strokes
            ]
        )

    @property
    def extent(self) -> Extent:
        """The box around all points, those that only pull a curve included."""
        xs = [x for _, points in self.strokes for x, _ in points]
        ys = [y for _, points in self.strokes for _, y in points]
        return Extent(min(xs), min(ys), max(xs), max(ys))


def traced(draw: Callable[[Pen], None]) -> Trace:
    """What a pen draws.

    Args:
        draw: Draws with the pen.

    Example:
        >>> traced(lambda pen: pen.trace("M1 2H5Z")).strokes
        [('moveTo', ((1.0, 2.0),)), ('lnTo', ((5.0, 2.0),)), ('close', ())]
    """
    trace = Trace()
    draw(Pen(trace))
    return trace


def freeform(trace: Trace, place: Place, *, filled: bool) -> str:
    """The geometry of a freeform that takes the extent of its path.

    Args:
        trace: The path; it begins with a move.
        place: Where the page lies.
        filled: Whether it has a surface.
    """
    extent = trace.extent
    left, top = place.across(extent.left), place.down(extent.top)
    wide = max(place.across(extent.right) - left, 1)
    high = max(place.down(extent.bottom) - top, 1)
    strokes = "".join(
        f"<a:{kind}>"
        + "".join(
            f'<a:pt x="{place.across(x) - left}" y="{place.down(y) - top}"/>' for x, y in points
        )
        + f"</a:{kind}>"
        for kind, points in trace.strokes
    )
    surface = "" if filled else ' fill="none"'
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{wide}" h="{high}"{surface}>{strokes}</a:path></a:pathLst>'
        "</a:custGeom>"
    )
