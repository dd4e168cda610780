"""Counted transitions to lines: how wide they are, and what they look like."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from journeys.board import Arrow, Flow
from journeys.drawing.canvas import Canvas
from journeys.drawing.palette import FLOW, SIGNAL, UNUSED
from journeys.drawing.routing import Way
from journeys.drawing.shapes import Route

__all__ = ["USUAL", "colour_of", "draw_flow", "extra_of", "line_of", "most_of"]

THIN, MORE, POWER = 0.9, 6.6, 0.6
#: Width of the lines that routes keep free for, and of those that are only dotted.
USUAL, DOTTED = 4.4, 1.5
_DASHES: Final = {"deviation": (6.0, 3.5), "rare": (1.5, 2.6), "followed": ()}
_COLOURS: Final = {"deviation": SIGNAL, "rare": UNUSED, "followed": FLOW}


def most_of(arrows: Sequence[Arrow]) -> int:
    """The largest count of a board, which takes the widest line.

    Args:
        arrows: The arrows; 1 at least, also for none.
    """
    return max((arrow.flow.count for arrow in arrows if arrow.flow), default=0) or 1


def line_of(flow: Flow, most: int) -> float:
    """The width of a line.

    Args:
        flow: What was counted.
        most: The largest count of the board.

    Returns:
        Points: 0.9 and up to 6.6 more, growing slower than the count; a rare one is dotted and
        thin.

    Example:
        >>> round(line_of(Flow(count=8, number="8"), 8), 2)
        7.5
        >>> round(line_of(Flow(count=1, number="1"), 8), 2)
        2.8

    Source: `boards/SPEC.md`, measured flow.
    """
    if flow.is_rare:
        return DOTTED
    return THIN + MORE * math.pow(flow.count / most, POWER)


def extra_of(arrow: Arrow, most: int) -> float:
    """By how much more than usual a line spreads to each side; 0 for one that is not counted.

    Args:
        arrow: The arrow.
        most: The largest count of the board.
    """
    return max(0.0, (line_of(arrow.flow, most) - USUAL) / 2) if arrow.flow else 0.0


def colour_of(flow: Flow) -> str:
    """The colour of a line and its number.

    Args:
        flow: What was counted.
    """
    return _COLOURS[flow.sort]


def draw_flow(
    canvas: Canvas,
    flow: Flow,
    pieces: Sequence[Way],
    most: int,
    *,
    widest: float = math.inf,
) -> None:
    """Draw a counted line: whole when it is planned, dashed for a deviation, dotted when rare.

    Args:
        canvas: Where.
        flow: What was counted.
        pieces: The route, in pieces where its number stands.
        most: The largest count of the board.
        widest: The width that there is room for.
    """
    line, edge = min(line_of(flow, most), widest), colour_of(flow)
    for number, points in enumerate(pieces):
        head = min(13.0, 6.4 + 0.9 * line) if number == len(pieces) - 1 else 0.0
        canvas.add(Route(points=points, edge=edge, line=line, head=head, dash=_DASHES[flow.sort]))
