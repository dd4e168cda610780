"""Personas and goals of a network to shapes in their boxes."""

from __future__ import annotations

from journeys.board import Lane, Panel
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.legible import legible
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.network_columns import Node
from journeys.drawing.network_rest import colours_of, draw_rest, id_of
from journeys.drawing.palette import INK, PANEL, SOFT, blended, persona_colours, text_colour
from journeys.drawing.panel import draw_portrait
from journeys.drawing.shapes import Ellipse, Rect
from journeys.drawing.type import ABOUT, GOAL
from journeys.vocabulary import label

__all__ = ["draw_band", "draw_goal", "draw_persona"]

NAME = Font(12, 13.6, bold=True)
TAG = Font(8.8, 10.4, bold=True)


def draw_persona(canvas: Canvas, look: Look, node: Node, box: Box) -> None:
    """Draw a persona.

    Args:
        canvas: Where.
        look: The look of the board.
        node: The persona.
        box: The outline.
    """
    if not isinstance(node.part, Panel):
        draw_rest(canvas, look, node, box, "persona")
        return
    panel = node.part
    inner = Canvas()
    inner.shadow(box, 3)
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=PANEL, edge=INK,
             line=1.1, radius=3),
        Rect(x=box.x + 0.6, y=box.y + 0.6, width=5, height=box.height - 1.2,
             fill=persona_colours(panel.order).fill),
    )  # fmt: skip
    r = min(20.0, box.height / 2 - 3)
    draw_portrait(inner, panel, (box.x + 10 + r, box.middle[1]), r)
    left = box.x + 16 + 2 * r
    width = box.right - left - 6
    share = f"{panel.share} {look.board.words['cover-share']}" if panel.share else ""
    wanted = ((panel.title, NAME, INK, 2), (panel.tagline, TAG, text_colour(panel.order), 2),
              (share, ABOUT, SOFT, 1))  # fmt: skip
    room, rows = box.height - 6, []
    for text, usual, ink, most in wanted:
        font = legible(text, width, usual, most=1)
        lines = inner.fit(text, width, font, most=1 if room < 60 else most)
        high = len(lines.lines) * font.leading
        if high and high <= room:
            rows.append((lines, font, ink))
            room -= high
    y = box.middle[1] - sum(len(lines.lines) * font.leading for lines, font, _ in rows) / 2
    for lines, font, ink in rows:
        y = inner.lines(lines, (left, y), font, ink)
    kinds = ("persona", f"persona-{panel.name}")
    title = "\n".join(filter(None, (panel.title, panel.tagline, panel.about, panel.style, share)))
    canvas.group(inner, name=id_of("persona", node), kinds=kinds, title=title, focusable=True)


def draw_band(canvas: Canvas, look: Look, node: Node, box: Box) -> None:
    """Draw what lies behind a goal and its moments.

    Args:
        canvas: Where.
        look: The look of the board.
        node: The goal.
        box: The outline.
    """
    colours = colours_of(look, node.name)
    canvas.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=blended(colours.fill),
             edge=colours.edge, line=0.9, radius=5)
    )  # fmt: skip


def draw_goal(canvas: Canvas, look: Look, node: Node, box: Box) -> None:
    """Draw a goal as an oval; it is the higher the more moments serve it.

    Args:
        canvas: Where.
        look: The look of the board.
        node: The goal.
        box: The box around the oval.
    """
    colours = colours_of(look, node.name)
    inner = Canvas()
    (x, y), rx, ry = box.middle, box.width / 2, box.height / 2
    inner.add(
        Ellipse(x=x + 1.1, y=y + 1.6, rx=rx, ry=ry, fill="#000000", opacity=0.16),
        Ellipse(x=x, y=y, rx=rx, ry=ry, fill=colours.fill, edge=colours.edge, line=1.6,
                dashed=not isinstance(node.part, Lane) or not node.part.id),
    )  # fmt: skip
    more = label(look.board.language, "network-more", count=len(node.rest))
    text = node.part.label if isinstance(node.part, Lane) else more
    most = max(1, min(4, int(1.3 * ry / GOAL.leading)))
    width = box.width * (0.8 if most > 2 else 0.74)
    font = legible(text, width, GOAL, most=most)
    lines = inner.fit(text, width, font, most=most, balanced=True)
    inner.lines(lines, (x, y - len(lines.lines) * font.leading / 2 + 0.8), font, INK,
                anchor="middle")  # fmt: skip
    inner.truncated += node.rest
    title = "\n".join([text, *node.rest[:40]])
    kinds = ("goal", f"goal-{node.name}")
    canvas.group(inner, name=id_of("goal", node), kinds=kinds, title=title, focusable=True)
