"""The plain pieces of a kit: ovals of goals, strips of channels, arrows and voting dots."""

from __future__ import annotations

from typing import Final

from journeys.board import Lane
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.kit_text import one_or_two, place, sizes
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.palette import INK, SIGNAL, STRIP
from journeys.drawing.shapes import Ellipse, Rect, Route

__all__ = ["SIGNS", "draw_oval", "draw_sign", "draw_strip"]

#: The signs of a kit with their numbers, so that each has a name of its own.
SIGNS: Final = (
    *(("hand-off", number) for number in range(1, 7)),
    *(("same-channel", number) for number in range(1, 7)),
    *(("votes", number) for number in range(1, 5)),
)

#: Dots on a strip of votes.
DOTS: Final = 6


def draw_oval(canvas: Canvas, goal: Lane, box: Box, look: Look) -> None:
    """Draw a goal.

    Args:
        canvas: Where.
        goal: The goal.
        box: The box around the oval.
        look: The colours of its kit.
    """
    inner, colours = Canvas(), look.goals[goal.name]
    x, y = box.middle
    rx, ry = box.width / 2, box.height / 2
    inner.add(Ellipse(x=x, y=y, rx=rx, ry=ry, fill=colours.fill, edge=colours.edge, line=1.6))
    font = Font(box.height * 0.115, box.height * 0.135, bold=True)
    inside = Box(box.x + 0.3 * rx, box.y + 0.5 * ry, 1.4 * rx, ry)
    place(inner, goal.label, inside, sizes(font, 3), INK, anchor="middle")
    kinds = ("piece", "goal", f"goal-{goal.name}")
    canvas.group(inner, name=f"goal-{goal.name}", kinds=kinds, title=goal.label)


def draw_strip(canvas: Canvas, channel: Lane, box: Box, look: Look) -> None:
    """Draw a channel.

    Args:
        canvas: Where.
        channel: The channel.
        box: The outline.
        look: The colours of its kit.
    """
    inner, high = Canvas(), box.height
    inner.add(Rect(x=box.x, y=box.y, width=box.width, height=high, fill=STRIP, edge=INK, line=1.0))
    look.icon(inner, channel.name, (box.x, box.y), high)
    r = 0.24 * high
    look.badge(inner, channel.name, (box.right - 1.7 * r, box.middle[1]), r=r)
    left = box.x + 1.28 * high
    inside = Box(left, box.y + 0.08 * high, box.right - 3.2 * r - left, 0.84 * high)
    font = Font(0.32 * high, 0.38 * high, bold=True)
    place(inner, channel.label, inside, one_or_two(font), INK)
    kinds = ("piece", "channel", f"channel-{channel.name}")
    canvas.group(inner, name=f"ch-{channel.name}", kinds=kinds, title=channel.label)


def draw_sign(canvas: Canvas, sign: tuple[str, int], box: Box, look: Look) -> None:
    """Draw an arrow with its meaning, or voting dots to cut apart.

    Args:
        canvas: Where.
        sign: What it is, and its number.
        box: The outline.
        look: The words of its kit.
    """
    inner, (kind, number) = Canvas(), sign
    label = look.board.words[kind]
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=STRIP, edge=INK, line=0.5)
    )
    if kind == "votes":
        _draw_dots(inner, box)
    else:
        _draw_arrow(inner, label, box, look, double=kind == "hand-off")
    kinds = ("piece", "sign", f"is-{kind}")
    canvas.group(inner, name=f"sign-{kind}-{number}", kinds=kinds, title=label)


def _draw_dots(canvas: Canvas, box: Box) -> None:
    pitch = box.width / DOTS
    r = min(0.36 * pitch, 0.36 * box.height)
    for number in range(DOTS):
        x = box.x + (number + 0.5) * pitch
        dot = Ellipse(x=x, y=box.middle[1], rx=r, ry=r, fill=SIGNAL, edge=INK, line=0.5)
        canvas.add(dot)


def _draw_arrow(canvas: Canvas, label: str, box: Box, look: Look, *, double: bool) -> None:
    high = box.height
    y = box.y + 0.38 * high
    ends = ((box.x + 0.08 * box.width, y), (box.right - 0.08 * box.width, y))
    wide = 0.16 * high
    canvas.add(Route(points=ends, edge=INK, line=wide, core=0.45 * wide * double, head=2.4 * wide))
    font = look.font(Font(9.2, 11.2, bold=True))
    under = Box(box.x + 8, box.y + 0.62 * high, box.width - 16, 0.32 * high)
    place(canvas, label, under, [(font, 1)], INK, anchor="middle")
