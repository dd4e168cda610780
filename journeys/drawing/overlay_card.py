"""What was counted at a touchpoint to a line at the foot of its card."""

from __future__ import annotations

from journeys.board import Visits
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.metrics import Font
from journeys.drawing.palette import SIGNAL, SOFT

__all__ = ["VISITS", "draw_visits"]

#: Height of the line.
VISITS = 10.5

USUAL = Font(7.4, 8.8)
FAR = Font(7.4, 8.8, bold=True)


def draw_visits(canvas: Canvas, visits: Visits, box: Box) -> None:
    """Draw the number of visits and how far it is from the plan; bold and red when very far.

    Args:
        canvas: Where.
        visits: What was counted.
        box: The room of the line.
    """
    stands_out = visits.is_far or not visits.is_planned
    font = FAR if stands_out else USUAL
    lines = canvas.fit(visits.text, box.width, font)
    canvas.lines(lines, (box.x, box.y), font, SIGNAL if stands_out else SOFT)
