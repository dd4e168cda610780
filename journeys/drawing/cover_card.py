"""A persona of a cover to shapes in its box."""

from __future__ import annotations

import math
from itertools import product
from typing import Final

import attrs

from journeys.board import Panel
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.legible import LEAST, legible
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.palette import INK, PANEL, SOFT, persona_colours, text_colour
from journeys.drawing.panel import draw_portrait, draw_scales
from journeys.drawing.shapes import Rect
from journeys.drawing.type import ABOUT, QUOTE, STYLE_LABEL, STYLE_TEXT, TAG
from journeys.drawing.wrapping import Lines, fit

__all__ = ["draw_cover_card"]

NAME: Final = Font(15, 17, bold=True)
SHARE: Final = Font(14, 16, bold=True)
#: Inside the outline, on the left beside the persona's colour, and elsewhere.
LEFT, PAD = 15.0, 9.0
#: Height of the scales, and of a row of badges.
SCALES, BADGES = 23.0, 18.0
#: A card of this width has its badges beside its scales.
WIDE: Final = 230.0
#: A card of this size has type of the usual size; a larger one has larger type.
USUAL: Final = (264.0, 150.0)
LARGEST: Final = 1.4
#: Fonts are rounded to hundredths of a point, which shall not cost a text its size.
ROUNDING: Final = 0.05
#: The most lines of a text.
LINES: Final = 4


@attrs.frozen
class _Row:
    """Lines that are set one over the other."""

    lines: Lines
    font: Font
    ink: str
    air: float = 0.0


def draw_cover_card(canvas: Canvas, look: Look, panel: Panel, box: Box) -> None:
    """Draw who a persona is.

    Args:
        canvas: Where.
        look: The look of the board.
        panel: The persona.
        box: The outline; the higher it is, the more of the persona's words stand in it.
    """
    inner = Canvas()
    inner.shadow(box, 3)
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=PANEL, edge=INK,
             line=1.1, radius=3),
        Rect(x=box.x + 0.6, y=box.y + 0.6, width=6, height=box.height - 1.2,
             fill=persona_colours(panel.order).fill),
    )  # fmt: skip
    scale = max(1.0, min(LARGEST, box.width / USUAL[0], box.height / USUAL[1]))
    foot = _draw_foot(inner, look, panel, box)
    y = _draw_head(inner, look, panel, Box(box.x, box.y, box.width, foot - box.y), scale)
    words = Box(box.x + LEFT, y, box.width - LEFT - PAD, foot - y)
    _draw_words(inner, look, panel, words, scale)
    share = _share(look, panel)
    texts = (panel.title, panel.tagline, panel.about, share, panel.quote, panel.style)
    canvas.group(
        inner,
        name=f"persona-{panel.name}",
        kinds=("persona", f"persona-{panel.name}"),
        title="\n".join(filter(None, texts)),
        focusable=True,
    )


def _share(look: Look, panel: Panel) -> str:
    return f"{panel.share} {look.board.words['cover-share']}" if panel.share else ""


def _draw_head(canvas: Canvas, look: Look, panel: Panel, box: Box, scale: float) -> float:
    """Portrait, names and share, as far as there is room; gives the height below them."""
    r = max(10.0, min(34.0, 0.22 * box.height, 0.09 * box.width, (box.height - PAD) / 2))
    top = box.y + PAD
    draw_portrait(canvas, panel, (box.x + LEFT + r, top + r), r)
    right = box.right - PAD
    below, aside = top, 0.0
    narrow = box.width < WIDE
    if panel.share and not narrow:
        words = canvas.fit(look.board.words["cover-share"], 80, STYLE_LABEL)
        big = SHARE.scaled(scale)
        share = canvas.fit(panel.share, 80, big)
        y = canvas.lines(share, (right, top - 1), big, INK, anchor="end")
        below = canvas.lines(words, (right, y - 1), STYLE_LABEL, SOFT, anchor="end")
        aside = max(share.width, words.width) * 1.05 + 8
    left = box.x + LEFT + 2 * r + 10
    rows, y = [], top
    for text, usual, ink in (
        (panel.title, NAME, INK),
        (panel.tagline, TAG, text_colour(panel.order)),
        (panel.about, ABOUT, SOFT),
        (_share(look, panel) if narrow else "", ABOUT, INK),
    ):
        width = right - left - (aside if y < below else 0)
        font, most = legible(text, width, usual.scaled(scale)), 1
        if font.size < 0.8 * usual.size and usual is NAME:
            font, most = legible(text, width, usual.scaled(0.8), most=2), 2
        row = _Row(canvas.fit(text, width, font, most=most), font, ink, 0.8)
        high = len(row.lines.lines) * font.leading + row.air
        if row.lines.lines and y + high <= box.bottom:
            rows.append(row)
            y += high
        elif row.lines.lines:
            canvas.truncated.append(text)
    y = max(top, top + r - (y - top) / 2)
    for row in rows:
        y = canvas.lines(row.lines, (left, y), row.font, row.ink) + row.air
    return max(y, top + 2 * r) + 7


