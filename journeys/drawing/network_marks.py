"""Small things of a network to shapes: plugs with numbers, and who prefers or avoids a channel."""

from __future__ import annotations

from collections.abc import Sequence

from journeys.board.links import Link, LinkKind
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.palette import INK, SIGNAL, STRIP, Colours, persona_colours
from journeys.drawing.shapes import Ellipse, Line, Rect
from journeys.drawing.type import BADGE
from journeys.drawing.wrapping import fit

__all__ = ["draw_plug", "draw_taste", "draw_tastes"]

#: The lowest plug with a number in it.
NUMBERED = 7.8
#: Radius of a mark, and from one to the next.
R, STEP = 7.2, 16.4


def draw_plug(canvas: Canvas, box: Box, count: int, colours: Colours) -> None:
    """Draw the end of a link with its number, where the plug is high enough to read it.

    Args:
        canvas: Where.
        box: The outline.
        count: The number.
        colours: Its colours.
    """
    canvas.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=colours.fill,
             edge=colours.edge, line=0.7, radius=1.5)
    )  # fmt: skip
    if box.height >= NUMBERED:
        font = Font(7.0, 8, bold=count < 100)
        lines = fit(str(count), box.width - 0.5, font)
        # What has more digits than the plug has room for stands in the words of its link.
        if not lines.is_cut:
            top = box.middle[1] - 0.47 * font.size
            canvas.lines(lines, (box.middle[0], top), font, colours.ink, anchor="middle")


def draw_tastes(canvas: Canvas, look: Look, tastes: Sequence[Link], box: Box) -> None:
    """Draw who prefers a channel, then who avoids it.

    Args:
        canvas: Where.
        look: The look of the board.
        tastes: The links of preference.
        box: The row; what has no room in it is a number.
    """
    people = {panel.name: panel for panel in look.board.panels}
    ranked = sorted(tastes, key=lambda link: link.kind is LinkKind.AVOIDS)
    marks = [(people[one], link.kind) for link in ranked for one in link.personas]
    most = int((box.width + STEP - 2 * R) / STEP)
    shown = marks if len(marks) <= most else marks[: most - 1]
    x, y = box.x + R, box.middle[1]
    for panel, kind in shown:
        draw_taste(canvas, (x, y), panel.initials, persona_colours(panel.order), kind)
        x += STEP
    if len(shown) < len(marks):
        lines = canvas.fit(f"+{len(marks) - len(shown)}", 2 * R + 2, BADGE)
        canvas.lines(lines, (x - R, y - 0.47 * BADGE.size), BADGE, INK)


def draw_taste(
    canvas: Canvas, at: tuple[float, float], initials: str, colours: Colours, kind: LinkKind
) -> None:
    """Draw a persona who prefers a channel (a full disc) or avoids it (a ring, struck out).

    Args:
        canvas: Where.
        at: The centre.
        initials: The persona's initials.
        colours: The persona's colours.
        kind: Which of the two.
    """
    x, y = at
    avoids = kind is LinkKind.AVOIDS
    fill, ink = (STRIP, INK) if avoids else (colours.fill, colours.ink)
    edge = colours.fill if avoids else INK
    canvas.add(Ellipse(x=x, y=y, rx=R, ry=R, fill=fill, edge=edge, line=1.5 if avoids else 0.5))
    lines = canvas.fit(initials, 2 * R, BADGE)
    canvas.lines(lines, (x, y - 0.47 * BADGE.size), BADGE, ink, anchor="middle")
    if avoids:
        half = 0.78 * R
        canvas.add(Line(points=((x - half, y + half), (x + half, y - half)), edge=SIGNAL, line=1.3))
