"""A page's shapes to the native shapes of a slide, the same picture as the SVG."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

from journeys.drawing.glyphs import arrow_lines, eyes
from journeys.drawing.icons import ICONS
from journeys.drawing.pen import Pen
from journeys.drawing.shapes import (
    Arrow,
    Cloud,
    Curve,
    Ellipse,
    Face,
    Group,
    Icon,
    Line,
    Rect,
    Ring,
    Route,
    Text,
)
from journeys.drawing.strokes import shaft
from journeys.drawing.tracing import (
    trace_cloud,
    trace_curve,
    trace_disc,
    trace_head,
    trace_mouth,
    trace_way,
)
from journeys.drawing.wrapping import clean
from journeys.renderers.pptx.blocks import Block, blocks, flow
from journeys.renderers.pptx.elements import Part, Slide, group, shape, straight, textbox
from journeys.renderers.pptx.freeform import Trace, freeform, traced
from journeys.renderers.pptx.markup import fill, outline
from journeys.renderers.pptx.place import Extent
from journeys.renderers.pptx.rooms import room_of
from journeys.renderers.pptx.shadows import Shadow, cast, shaded

__all__ = ["painted"]

#: Width of an icon's lines, in the units of its square.
_ICON_LINE: Final = 1.9
_ICON_SQUARE: Final = 24


def painted(slide: Slide, shapes: Sequence[Any]) -> Iterator[Part]:
    """The elements of shapes.

    Args:
        slide: The slide that they are drawn on.
        shapes: Shapes in the order of drawing, the lowest first.
    """
    together = list(blocks(shapes))
    for one, shadow in shaded(together):
        match one:
            case Block():
                yield textbox(slide, one, flow(one, room_of(one, together), slide.whole))
            case Rect() | Ellipse():
                yield _surface(slide, one, shadow)
            case Group():
                yield from _group(slide, one)
            case Icon() if one.kind not in ICONS:
                yield from painted(slide, [_code(one)])
            case _:
                yield _PAINTERS[type(one)](slide, one)


def _group(slide: Slide, shape_: Group) -> Iterator[Part]:
    whole, is_told = slide.whole, slide.is_told
    own = shape_.name or " ".join(shape_.kinds)
    properties = slide.name("Group", title=shape_.title, own=own)
    if shape_.title:
        slide.whole, slide.is_told = clean(shape_.title), True
    parts = list(painted(slide, shape_.shapes))
    slide.whole, slide.is_told = whole, is_told
    if parts:
        yield group(slide, parts, properties)


def _together(slide: Slide, kind: str, title: str, draw: Callable[[], Iterator[Part]]) -> Part:
    """The shapes of a glyph as one group."""
    is_told = slide.is_told
    properties = slide.name("Group" if title else kind, title=title, own=kind)
    slide.is_told = True
    parts = list(draw())
    slide.is_told = is_told
    return group(slide, parts, properties)


def _surface(slide: Slide, one: Rect | Ellipse, shadow: Shadow | None = None) -> Part:
    if isinstance(one, Rect):
        extent = Extent(one.x, one.y, one.x + one.width, one.y + one.height)
        least = min(one.width, one.height)
        kind, form, values, dash = "Rectangle", "rect", "", (4.0, 3.0)
        if one.radius > 0 and least > 0:
            share = min(round(one.radius / least * 100_000), 50_000)
            form, values = "roundRect", f'<a:gd name="adj" fmla="val {share}"/>'
    else:
        extent = Extent(one.x - one.rx, one.y - one.ry, one.x + one.rx, one.y + one.ry)
        kind, form, values, dash = "Ellipse", "ellipse", "", (2.0, 2.0)
    geometry = f'<a:prstGeom prst="{form}"><a:avLst>{values}</a:avLst></a:prstGeom>'
    look = fill(one.fill, one.opacity) + outline(
        slide.place, one.edge, one.line, opacity=one.opacity, dash=dash if one.dashed else None
    )
    return shape(slide, kind, geometry, extent, look + cast(slide.place, shadow))


def _free(
    slide: Slide,
    kind: str,
    trace: Trace,
    *,
    surface: str = "",
    edge: str = "",
    line: float = 0.0,
    cap: str = "rnd",
    dash: tuple[float, float] | None = None,
    opacity: float = 1.0,
) -> Part:
    look = fill(surface) + outline(
        slide.place, edge, line, cap=cap, join="round", dash=dash, opacity=opacity
    )
    geometry = freeform(trace, slide.place, filled=bool(surface))
    return shape(slide, kind, geometry, trace.extent, look)


def _line(slide: Slide, one: Line) -> Part:
    dash = (2.5, 2.5) if one.dashed else None
    if len(one.points) == 2:
        look = outline(
            slide.place, one.edge, one.line, cap="rnd", join="round", dash=dash,
            opacity=one.opacity,
        )  # fmt: skip
        return straight(slide, one.points[0], one.points[1], look)
    trace = traced(lambda pen: _along(pen, one.points))
    return _free(slide, "Line", trace, edge=one.edge, line=one.line, dash=dash, opacity=one.opacity)


def _along(pen: Pen, points: Sequence[tuple[float, float]]) -> None:
    pen.move(points[0])
    pen.lines(points[1:])


def _arrow(slide: Slide, one: Arrow) -> Part:
    def draw(pen: Pen) -> None:
        for points in arrow_lines(one):
            _along(pen, points)

    return _free(slide, "Arrow", traced(draw), edge=one.edge, line=one.line)


def _code(one: Icon) -> Text:
    size = one.size * 0.64
    return Text(
        x=one.x, y=one.y + 0.35 * size, text=one.code, size=size, fill=one.ink,
        width=one.width, bold=True, anchor="middle",
    )  # fmt: skip


@cache
def _icon_trace(kind: str) -> Trace:
    return traced(lambda pen: pen.trace(ICONS[kind]))


def _icon(slide: Slide, one: Icon) -> Part:
    scale = one.size / _ICON_SQUARE
    trace = _icon_trace(one.kind).moved(scale, one.x - one.size / 2, one.y - one.size / 2)
    return _free(slide, "Icon", trace, edge=one.ink, line=_ICON_LINE * scale)


def _ring(slide: Slide, one: Ring) -> Part:
    x, y, disc = one.x, one.y, one.r - 1.5

    def draw() -> Iterator[Part]:
        ring = Ellipse(x=x, y=y, rx=one.r, ry=one.r, fill="#FFFFFF", edge=one.ink)
        yield _surface(slide, ring)
        if one.filled == 1:
            yield _surface(slide, Ellipse(x=x, y=y, rx=disc, ry=disc, fill=one.ink))
        elif one.filled:
            yield _free(slide, "Half", traced(lambda pen: trace_disc(pen, one)), surface=one.ink)

    return _together(slide, "Ring", "", draw)


def _face(slide: Slide, one: Face) -> Part:
    def draw() -> Iterator[Part]:
        yield _surface(
            slide,
            Ellipse(x=one.x, y=one.y, rx=one.r, ry=one.r, fill=one.fill, edge="#1F1B16", line=0.8),
        )
        for eye in eyes(one):
            yield _surface(slide, eye)
        line = max(0.9, 0.11 * one.r)
        yield _free(
            slide, "Mouth", traced(lambda pen: trace_mouth(pen, one)), edge=one.ink, line=line
        )

    return _together(slide, "Face", f"{one.feeling:+d}" if one.feeling else "0", draw)


def _cloud(slide: Slide, one: Cloud) -> Part:
    trace = traced(lambda pen: trace_cloud(pen, one))
    return _free(slide, "Cloud", trace, surface=one.fill, edge=one.edge, line=one.line)


def _route(slide: Slide, one: Route) -> Part:
    points = shaft(one)

    def draw() -> Iterator[Part]:
        trace = traced(lambda pen: trace_way(pen, one))
        dash = (one.dash[0], one.dash[1]) if len(one.dash) > 1 else None
        for edge, line in ((one.edge, one.line), ("#FFFFFF", one.core)):
            if line and len(points) == 2:
                look = outline(slide.place, edge, line, join="round", dash=dash)
                yield straight(slide, points[0], points[1], look)
            elif line:
                yield _free(slide, "Way", trace, edge=edge, line=line, cap="flat", dash=dash)
        if one.head:
            yield _free(slide, "Head", traced(lambda pen: trace_head(pen, one)), surface=one.edge)

    return _together(slide, "Route", "", draw)


def _curve(slide: Slide, one: Curve) -> Part:
    trace = traced(lambda pen: trace_curve(pen, one))
    return _free(slide, "Curve", trace, edge=one.edge, line=one.line)


_PAINTERS: Final[Mapping[type, Callable[[Slide, Any], Part]]] = {
    Line: _line,
    Arrow: _arrow,
    Icon: _icon,
    Ring: _ring,
    Face: _face,
    Cloud: _cloud,
    Route: _route,
    Curve: _curve,
}