def _draw_foot(canvas: Canvas, look: Look, panel: Panel, box: Box) -> float:
    """Scales and preferred channels; gives the height above them."""
    left, width = box.x + LEFT, box.width - LEFT - PAD
    has_scales = bool(panel.potential or panel.churn)
    top = box.bottom - (SCALES if has_scales else 0) - 1
    beside = box.width >= WIDE
    if has_scales:
        draw_scales(canvas, look.board, panel, (left, top), (min(94.0, width / 2), 0))
    shown = panel.prefers[:5]
    canvas.truncated += [look.lanes[one].label for one in panel.prefers[5:]]
    if shown and not (beside and has_scales):
        top -= BADGES
    middle = top + 11 if beside and has_scales else top + 8
    start = box.right - PAD - 17 * len(shown) + 2 if beside and has_scales else left
    for number, channel in enumerate(shown):
        look.badge(canvas, channel, (start + 7.2 + 17 * number, middle))
    return top - 3


def _draw_words(canvas: Canvas, look: Look, panel: Panel, box: Box, scale: float) -> None:
    """What the persona says, and its style, as far as there is room."""
    column = _Column(canvas, box)
    style = STYLE_TEXT.scaled(scale)
    if panel.quote:
        quote, air = QUOTE.scaled(0.88 * scale), 5 * scale
        kept = _kept(panel, (quote, style), Box(0, 0, box.width, box.height - air))
        column.add(panel.quote, quote, text_colour(panel.order), air, kept=kept + air)
    if panel.style:
        if column.room >= STYLE_LABEL.leading + 2 * style.leading:
            column.add(look.board.words["style"], STYLE_LABEL, SOFT, 0)
        column.add(panel.style, style, INK, 0)
    y = box.y + max(0.0, column.room) * 0.4
    for row in column.rows:
        y = canvas.lines(row.lines, (box.x, y), row.font, row.ink) + row.air


def _kept(panel: Panel, fonts: tuple[Font, Font], box: Box) -> float:
    """The height that a quote leaves to the style, so that neither is much smaller than usual."""
    quote, style = fonts
    if not panel.style:
        return 0.0
    for share, spoken in product((1.0, 0.9, 0.8, 0.7), (1.0, 0.9, 0.8, 0.75)):
        kept = _height(panel.style, box.width, style.scaled(max(share, LEAST / style.size)))
        least = quote.scaled(max(spoken, LEAST / quote.size))
        if kept + _height(panel.quote, box.width, least) <= box.height:
            return kept
    return 2 * LEAST / style.size * style.leading


def _height(text: str, width: float, font: Font) -> float:
    """The height of a text that is not cut; endless for one of too many lines."""
    lines = fit(text, width, font, most=LINES, balanced=True)
    return math.inf if lines.is_cut else len(lines.lines) * font.leading


@attrs.define
class _Column:
    """Texts that shall stand one over the other in a box.

    Attributes:
        canvas: Where what does not fit is told.
        box: The box.
        rows: The texts that fit.
    """

    canvas: Canvas
    box: Box
    rows: list[_Row] = attrs.field(factory=list)

    @property
    def room(self) -> float:
        """The height that is left."""
        used = sum(len(row.lines.lines) * row.font.leading + row.air for row in self.rows)
        return self.box.height - used

    def add(self, text: str, usual: Font, ink: str, air: float, *, kept: float = 0.0) -> None:
        """Add a text in the largest type and the most lines that the box has room for.

        Args:
            text: The text.
            usual: Its type where there is room.
            ink: Its colour.
            air: What is left free below it.
            kept: What it shall leave to others, where it can.
        """
        font = usual.scaled(LEAST / usual.size)
        if self.room < font.leading:
            self.canvas.truncated.append(text)
            return
        for most in range(1, LINES + 1):
            share = (self.room - kept - ROUNDING) / (usual.leading * most)
            largest = usual.scaled(max(LEAST / usual.size, min(1.0, share)))
            tried = legible(text, self.box.width, largest, most=most)
            if tried.leading * most <= self.room - kept and tried.size > font.size:
                font = tried
        most = max(1, min(LINES, int((self.room - kept) / font.leading)))
        lines = self.canvas.fit(text, self.box.width, font, most=most, balanced=True)
        self.rows.append(_Row(lines, font, ink, air))
