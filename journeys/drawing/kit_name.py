"""The name card of a persona in a kit."""

from __future__ import annotations

from typing import Final

from journeys.board import Panel
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.kit_text import BODY, LABEL, place, sizes
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.palette import DASH, INK, PANEL, SIGNAL, SOFT, persona_colours, text_colour
from journeys.drawing.panel import draw_portrait
from journeys.drawing.shapes import Line, Rect

__all__ = ["draw_name"]

NAME: Final = Font(16, 18.5, bold=True)
TAG: Final = Font(10, 12, bold=True)
QUOTE: Final = Font(11, 13, bold=True)


def draw_name(canvas: Canvas, panel: Panel, box: Box, look: Look) -> None:
    """Draw a persona's name card.

    Args:
        canvas: Where.
        panel: The persona.
        box: The outline.
        look: Colours, words and scale of its kit.
    """
    inner, unit = Canvas(), look.scale
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=PANEL, edge=INK, line=1.0),
        Rect(x=box.x + 0.5, y=box.y + 0.5, width=8 * unit, height=box.height - 1,
             fill=persona_colours(panel.order).fill),
    )  # fmt: skip
    r, pad = 25 * unit, 10 * unit
    draw_portrait(inner, panel, (box.x + 18 * unit + r, box.y + pad + r), r)
    left = box.x + 18 * unit + 2 * r + pad
    who = Box(left, box.y + pad, box.right - pad - left, 2 * r)
    _draw_who(inner, panel, who, look)
    inside = Box(box.x + 18 * unit, who.bottom + 6 * unit, box.width - 28 * unit, 0)
    foot = box.bottom - 35 * unit
    middle = Box(inside.x, inside.y, inside.width, foot - 4 * unit - inside.y)
    _draw_words(inner, panel, middle, look)
    inner.add(Line(points=((inside.x, foot), (inside.right, foot)), edge=DASH, line=0.5))
    _draw_foot(inner, panel, Box(inside.x, foot, inside.width, 35 * unit), look)
    title = "\n".join(filter(None, (panel.title, panel.tagline, panel.about, panel.style)))
    kinds = ("piece", "persona", f"persona-{panel.name}")
    canvas.group(inner, name=f"persona-{panel.name}", kinds=kinds, title=title)


def _draw_who(canvas: Canvas, panel: Panel, box: Box, look: Look) -> None:
    y = box.y
    rows = (
        (panel.title, sizes(look.font(NAME), 1), INK),
        (panel.tagline, sizes(look.font(TAG), 1, least=0.9), text_colour(panel.order)),
        (panel.about, [(look.font(BODY), 2)], SOFT),
    )
    for text, fonts, ink in rows:
        line = Box(box.x, y, box.width, fonts[0][0].leading * fonts[0][1])
        if text:
            y = place(canvas, text, line, fonts, ink, top=True) + look.scale


def _draw_words(canvas: Canvas, panel: Panel, box: Box, look: Look) -> None:
    """What the persona says, and its relational style."""
    quote = Box(box.x, box.y, box.width, 0.6 * box.height)
    place(canvas, panel.quote, quote, sizes(look.font(QUOTE), 3, least=0.84), INK)
    style = Box(box.x, quote.bottom, box.width, 0.4 * box.height)
    place(canvas, panel.style, style, [(look.font(BODY), 2)], SOFT)


def _draw_foot(canvas: Canvas, panel: Panel, box: Box, look: Look) -> None:
    """Purchase potential and churn risk, and the preferred channels."""
    unit, font = look.scale, look.font(LABEL)
    third = box.width / 3
    scales = (("potential", panel.potential, INK), ("churn", panel.churn, SIGNAL))
    top = box.y + 4.5 * unit
    for number, (key, value, ink) in enumerate(scales):
        if value:
            x = box.x + number * third
            label = Box(x, top, third - 4 * unit, font.leading)
            place(canvas, look.board.words[key], label, sizes(font, 1, least=0.85), SOFT, top=True)
            canvas.dots((x, top + 15 * unit), value, ink, scale=1.3 * unit)
    if panel.prefers:
        x = box.x + 2 * third
        label = Box(x, top, third, font.leading)
        place(
            canvas, look.board.words["preferred"], label, sizes(font, 1, least=0.85), SOFT, top=True
        )
        r = 7.3 * unit
        for number, channel in enumerate(panel.prefers[:4]):
            at = (x + r + number * 2.4 * r, top + 10 * unit + r)
            look.badge(canvas, channel, at, r=r)
