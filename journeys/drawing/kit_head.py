"""The head of a card of a kit: its channel, its goal, and whose it is."""

from __future__ import annotations

from typing import Final

from journeys.board import Card
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.kit_text import LABEL, one_or_two, place, sizes
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.palette import INK, SOFT
from journeys.drawing.panel import draw_portrait
from journeys.drawing.shapes import Ellipse, Line, Rect

__all__ = ["HEAD", "draw_head", "draw_writing_line"]

#: Height at scale 1.
HEAD: Final = 25.0

CHANNEL: Final = Font(10.5, 12, bold=True)


def draw_head(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """Draw the head of a card: in its channel's colour, or with lines to write on.

    Args:
        canvas: Where.
        card: The card.
        box: The outline.
        look: Colours, words and scale of its kit.
    """
    if not card.column:
        _draw_open_head(canvas, box, look)
        return
    unit, colours = look.scale, look.channels[card.column]
    canvas.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=colours.fill, edge=INK,
             line=0.6)
    )  # fmt: skip
    look.icon(canvas, card.column, (box.x, box.y), box.height)
    right = box.right - 6 * unit
    if look.board.pieces == ("responses",):
        r = 9.4 * unit
        x, y = right - r, box.y + box.height / 2
        canvas.add(Ellipse(x=x, y=y, rx=r + unit, ry=r + unit, fill="#FFFFFF"))
        draw_portrait(canvas, look.board.panels[0], (x, y), r)
        right -= 2 * r + 5 * unit
    left = box.x + box.height + 7 * unit
    split = left + 0.55 * (right - left)
    font = look.font(CHANNEL)
    label = Box(left, box.y, split - left - 6 * unit, box.height)
    channel = look.lanes[card.column].label
    place(canvas, channel, label, one_or_two(font), colours.ink)
    goal = next(lane.label for lane in look.board.goals if lane.name == card.row)
    beside = Box(split, box.y, right - split, box.height)
    place(canvas, goal, beside, sizes(look.font(LABEL), 2, least=0.85), colours.ink, anchor="end")


def _draw_open_head(canvas: Canvas, box: Box, look: Look) -> None:
    half = box.width / 2
    canvas.add(Rect(x=box.x, y=box.y, width=box.width, height=box.height, edge=INK, line=0.6))
    for number, key in enumerate(("channel", "goal")):
        x = box.x + number * half + 9 * look.scale
        inside = Box(x, box.y, half - 18 * look.scale, box.height - 7 * look.scale)
        draw_writing_line(canvas, look.board.words[key], inside, look)


def draw_writing_line(
    canvas: Canvas, label: str, box: Box, look: Look, *, head: float = 0.0
) -> None:
    """Draw a line to write on, with what it is for before it.

    Args:
        canvas: Where.
        label: What it is for.
        box: The line is at its lower side.
        look: Words and scale of its kit.
        head: Width of the label; by default what it needs.
    """
    font = look.font(LABEL)
    lines = canvas.fit(label, box.width / 2, font)
    canvas.lines(lines, (box.x, box.bottom - font.leading + 1), font, SOFT)
    x = box.x + (head or lines.width + 5 * look.scale)
    canvas.add(Line(points=((x, box.bottom), (box.right, box.bottom)), edge=SOFT, line=0.6))
