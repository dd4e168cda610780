"""A moment of a kit: what happens, for which goal, with room for channel and feeling."""

from __future__ import annotations

from typing import Final

from journeys.board import Card
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.kit_head import draw_writing_line
from journeys.drawing.kit_text import COMMITMENT, LABEL, place, sizes
from journeys.drawing.labelling import feeling_line
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.palette import INK, SOFT, STRIP, feeling_colours
from journeys.drawing.shapes import Ellipse, Face, Line, Rect, Ring

__all__ = ["draw_moment_piece"]

HEAD: Final = 25.0
LABEL_OF_MOMENT: Final = Font(15, 17.5, bold=True)


def draw_moment_piece(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """Draw a moment.

    Args:
        canvas: Where.
        card: The moment.
        box: Its outline.
        look: Colours, words and scale of its kit.
    """
    inner, unit = Canvas(), look.scale
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=STRIP, edge=INK, line=1.0)
    )
    _draw_head(inner, card, Box(box.x, box.y, box.width, HEAD * unit), look)
    pad = 10 * unit
    foot = box.bottom - 62 * unit
    top = box.y + (HEAD + 7) * unit
    label = Box(box.x + pad, top, box.width - 2 * pad, foot - top)
    _draw_marks(inner, card, Box(label.x, foot, label.width, 13 * unit), look)
    place(inner, card.title, label, sizes(look.font(LABEL_OF_MOMENT), 3), INK)
    line = Box(label.x, box.y, label.width, box.height - 33 * unit)
    draw_writing_line(inner, look.board.words["channel"], line, look)
    faces = Box(label.x, box.bottom - 25 * unit, label.width, 18 * unit)
    _draw_faces(inner, card, faces, look)
    kinds = ("piece", "moment", f"goal-{card.goal}" if card.goal else "no-goal")
    canvas.group(inner, name=card.name, kinds=kinds, title=_whole_text(card, look))


def _labels(card: Card, look: Look) -> tuple[str, str]:
    """The labels of a moment's goal and stage; empty where it has none."""
    goal = next((lane.label for lane in look.board.goals if lane.name == card.goal), "")
    stage = next((lane.label for lane in look.board.bands if lane.name == card.row), "")
    return goal, stage


def _whole_text(card: Card, look: Look) -> str:
    words = look.board.words
    lines = [card.title, " · ".join(filter(None, _labels(card, look)))]
    lines += [words["start"]] if card.starts else []
    lines += [words["end"]] if card.ends else []
    lines += [feeling_line(look.board, card.feeling)]
    return "\n".join(filter(None, lines))


def _draw_head(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """The goal in its colour, and the stage beside it."""
    unit, colours = look.scale, look.goals.get(card.goal)
    canvas.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height,
             fill=colours.fill if colours else STRIP, edge=colours.edge if colours else INK,
             line=0.8)
    )  # fmt: skip
    goal, stage = _labels(card, look)
    pad = 10 * unit
    split = box.x + 0.62 * box.width
    font = look.font(COMMITMENT)
    place(canvas, goal, Box(box.x + pad, box.y, split - box.x - 2 * pad, box.height),
          sizes(font, 2, least=0.9), INK)  # fmt: skip
    place(canvas, stage, Box(split, box.y, box.right - pad - split, box.height),
          sizes(look.font(LABEL), 2, least=0.85), INK, anchor="end")  # fmt: skip


def _draw_marks(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """Whether a way begins here, and whether the goal is reached: a sign and its word."""
    x, y, r = box.x, box.middle[1], 4.6 * look.scale
    font = look.font(LABEL)
    for key, is_set in (("start", card.starts), ("end", card.ends)):
        if not is_set:
            continue
        if key == "start":
            canvas.add(Ellipse(x=x + r, y=y, rx=r, ry=r, fill=INK))
        else:
            canvas.add(Ring(x=x + r, y=y, r=r, filled=1.0, ink=INK))
        word = canvas.fit(look.board.words[key], box.width / 2 - 3 * r, font)
        canvas.lines(word, (x + 2.8 * r, y - 0.47 * font.leading), font, INK)
        x += 2.8 * r + word.width + 12 * look.scale


def _draw_faces(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """Five faces to tick; the expected one is underlined."""
    font, r = look.font(LABEL), 7.4 * look.scale
    y = box.middle[1]
    lines = canvas.fit(look.board.words["feeling"], box.width / 2, font)
    canvas.lines(lines, (box.x, y - 0.47 * font.leading), font, SOFT)
    for feeling in range(-2, 3):
        x = box.right - r - (2 - feeling) * 2.9 * r
        colours = feeling_colours(feeling)
        canvas.add(Face(x=x, y=y - 2, r=r, feeling=feeling, fill=colours.fill, ink=colours.ink))
        if feeling == card.feeling:
            under = ((x - r, box.bottom + 1), (x + r, box.bottom + 1))
            canvas.add(Line(points=under, edge=INK, line=2.2 * look.scale))
