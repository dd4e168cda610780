"""Where an outcome is settled to a mark: a tick in a square for won, a cross for lost."""

from __future__ import annotations

from typing import Final

from journeys.drawing.canvas import Canvas
from journeys.drawing.palette import INK, SIGNAL, STRIP
from journeys.drawing.shapes import Line, Rect

__all__ = ["draw_settled"]

WON: Final = "#0B6E5F"


def draw_settled(
    canvas: Canvas, at: tuple[float, float], r: float, *, is_won: bool, fill: str = STRIP
) -> None:
    """Draw the mark of a decision boundary.

    Args:
        canvas: Where.
        at: The centre.
        r: Half the side of the square.
        is_won: Whether the goal is reached for sure; else it can no longer be reached.
        fill: Colour of the goal.
    """
    x, y = at
    hue = WON if is_won else SIGNAL
    canvas.add(Rect(x=x - r, y=y - r, width=2 * r, height=2 * r, fill=fill, edge=INK, line=1.1))
    tick = (((-0.58, 0.02), (-0.15, 0.48), (0.6, -0.52)),)
    cross = (((-0.5, -0.5), (0.5, 0.5)), ((-0.5, 0.5), (0.5, -0.5)))
    for line in tick if is_won else cross:
        points = tuple((x + r * right, y + r * down) for right, down in line)
        canvas.add(Line(points=points, edge=hue, line=0.36 * r))
