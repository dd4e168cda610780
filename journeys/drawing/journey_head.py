"""The head of a journey board: title, key, and the persona or all of them."""

from __future__ import annotations

from collections.abc import Callable

from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.header import draw_title
from journeys.drawing.journey_key import closed, draw_rows, mark
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.palette import DASH, INK, PANEL, SOFT
from journeys.drawing.panel import draw_panel, draw_portrait, draw_quote
from journeys.drawing.shapes import Rect, Route
from journeys.drawing.sheet import Sheet
from journeys.drawing.signs import draw_sign_key, draw_signs, draw_since
from journeys.drawing.trail_key import draw_trail_key
from journeys.drawing.type import COMMITMENT
from journeys.drawing.ways import SINGLE, draw_dot
from journeys.drawing.wrapping import shrunk

__all__ = ["draw_journey_head", "draw_key"]

WHO = Font(10.5, 12, bold=True)
TAG = Font(7.8, 9.2)
#: So many personas stand in a row of the panel.
ACROSS = 3


def draw_journey_head(
    canvas: Canvas,
    look: Look,
    sheet: Sheet,
    numbering: str,
    key: Callable[[Canvas, Look, tuple[float, float]], None],
) -> None:
    """Draw the head of a page.

    Args:
        canvas: Where.
        look: The look of the board.
        sheet: The paper.
        numbering: Page and pages, such as `1/2`; empty on a single page.
        key: Draws the key, at its left side and the middle of its first row.
    """
    board = look.board
    draw_title(canvas, board.title, board.subtitle, (sheet.margin, 22), 336)
    key(canvas, look, (sheet.margin + 2, 91))
    draw_since(canvas, board, (sheet.margin + 2, 77.4), 340)
    left = draw_sign_key(canvas, board, (sheet.margin + 2, 118.5))
    draw_trail_key(canvas, look, (left, 118.5), sheet.width - sheet.margin - left)
    if len(board.panels) == 1:
        draw_panel(canvas, look, Box(372, 22, 490, 86))
        draw_quote(canvas, board.panels[0], Box(884, 22, sheet.width - 884 - sheet.margin, 84))
    elif board.panels:
        _draw_people(canvas, look, Box(372, 22, sheet.width - 372 - sheet.margin, 86))
    if numbering:
        lines = canvas.fit(numbering, 60, COMMITMENT)
        at = (sheet.width - sheet.margin - 1, sheet.height - 15)
        canvas.lines(lines, at, COMMITMENT, INK, anchor="end")


def _draw_people(canvas: Canvas, look: Look, box: Box) -> None:
    """Draw all personas, with the numbers that the arrows bear where they are told apart."""
    panels = look.board.panels
    rows = -(-len(panels) // ACROSS)
    inner = Canvas()
    inner.shadow(box, 3)
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=PANEL, edge=INK,
             line=1.1, radius=3)
    )  # fmt: skip
    shown = panels if rows <= 4 else panels[: 4 * ACROSS]
    rows = min(rows, 4)
    size = ((box.width - 16) / min(ACROSS, len(panels)), (box.height - 8) / rows)
    r = min(17.0, size[1] / 2 - 1.5)
    for number, panel in enumerate(shown):
        x = box.x + 10 + number % ACROSS * size[0]
        y = box.y + 4 + (number // ACROSS + 0.5) * size[1]
        if look.board.balance is None:
            draw_dot(inner, look, panel.name, (x + 6, y))
        else:
            x -= 12
        draw_portrait(inner, panel, (x + 18 + r, y), r)
        draw_signs(inner, panel.change, panel.edits, (x + 18 + 1.8 * r, y - 0.7 * r), most=1)
        left, width = x + 26 + 2 * r, size[0] - 36 - 2 * r
        font = shrunk(panel.title, width, WHO)
        name = inner.fit(panel.title, width, font)
        tag = inner.fit(panel.tagline, width, TAG) if r > 12 else None
        top = y - (font.leading + (TAG.leading if tag and tag.lines else 0)) / 2
        top = inner.lines(name, (left, top), font, INK)
        if tag:
            inner.lines(tag, (left, top), TAG, SOFT)
    inner.truncated += [panel.title for panel in panels[len(shown) :]]
    canvas.group(inner, name="personas", kinds=("personas",))


def draw_key(canvas: Canvas, look: Look, at: tuple[float, float]) -> None:
    """Draw the key of a journey board, in two rows.

    Args:
        canvas: Where.
        look: The look of the board.
        at: Left side, and the middle of the first row.
    """
    rows = (
        (("hand-off", 30, _double), ("same-channel", 30, _single)),
        (
            ("start", 14, mark("start")),
            ("end", 14, mark("end")),
            ("company-decides", 11, _company),
            *closed(look),
        ),
    )
    draw_rows(canvas, look, at, rows)


def _double(canvas: Canvas, left: float, middle: float) -> None:
    points = ((left, middle), (left + 24, middle))
    canvas.add(Route(points=points, edge=INK, line=4.4, core=2.0, head=8))


def _single(canvas: Canvas, left: float, middle: float) -> None:
    points = ((left, middle), (left + 24, middle))
    canvas.add(Route(points=points, edge=SINGLE, line=1.8, head=8))


def _company(canvas: Canvas, left: float, middle: float) -> None:
    canvas.add(Rect(x=left, y=middle - 3.2, width=6.4, height=6.4, fill=INK, edge=DASH, line=0.3))
