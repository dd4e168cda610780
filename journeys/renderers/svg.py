"""Page to SVG text: real text, stable ids, presentation attributes only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final
from xml.sax.saxutils import escape as escaped

from journeys.drawing.glyphs import arrow_lines, bumps, eyes, mouth
from journeys.drawing.icons import ICONS
from journeys.drawing.shapes import (
    Arrow,
    Cloud,
    Curve,
    Ellipse,
    Face,
    Group,
    Icon,
    Line,
    Page,
    Rect,
    Ring,
    Route,
    Text,
)
from journeys.drawing.strokes import head_of, rounded, shaft
from journeys.text import invisible

__all__ = ["FONTS", "render"]

FONTS: Final = (
    "Arial, Helvetica, Liberation Sans, Arimo, Nimbus Sans, DejaVu Sans Condensed, sans-serif"
)
MM: Final = 25.4 / 72


def render(page: Page) -> str:
    """A page as an SVG picture.

    Args:
        page: The page.

    Returns:
        The text of a whole file; the same page gives the same text.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.drawing import draw
        >>> from journeys.model import JourneyMap
        >>> render(draw(arrange(JourneyMap(title="Shop"))).pages[0])[:4]
        '<svg'

    Source: SVG 1.1; no CSS, filters, `use` or markers, so that all viewers agree.
    """
    head = {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": f"{_number(page.width * MM)}mm",
        "height": f"{_number(page.height * MM)}mm",
        "viewBox": f"0 0 {_number(page.width)} {_number(page.height)}",
        "role": "img",
        "lang": page.language,
        "aria-labelledby": "title desc",
        "font-family": FONTS,
    }
    lines = [f"<svg{_attributes(head)}>"]
    lines.append(f'<title id="title">{_text(page.title)}</title>')
    lines.append(f'<desc id="desc">{_text(page.description)}</desc>')
    paper = {"width": page.width, "height": page.height, "fill": page.paper}
    lines.append(_tag("rect", paper))
    for shape in page.shapes:
        lines.extend(_lines(shape))
    return "\n".join([*lines, "</svg>", ""])


def _lines(shape: Any) -> Iterator[str]:
    yield from _WRITERS[type(shape)](shape)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _text(text: str) -> str:
    while (found := invisible(text)) is not None:
        text = text.replace(found[0], "\ufffd")
    return escaped(text)


def _attributes(values: Mapping[str, object]) -> str:
    return "".join(
        f' {name}="{_quoted(value)}"' for name, value in values.items() if value is not None
    )


def _quoted(value: object) -> str:
    if isinstance(value, float):
        return _number(value)
    return _text(str(value)).replace('"', "&quot;").replace("\n", "&#10;")


def _tag(name: str, values: Mapping[str, object]) -> str:
    return f"<{name}{_attributes(values)}/>"


def _paint(fill: str, edge: str, line: float, opacity: float = 1.0) -> dict[str, object]:
    return {
        "fill": fill or "none",
        "stroke": edge or None,
        "stroke-width": line if edge else None,
        "opacity": opacity if opacity < 1 else None,
    }


def _rect(shape: Rect) -> Iterator[str]:
    yield _tag(
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
    yield _tag(
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
    yield _tag(
        "polyline",
        {
            "points": " ".join(f"{_number(x)},{_number(y)}" for x, y in shape.points),
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
    return f"{_number(point[0])} {_number(point[1])}"


def _path(data: str, fill: str, edge: str, line: float) -> str:
    return _tag(
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
    yield f"<text{_attributes(values)}>{_text(shape.text)}</text>"


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
        "transform": f"translate({_number(left)} {_number(top)}) scale({scale:.4f})",
        "d": outline,
        "fill": "none",
        "stroke": shape.ink,
        "stroke-width": 1.9,
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
    }
    yield _tag("path", values)


def _ring(shape: Ring) -> Iterator[str]:
    x, y, r = shape.x, shape.y, shape.r
    ring = Ellipse(x=x, y=y, rx=r, ry=r, fill="#FFFFFF", edge=shape.ink, line=1.0)
    yield from _ellipse(ring)
    disc = r - 1.5
    if shape.filled == 1:
        yield from _ellipse(Ellipse(x=x, y=y, rx=disc, ry=disc, fill=shape.ink))
    elif shape.filled:
        arc = f"M{_number(x)} {_number(y - disc)}A{_number(disc)} {_number(disc)} 0 0 0 "
        yield _path(f"{arc}{_number(x)} {_number(y + disc)}Z", shape.ink, "", 0)


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
        f"A{_number(bump.radius)} {_number(bump.radius)} 0 0 1 {_point(bump.end)}"
        for bump in outline
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
    yield _tag("path", {"d": data, **butt, "stroke": shape.edge, "stroke-width": shape.line})
    if shape.core:
        yield _tag("path", {"d": data, **butt, "stroke": "#FFFFFF", "stroke-width": shape.core})
    if shape.head:
        head = map(_point, head_of(shape))
        yield _tag("path", {"d": f"M{'L'.join(head)}Z", "fill": shape.edge})


def _curve(shape: Curve) -> Iterator[str]:
    first, *rest = map(_point, shape.points)
    yield _path(f"M{first}C{' '.join(rest)}", "", shape.edge, shape.line)


def _group(shape: Group) -> Iterator[str]:
    label = shape.title.replace("\n", " · ") if shape.title else None
    values = {
        "id": shape.name or None,
        "class": " ".join(shape.kinds) or None,
        "role": "group" if label else None,
        "aria-label": label,
        "tabindex": "0" if shape.focusable else None,
    }
    yield f"<g{_attributes(values)}>"
    if shape.title:
        yield f"<title>{_text(shape.title)}</title>"
    for inner in shape.shapes:
        yield from _lines(inner)
    yield "</g>"


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
    Group: _group,
}
