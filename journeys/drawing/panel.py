"""The persona at the head of a board: panel, portrait and quote."""

from __future__ import annotations

from journeys.board import Board, Panel
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.changes import draw_lane_change
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.palette import DASH, INK, PANEL, SIGNAL, SOFT, persona_colours, text_colour
from journeys.drawing.shapes import Cloud, Ellipse, Line, Rect
from journeys.drawing.signs import sentences
from journeys.drawing.type import ABOUT, NAME, QUOTE, STYLE_LABEL, STYLE_TEXT, TAG
from journeys.drawing.wrapping import shrunk

__all__ = ["draw_panel", "draw_portrait", "draw_quote", "draw_scales"]


#: Height from which a panel has room for the scales under the style.
HIGH = 74.0


def draw_portrait(canvas: Canvas, panel: Panel, at: tuple[float, float], r: float) -> None:
    """Draw the circle with a persona's initials.

    Args:
        canvas: Where.
        panel: The persona.
        at: The centre.
        r: Radius.
    """
    x, y = at
    colours = persona_colours(panel.order)
    font = Font(r * 0.74, r, bold=True)
    canvas.add(Ellipse(x=x, y=y, rx=r, ry=r, fill=colours.fill, edge=INK, line=0.9))
    lines = canvas.fit(panel.initials, 2 * r - 4, font)
    canvas.lines(lines, (x, y - 0.47 * font.size), font, colours.ink, anchor="middle")


def draw_scales(
    canvas: Canvas, board: Board, panel: Panel, at: tuple[float, float], step: tuple[float, float]
) -> None:
    """Draw purchase potential and churn risk as dots under their labels.

    Args:
        canvas: Where.
        board: The board, for its words.
        panel: The persona.
        at: Left and top.
        step: From one to the other, across and down.
    """
    x, y = at
    scales = (("potential", panel.potential, INK), ("churn", panel.churn, SIGNAL))
    for number, (key, value, ink) in enumerate(scales):
        if value:
            left, top = x + number * step[0], y + number * step[1]
            lines = canvas.fit(board.words[key], 88, STYLE_LABEL)
            canvas.lines(lines, (left, top), STYLE_LABEL, SOFT)
            canvas.dots((left, top + 12.5), value, ink)


def draw_panel(canvas: Canvas, look: Look, box: Box) -> None:
    """Draw the persona of a board.

    Args:
        canvas: Where.
        look: The look of the board; its first panel is drawn.
        box: The outline, 74 points high at least.
    """
    panel = look.board.panels[0]
    colours = persona_colours(panel.order)
    inner = Canvas()
    inner.shadow(box, 3)
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=PANEL, edge=INK,
             line=1.1, radius=3),
        Rect(x=box.x + 0.6, y=box.y + 0.6, width=6, height=box.height - 1.2, fill=colours.fill),
    )  # fmt: skip
    r = min(27.0, box.height / 2 - 12)
    draw_portrait(inner, panel, (box.x + 16 + r, box.y + box.height / 2), r)
    left = box.x + 16 + 2 * r + 12
    # A low panel has the two scales on the right, a high one under the style.
    low = box.height < HIGH
    split = box.x + box.width * (0.42 if low else 0.53)
    y = _draw_who(inner, panel, Box(left, box.y + 8, split - left - 8, box.height))
    if panel.prefers and y < box.bottom - 24:
        lines = inner.fit(look.board.words["preferred"], split - left - 8, STYLE_LABEL)
        inner.lines(lines, (left, y + 1), STYLE_LABEL, SOFT)
        for number, channel in enumerate(panel.prefers[:5]):
            look.badge(inner, channel, (left + 6.6 + 17 * number, box.bottom - 11), r=6.6)
    inner.add(Line(points=((split, box.y + 10), (split, box.bottom - 10)), edge=DASH, line=0.5))
    aside = 96 if low else 0
    right = Box(split + 12, box.y + 9, box.right - split - 20 - aside, box.height)
    _draw_style(inner, look.board, panel, right)
    if low:
        draw_scales(inner, look.board, panel, (box.right - aside, box.y + 9), (0, 22))
    else:
        draw_scales(inner, look.board, panel, (right.x, box.bottom - 25), (94, 0))
    draw_lane_change(inner, panel, box)
    kinds = ("persona", f"persona-{panel.name}")
    changes = sentences(panel.change, panel.edits, look.board)
    texts = (panel.title, panel.tagline, panel.about, panel.style, *changes)
    title = "\n".join(filter(None, texts))
    canvas.group(inner, name=f"persona-{panel.name}", kinds=kinds, title=title)


def _draw_who(canvas: Canvas, panel: Panel, box: Box) -> float:
    y = box.y
    rows = ((panel.title, NAME, INK), (panel.tagline, TAG, text_colour(panel.order)),
            (panel.about, ABOUT, SOFT))  # fmt: skip
    for text, usual, ink in rows:
        font = shrunk(text, box.width, usual)
        y = canvas.lines(canvas.fit(text, box.width, font), (box.x, y), font, ink) + 0.8
    return y


def _draw_style(canvas: Canvas, board: Board, panel: Panel, box: Box) -> None:
    y = box.y
    if panel.style:
        label = canvas.fit(board.words["style"], box.width, STYLE_LABEL)
        y = canvas.lines(label, (box.x, y), STYLE_LABEL, SOFT) + 1
        text = canvas.fit(panel.style, box.width, STYLE_TEXT, most=3, balanced=True)
        canvas.lines(text, (box.x, y), STYLE_TEXT, INK)


def draw_quote(canvas: Canvas, panel: Panel, box: Box) -> None:
    """Draw what a persona says, in a cloud; nothing for a persona who says nothing.

    Args:
        canvas: Where.
        panel: The persona.
        box: The outline.
    """
    if not panel.quote:
        return
    edge = persona_colours(panel.order).fill
    canvas.add(
        Cloud(x=box.x, y=box.y, width=box.width, height=box.height, fill="#FFFFFF", edge=edge)
    )
    font = shrunk(panel.quote, box.width - 64, QUOTE, most=3)
    lines = canvas.fit(panel.quote, box.width - 64, font, most=3, balanced=True)
    top = box.y + box.height / 2 - len(lines.lines) * font.leading / 2 + 0.08 * font.size
    canvas.lines(lines, (box.x + box.width / 2, top), font, INK, anchor="middle")
