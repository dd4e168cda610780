"""The form on a blank card of a kit: what a workshop decides, with room to write."""

from __future__ import annotations

from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.kit_head import draw_writing_line
from journeys.drawing.kit_text import LABEL
from journeys.drawing.look import Look
from journeys.drawing.palette import INK, SOFT
from journeys.drawing.shapes import Ellipse, Line

__all__ = ["draw_form"]


def draw_form(canvas: Canvas, box: Box, look: Look) -> None:
    """Draw the form: offered or not, the answer, tone, depth, idiolect and commitment.

    Args:
        canvas: Where.
        box: Where on the card.
        look: Words and scale of its kit.
    """
    words, font = look.board.words, look.font(LABEL)
    keys = ("kit-offered", "answer", "", "tone", "kit-depth", "idiolect", "kit-commitment")
    head = 7 * look.scale + max(font.width(words[key]) for key in keys if key)
    step = box.height / len(keys)
    for row, key in enumerate(keys):
        line = Box(box.x, box.y + row * step, box.width, step - 4 * look.scale)
        if key == "kit-offered":
            _draw_choice(canvas, line, head, look)
        elif key == "kit-depth":
            _draw_depth(canvas, line, head, look)
        elif key:
            draw_writing_line(canvas, words[key], line, look, head=head)
        else:
            ends = ((line.x + head, line.bottom), (line.right, line.bottom))
            canvas.add(Line(points=ends, edge=SOFT, line=0.6))


def _draw_choice(canvas: Canvas, box: Box, head: float, look: Look) -> None:
    """Three circles to tick."""
    font, r = look.font(LABEL), 4.0 * look.scale
    top = box.bottom - font.leading + 1
    words = look.board.words
    canvas.lines(canvas.fit(words["kit-offered"], head, font), (box.x, top), font, SOFT)
    x, pitch = box.x + head, (box.width - head) / 3
    for number, key in enumerate(("kit-yes", "kit-partly", "kit-no")):
        left = x + number * pitch
        canvas.add(
            Ellipse(x=left + r, y=top + 0.47 * font.leading, rx=r, ry=r, fill="#FFFFFF", edge=INK,
                    line=0.8)
        )  # fmt: skip
        word = canvas.fit(words[key], pitch - 3 * r, font)
        canvas.lines(word, (left + 2.8 * r, top), font, INK)


def _draw_depth(canvas: Canvas, box: Box, head: float, look: Look) -> None:
    font = look.font(LABEL)
    top = box.bottom - font.leading + 1
    label = canvas.fit(look.board.words["kit-depth"], head, font)
    canvas.lines(label, (box.x, top), font, SOFT)
    canvas.dots((box.x + head, top + 0.47 * font.leading), 0, INK, scale=1.8 * look.scale)
