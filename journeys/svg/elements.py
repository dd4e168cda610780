"""Shapes to SVG elements: presentation attributes only, so that all viewers agree."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from journeys.drawing.glyphs import arrow_lines, bumps, eyes, mouth
from journeys.drawing.icons import ICONS
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
    Text,
)
from journeys.drawing.strokes import head_of, rounded, shaft
from journeys.svg.markup import attributes, number, tag, written

__all__ = ["elements"]


def elements(shape: Any) -> Iterator[str]:
    """The elements that a shape is drawn by, the lowest first.

    Args:
        shape: Any shape but a group.

    Example:
        >>> list(elements(Ring(x=5, y=5, r=4, filled=0, ink="#000000")))[0][:22]
        '<ellipse cx="5" cy="5"'
    """
    yield from _WRITERS[type(shape)](shape)


def _paint(fill: str, edge: str, line: float, opacity: float = 1.0) -> dict[str, object]:
    return {
        "fill": fill or "none",
        "stroke": edge or None,
        "stroke-width": line if edge else None,
        "opacity": opacity if opacity < 1 else None,
    }


def _rect(shape: Rect) -> Iterator[str]:
    yield tag(
        "rect",
        {
            "x": shape.x,
            "y": shape.y,
            "width": shape.width,
            "height": shape.height,
            "rx": shape.radius or None,
            **_paint(shape.fill, shape.edge, shape.line, shape.opacity),
            "stroke-dasharray": "4 3" if shape.dashed else None,
        },
    )


def _ellipse(shape: Ellipse) -> Iterator[str]:
    yield tag(
        "ellipse",
        {
            "cx": shape.x,
            "cy": shape.y,
            "rx": shape.rx,
            "ry": shape.ry,
            **_paint(shape.fill, shape.edge, shape.line, shape.opacity),
            "stroke-dasharray": "2 2" if shape.dashed else None,
        },
    )


def _line(shape: Line) -> Iterator[str]:
    yield tag(
        "polyline",
        {
            "points": " ".join(f"{number(x)},{number(y)}" for x, y in shape.points),
            **_paint("", shape.edge, shape.line, shape.opacity),
            "stroke-linecap": "round",
            "stroke-linejoin": "round",
            "stroke-dasharray": "2.5 2.5" if shape.dashed else None,
        },
    )


def _arrow(shape: Arrow) -> Iterator[str]:
    data = "".join(f"M{'L'.join(map(_point, points))}" for points in arrow_lines(shape))
    yield _path(data, "", shape.edge, shape.line)


def _point(point: tuple[float, float]) -> str:
    return f"{number(point[0])} {number(point[1])}"


def _path(data: str, fill: str, edge: str, line: float) -> str:
    return tag(
        "path",
        {
            "d": data,
            **_paint(fill, edge, line),
            "stroke-linecap": "round",
            "stroke-linejoin": "round",
        },
    )


def _text_line(shape: Text) -> Iterator[str]:
    values = {
        "x": shape.x,
        "y": shape.y,
        "font-size": shape.size,
        "font-weight": "bold" if shape.bold else None,
        "text-anchor": None if shape.anchor == "start" else shape.anchor,
        "fill": shape.fill,
    }
    yield f"<text{attributes(values)}>{written(shape.text)}</text>"


def _icon(shape: Icon) -> Iterator[str]:
    outline = ICONS.get(shape.kind)
    if outline is None:
        size = shape.size * 0.64
        ink, y = shape.ink, shape.y + 0.35 * size
        code = Text(x=shape.x, y=y, text=shape.code, size=size, fill=ink, width=shape.width,
                    bold=True, anchor="middle")  # fmt: skip
        yield from _text_line(code)
        return
    scale = shape.size / 24
    left, top = shape.x - shape.size / 2, shape.y - shape.size / 2
    values = {
        "transform": f"translate({number(left)} {number(top)}) scale({scale:.4f})",
        "d": outline,
        "fill": "none",
        "stroke": shape.ink,
        "stroke-width": 1.9,
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
    }
    yield tag("path", values)


def _ring(shape: Ring) -> Iterator[str]:
    x, y, r = shape.x, shape.y, shape.r
    ring = Ellipse(x=x, y=y, rx=r, ry=r, fill="#FFFFFF", edge=shape.ink, line=1.0)
    yield from _ellipse(ring)
    disc = r - 1.5
    if shape.filled == 1:
        yield from _ellipse(Ellipse(x=x, y=y, rx=disc, ry=disc, fill=shape.ink))
    elif shape.filled:
        arc = f"M{number(x)} {number(y - disc)}A{number(disc)} {number(disc)} 0 0 0 "
        yield _path(f"{arc}{number(x)} {number(y + disc)}Z", shape.ink, "", 0)


def _face(shape: Face) -> Iterator[str]:
    x, y, r = shape.x, shape.y, shape.r
    yield from _ellipse(Ellipse(x=x, y=y, rx=r, ry=r, fill=shape.fill, edge="#1F1B16", line=0.8))
    for eye in eyes(shape):
        yield from _ellipse(eye)
    begin, control, end = map(_point, mouth(shape))
    yield _path(f"M{begin}Q{control} {end}", "", shape.ink, max(0.9, 0.11 * r))


def _cloud(shape: Cloud) -> Iterator[str]:
    outline = bumps(shape)
    arcs = (
        f"A{number(bump.radius)} {number(bump.radius)} 0 0 1 {_point(bump.end)}" for bump in outline
    )
    data = f"M{_point(outline[0].start)}{''.join(arcs)}Z"
    yield _path(data, shape.fill, shape.edge, shape.line)


def _route(shape: Route) -> Iterator[str]:
    points = shaft(shape)
    corners = (
        f"L{_point(begin)}Q{_point(corner)} {_point(end)}" for begin, corner, end in rounded(points)
    )
    data = f"M{_point(points[0])}{''.join(corners)}L{_point(points[-1])}"
    butt = {"fill": "none", "stroke-linejoin": "round"}
    look = {"stroke": shape.edge, "stroke-width": shape.line}
    dash = " ".join(f"{one:g}" for one in shape.dash) or None
    yield tag("path", {"d": data, **butt, **look, "stroke-dasharray": dash})
    if shape.core:
        yield tag("path", {"d": data, **butt, "stroke": "#FFFFFF", "stroke-width": shape.core})
    if shape.head:
        head = map(_point, head_of(shape))
        yield tag("path", {"d": f"M{'L'.join(head)}Z", "fill": shape.edge})


def _curve(shape: Curve) -> Iterator[str]:
    first, *rest = map(_point, shape.points)
    yield _path(f"M{first}C{' '.join(rest)}", "", shape.edge, shape.line)


_WRITERS: Final[Mapping[type, Callable[[Any], Iterator[str]]]] = {
    Rect: _rect,
    Ellipse: _ellipse,
    Line: _line,
    Arrow: _arrow,
    Text: _text_line,
    Icon: _icon,
    Ring: _ring,
    Face: _face,
    Cloud: _cloud,
    Route: _route,
    Curve: _curve,
}
