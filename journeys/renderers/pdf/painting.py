"""A page's shapes onto a sheet, the same picture as the SVG."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

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
    Page,
    Rect,
    Ring,
    Route,
    Text,
)
from journeys.drawing.tracing import (
    trace_cloud,
    trace_curve,
    trace_disc,
    trace_head,
    trace_mouth,
    trace_way,
)
from journeys.renderers.pdf.characters import written

__all__ = ["paint"]

_ROUND: Final = 1
_BUTT: Final = 0
#: Width of an icon's lines, in the units of its square.
_ICON_LINE: Final = 1.9


def paint(sheet: Canvas, page: Page) -> None:
    """Draw a page.

    Args:
        sheet: Where to; y grows downwards.
        page: The page.
    """
    _rect(sheet, Rect(x=0, y=0, width=page.width, height=page.height, fill=page.paper))
    for shape in page.shapes:
        _shape(sheet, shape)


def _shape(sheet: Canvas, shape: Any) -> None:
    _PAINTERS[type(shape)](sheet, shape)


def _style(
    sheet: Canvas, fill: str, edge: str, line: float, *, opacity: float = 1.0, dash: float = 0.0
) -> None:
    """Set colours and line; the caller saves the state before, and restores it after."""
    if fill:
        sheet.setFillColor(HexColor(fill))
    if edge:
        sheet.setStrokeColor(HexColor(edge))
        sheet.setLineWidth(line)
    if opacity < 1:
        sheet.setFillAlpha(opacity)
        sheet.setStrokeAlpha(opacity)
    if dash:
        sheet.setDash(dash, min(dash, 3))


def _rect(sheet: Canvas, shape: Rect) -> None:
    sheet.saveState()
    _style(
        sheet, shape.fill, shape.edge, shape.line, opacity=shape.opacity, dash=4.0 * shape.dashed
    )
    box = (shape.x, shape.y, shape.width, shape.height)
    has = {"stroke": int(bool(shape.edge)), "fill": int(bool(shape.fill))}
    radius = min(shape.radius, shape.width / 2, shape.height / 2)
    if radius > 0:
        sheet.roundRect(*box, radius, **has)
    else:
        sheet.rect(*box, **has)
    sheet.restoreState()


def _ellipse(sheet: Canvas, shape: Ellipse) -> None:
    sheet.saveState()
    _style(
        sheet, shape.fill, shape.edge, shape.line, opacity=shape.opacity, dash=2.0 * shape.dashed
    )
    sheet.ellipse(
        shape.x - shape.rx,
        shape.y - shape.ry,
        shape.x + shape.rx,
        shape.y + shape.ry,
        stroke=int(bool(shape.edge)),
        fill=int(bool(shape.fill)),
    )
    sheet.restoreState()


def _path(
    sheet: Canvas,
    draw: Callable[[Pen], None],
    fill: str,
    edge: str,
    line: float,
    *,
    opacity: float = 1.0,
    dash: float = 0.0,
    cap: int = _ROUND,
) -> None:
    sheet.saveState()
    _style(sheet, fill, edge, line, opacity=opacity, dash=dash)
    sheet.setLineCap(cap)
    sheet.setLineJoin(_ROUND)
    pen = Pen(sheet.beginPath())
    draw(pen)
    sheet.drawPath(pen.path, stroke=int(bool(edge)), fill=int(bool(fill)))
    sheet.restoreState()


def _line(sheet: Canvas, shape: Line) -> None:
    def draw(pen: Pen) -> None:
        pen.move(shape.points[0])
        pen.lines(shape.points[1:])

    dash = 2.5 * shape.dashed
    _path(sheet, draw, "", shape.edge, shape.line, opacity=shape.opacity, dash=dash)


def _arrow(sheet: Canvas, shape: Arrow) -> None:
    def draw(pen: Pen) -> None:
        for points in arrow_lines(shape):
            pen.move(points[0])
            pen.lines(points[1:])

    _path(sheet, draw, "", shape.edge, shape.line)


def _text(sheet: Canvas, shape: Text) -> None:
    text, _ = written(shape.text)
    sheet.setFont("Helvetica-Bold" if shape.bold else "Helvetica", shape.size)
    sheet.setFillColor(HexColor(shape.fill))
    writers = {"middle": sheet.drawCentredString, "end": sheet.drawRightString}
    writers.get(shape.anchor, sheet.drawString)(shape.x, shape.y, text)


def _icon(sheet: Canvas, shape: Icon) -> None:
    outline = ICONS.get(shape.kind)
    if outline is None:
        size = shape.size * 0.64
        ink, y = shape.ink, shape.y + 0.35 * size
        _text(sheet, Text(x=shape.x, y=y, text=shape.code, size=size, fill=ink, width=shape.width,
                          bold=True, anchor="middle"))  # fmt: skip
        return
    sheet.saveState()
    sheet.translate(shape.x - shape.size / 2, shape.y - shape.size / 2)
    sheet.scale(shape.size / 24, shape.size / 24)
    _path(sheet, lambda pen: pen.trace(outline), "", shape.ink, _ICON_LINE)
    sheet.restoreState()


def _ring(sheet: Canvas, shape: Ring) -> None:
    x, y, r = shape.x, shape.y, shape.r
    _ellipse(sheet, Ellipse(x=x, y=y, rx=r, ry=r, fill="#FFFFFF", edge=shape.ink))
    disc = r - 1.5

    if shape.filled == 1:
        _ellipse(sheet, Ellipse(x=x, y=y, rx=disc, ry=disc, fill=shape.ink))
    elif shape.filled:
        _path(sheet, lambda pen: trace_disc(pen, shape), shape.ink, "", 0)


def _face(sheet: Canvas, shape: Face) -> None:
    x, y, r = shape.x, shape.y, shape.r
    _ellipse(sheet, Ellipse(x=x, y=y, rx=r, ry=r, fill=shape.fill, edge="#1F1B16", line=0.8))
    for eye in eyes(shape):
        _ellipse(sheet, eye)
    _path(sheet, lambda pen: trace_mouth(pen, shape), "", shape.ink, max(0.9, 0.11 * r))


def _cloud(sheet: Canvas, shape: Cloud) -> None:
    _path(sheet, lambda pen: trace_cloud(pen, shape), shape.fill, shape.edge, shape.line)


def _route(sheet: Canvas, shape: Route) -> None:
    def draw(pen: Pen) -> None:
        trace_way(pen, shape)

    sheet.saveState()
    if shape.dash:
        sheet.setDash([*shape.dash])
    _path(sheet, draw, "", shape.edge, shape.line, cap=_BUTT)
    sheet.restoreState()
    if shape.core:
        _path(sheet, draw, "", "#FFFFFF", shape.core, cap=_BUTT)
    if shape.head:
        _path(sheet, lambda pen: trace_head(pen, shape), shape.edge, "", 0)


def _curve(sheet: Canvas, shape: Curve) -> None:
    _path(sheet, lambda pen: trace_curve(pen, shape), "", shape.edge, shape.line)


def _group(sheet: Canvas, shape: Group) -> None:
    for inner in shape.shapes:
        _shape(sheet, inner)


_PAINTERS: Final[Mapping[type, Callable[[Canvas, Any], None]]] = {
    Rect: _rect,
    Ellipse: _ellipse,
    Line: _line,
    Arrow: _arrow,
    Text: _text,
    Icon: _icon,
    Ring: _ring,
    Face: _face,
    Cloud: _cloud,
    Route: _route,
    Curve: _curve,
    Group: _group,
}
