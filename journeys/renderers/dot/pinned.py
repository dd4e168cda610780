"""Page to DOT text in which every position is given, so that Graphviz only paints."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any, Final

import attrs

from journeys.drawing.glyphs import arrow_lines, bumps, eyes, mouth, ring_parts
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
from journeys.renderers.dot.quoting import attributes, label, lines_label, name
from journeys.renderers.dot.splines import spline

__all__ = ["pinned"]

#: Graphviz knows no smaller node, in inches.
LEAST: Final = 0.01
INCH: Final = 72.0

#: From the middle of a line to its base line, as a part of the size, as Graphviz places text.
BASE: Final = 0.25

#: A list of families and then the style: a name such as "Arial Bold" is Times to a browser.
BOLD: Final = '"Arial,Helvetica Bold"'

_HEAD: Final = """digraph board {
  graph [layout=nop2 outputorder=nodesfirst splines=line margin=0 pad=0 bgcolor="%s"]
  node [shape=box style=filled fixedsize=true margin=0 label="" fontname="Arial"]
  edge [dir=none]"""


def pinned(page: Page) -> str:
    """A page as DOT: a node for each shape and line of text, an edge for each curve.

    Args:
        page: The page.

    Returns:
        The text of a whole file, for `dot` or `neato -n2`; the same page gives the same text.
    """
    pen = _Pen(width=page.width, height=page.height)
    # Graphviz crops to what it finds: two points keep the corners of the page.
    half = LEAST * INCH / 2
    for corner, x, y in (("a", half, half), ("b", page.width - half, page.height - half)):
        pos = f'"{_number(x)},{_number(y)}"'
        pen.statements.append(
            f"corner_{corner} {attributes({'pos': pos, **_size(0, 0), 'style': 'invis'})}"
        )
    for shape in page.shapes:
        pen.draw(shape)
    body = "\n".join(f"  {statement}" for statement in pen.statements)
    return f"{_HEAD % _colour(page.paper)}\n{body}\n}}\n"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _size(width: float, height: float) -> dict[str, object]:
    return {"width": max(LEAST, width / INCH), "height": max(LEAST, height / INCH)}


def _colour(colour: str, opacity: float = 1.0) -> str:
    if not colour:
        return "transparent"
    return colour if opacity >= 1 else f"{colour}{round(opacity * 255):02X}"


def _paint(fill: str, edge: str, line: float, *, dashed: bool, opacity: float) -> dict[str, object]:
    style = "filled,dashed" if dashed else ""
    return {
        "fillcolor": f'"{_colour(fill, opacity)}"',
        "color": f'"{_colour(edge, opacity)}"',
        **({"penwidth": line} if edge else {}),
        **({"style": f'"{style}"'} if style else {}),
    }


@attrs.define
class _Pen:
    """Statements so far; what identifies a group waits for its first surface.

    Attributes:
        width: Of the page.
        height: Of the page, since Graphviz counts upwards.
        statements: The statements.
        waiting: Attributes for the next node.
    """

    width: float
    height: float
    statements: list[str] = attrs.field(factory=list)
    waiting: dict[str, object] = attrs.field(factory=dict)

    def draw(self, shape: Any) -> None:
        """Write a shape."""
        for part in _PARTS.get(type(shape), _itself)(shape):
            _WRITERS[type(part)](self, part)

    def node(self, x: float, y: float, width: float, height: float, **more: object) -> None:
        """Write a node by its centre."""
        values = {
            "pos": f'"{_number(x)},{_number(self.height - y)}"',
            **_size(width, height),
            **more,
        }
        if "label" not in more:
            values |= self.waiting
            self.waiting = {}
        self.statements.append(f"n{len(self.statements)} {attributes(values)}")

    def curve(
        self,
        points: list[tuple[float, float]],
        tip: tuple[float, float] | None,
        more: Mapping[str, object],
    ) -> None:
        """Write a row of cubic curves as an edge, with a head up to the tip if there is one."""
        pos = " ".join(f"{_number(x)},{_number(self.height - y)}" for x, y in points)
        if tip is not None:
            pos = f"e,{_number(tip[0])},{_number(self.height - tip[1])} {pos}"
        values = {"pos": f'"{pos}"', **more}
        self.statements.append(f"corner_a -> corner_b {attributes(values)}")


def _itself(shape: Any) -> Iterator[Any]:
    yield shape


def _rect(pen: _Pen, shape: Rect) -> None:
    paint = _paint(shape.fill, shape.edge, shape.line, dashed=shape.dashed, opacity=shape.opacity)
    x, y = shape.x + shape.width / 2, shape.y + shape.height / 2
    pen.node(x, y, shape.width, shape.height, **paint)


def _ellipse(pen: _Pen, shape: Ellipse) -> None:
    paint = _paint(shape.fill, shape.edge, shape.line, dashed=shape.dashed, opacity=shape.opacity)
    if shape.dashed:
        paint["style"] = '"filled,dotted"'
    pen.node(shape.x, shape.y, 2 * shape.rx, 2 * shape.ry, shape="ellipse", **paint)


def _line(pen: _Pen, shape: Line) -> None:
    """A straight line is a thin box, so that what comes later lies over it; others are edges."""
    (x1, y1), (x2, y2) = shape.points[0], shape.points[-1]
    if len(shape.points) == 2 and not shape.dashed and (x1 == x2 or y1 == y2):
        width, height = max(abs(x2 - x1), shape.line), max(abs(y2 - y1), shape.line)
        fill = f'"{_colour(shape.edge, shape.opacity)}"'
        pen.node((x1 + x2) / 2, (y1 + y2) / 2, width, height, fillcolor=fill, color='"transparent"')
        return
    points = [shape.points[0]]
    for start, end in pairwise(shape.points):
        points += [start, end, end]
    style = {"style": "dashed"} if shape.dashed else {}
    colour = f'"{_colour(shape.edge, shape.opacity)}"'
    pen.curve(points, None, {"color": colour, "penwidth": shape.line, **style})


def _text(pen: _Pen, shape: Text) -> None:
    # Room for wider fonts, so that Graphviz keeps the side to which a line is set; but a node
    # that stood over the side of the page would widen the picture.
    width = shape.width * 1.3 + 4
    if shape.anchor == "start":
        width = max(shape.width, min(width, pen.width - shape.x - 1))
    shift = {"start": width / 2, "middle": 0.0, "end": -width / 2}[shape.anchor]
    end = {"start": "l", "middle": "n", "end": "r"}[shape.anchor]
    pen.node(
        shape.x + shift,
        shape.y - BASE * shape.size,
        width,
        shape.size * 1.5,
        shape="none",
        style='""',
        fontsize=shape.size,
        fontcolor=f'"{shape.fill}"',
        **({"fontname": BOLD} if shape.bold else {}),
        label=lines_label([shape.text], end=end),
    )


def _icon(shape: Icon) -> Iterator[Text]:
    size = round(0.64 * shape.size, 2)
    yield Text(
        x=shape.x,
        y=shape.y + 0.35 * size,
        text=shape.code,
        size=size,
        fill=shape.ink,
        width=max(shape.width, shape.size),
        bold=True,
        anchor="middle",
    )


def _cloud(shape: Cloud) -> Iterator[Ellipse | Rect]:
    """Outlined discs, then white ones that leave nothing but the outer arcs."""
    outline = bumps(shape)
    for bump in outline:
        (x, y), r = bump.centre, bump.radius
        yield Ellipse(x=x, y=y, rx=r, ry=r, fill=shape.fill, edge=shape.edge, line=shape.line)
    for bump in outline:
        (x, y), r = bump.centre, bump.radius - shape.line / 2
        yield Ellipse(x=x, y=y, rx=r, ry=r, fill=shape.fill)
    corner, far = outline[0].start, outline[len(outline) // 2].start
    yield Rect(
        x=corner[0],
        y=corner[1],
        width=far[0] - corner[0],
        height=far[1] - corner[1],
        fill=shape.fill,
    )


def _arrow(shape: Arrow) -> Iterator[Line]:
    # The shaft in two parts, so that no part of the arrow is taken for a straight line.
    shaft, head = arrow_lines(shape)
    (x1, y), (x2, _) = shaft
    for points in (((x1, y), ((x1 + x2) / 2, y), (x2, y)), head):
        yield Line(points=points, edge=shape.edge, line=shape.line)


def _draw_face(pen: _Pen, shape: Face) -> None:
    pen.draw(
        Ellipse(
            x=shape.x, y=shape.y, rx=shape.r, ry=shape.r, fill=shape.fill, edge="#1F1B16", line=0.8
        )
    )
    for eye in eyes(shape):
        pen.draw(eye)
    begin, control, end = mouth(shape)
    thirds = [
        (side[0] + (control[0] - side[0]) * 2 / 3, side[1] + (control[1] - side[1]) * 2 / 3)
        for side in (begin, end)
    ]
    look = {"color": f'"{shape.ink}"', "penwidth": max(0.9, 0.11 * shape.r)}
    pen.curve([begin, *thirds, end], None, look)


def _draw_route(pen: _Pen, shape: Route) -> None:
    """An edge for each line, since those of a colour list run together, and one for the head."""
    points = spline(shape)
    look: dict[str, object] = {"color": f'"{shape.edge}"', "penwidth": shape.line}
    if shape.dash:
        look["style"] = "dotted" if shape.dash[0] < 2 else "dashed"
    pen.curve(points, None, {**look, **pen.waiting})
    pen.waiting = {}
    if shape.core:
        pen.curve(points, None, {"color": '"#FFFFFF"', "penwidth": shape.core})
    if shape.head:
        head = {"dir": "forward", "arrowsize": shape.head / 10, "color": f'"{shape.edge}"'}
        pen.curve([points[-1]] * 4, shape.points[-1], head)


def _draw_curve(pen: _Pen, shape: Curve) -> None:
    pen.curve(list(shape.points), None, {"color": f'"{shape.edge}"', "penwidth": shape.line})


def _draw_group(pen: _Pen, shape: Group) -> None:
    pen.waiting = {"id": name(shape.name)} if shape.name else {}
    if shape.title:
        pen.waiting["tooltip"] = label(shape.title.replace("\n", " · "))
    for inner in shape.shapes:
        pen.draw(inner)
    pen.waiting = {}


_PARTS: Final[Mapping[type, Callable[[Any], Iterator[Any]]]] = {
    Arrow: _arrow,
    Cloud: _cloud,
    Icon: _icon,
    Ring: lambda ring: iter(ring_parts(ring)),
}

_WRITERS: Final[Mapping[type, Callable[[_Pen, Any], None]]] = {
    Rect: _rect,
    Ellipse: _ellipse,
    Line: _line,
    Text: _text,
    Face: _draw_face,
    Route: _draw_route,
    Curve: _draw_curve,
    Group: _draw_group,
}
