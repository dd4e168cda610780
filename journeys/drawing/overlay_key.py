"""The key of an overlay: what its lines and outlines mean."""

from __future__ import annotations

from journeys.board import Flow
from journeys.drawing.canvas import Canvas
from journeys.drawing.journey_key import closed, draw_rows, mark
from journeys.drawing.look import Look
from journeys.drawing.overlay import draw_flow
from journeys.drawing.overlay_card import USUAL
from journeys.drawing.palette import DASH, SIGNAL, SOFT, STRIP
from journeys.drawing.shapes import Rect

__all__ = ["draw_overlay_key"]

LENGTH = 25.0
_FOLLOWED = Flow(count=50, number="")
_RARE = Flow(count=0, number="", is_rare=True)
_DEVIATION = Flow(count=13, number="", is_planned=False)


def _line(flow: Flow, canvas: Canvas, left: float, middle: float) -> None:
    draw_flow(canvas, flow, [((left, middle), (left + LENGTH, middle))], 100)


def _stranger(canvas: Canvas, left: float, middle: float) -> None:
    canvas.add(
        Rect(x=left, y=middle - 4.5, width=15, height=9, fill=STRIP, edge=SIGNAL, line=1.4,
             radius=2, dashed=True)
    )  # fmt: skip


def _visits(canvas: Canvas, left: float, middle: float) -> None:
    canvas.add(
        Rect(
            x=left, y=middle - 4.8, width=17, height=9.6, fill=STRIP, edge=DASH, line=0.9, radius=2
        )
    )
    canvas.lines(canvas.fit("12", 15, USUAL), (left + 4, middle - 0.5 * USUAL.size), USUAL, SOFT)


def draw_overlay_key(canvas: Canvas, look: Look, at: tuple[float, float]) -> None:
    """Draw the key, in three rows.

    Args:
        canvas: Where.
        look: The look of the board.
        at: Left side, and the middle of the first row.
    """
    rows = (
        (
            ("flow-followed", LENGTH + 6, lambda *place: _line(_FOLLOWED, *place)),
            ("flow-rare", LENGTH + 6, lambda *place: _line(_RARE, *place)),
        ),
        (
            ("flow-deviation", LENGTH + 6, lambda *place: _line(_DEVIATION, *place)),
            ("flow-stranger", 20, _stranger),
        ),
        (
            ("start", 14, mark("start")),
            ("end", 14, mark("end")),
            ("visits", 22, _visits),
            *closed(look),
        ),
    )
    draw_rows(canvas, look, at, rows)
