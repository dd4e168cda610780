"""A cell of the overview to shapes in its box."""

from __future__ import annotations

from typing import Final

from journeys.board import Card, CardState, Panel
from journeys.board.edits import Sign
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.changes import draw_counts, draw_frame
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.palette import INK, feeling_colours
from journeys.drawing.shapes import Face, Rect
from journeys.drawing.signs import sentences
from journeys.drawing.type import COMMITMENT

__all__ = ["draw_cell"]

COUNT: Final = Font(7.0, 9)

#: Radii of the badges of channels.
LARGEST: Final = 9.2
SMALLEST: Final = 4.4


def draw_cell(canvas: Canvas, card: Card, box: Box, look: Look, panel: Panel) -> None:
    """Draw what a persona with a goal finds on all channels.

    Args:
        canvas: Where.
        card: What it says.
        box: Its outline.
        look: Colours and words of its board.
        panel: The persona.
    """
    colours = look.goals[card.column]
    inner = Canvas()
    inner.shadow(box)
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=colours.fill,
             edge=colours.edge, line=1.2, radius=2)
    )  # fmt: skip
    _draw_badges(inner, card, box, look)
    if card.feeling is not None:
        _draw_feeling(inner, card.feeling, (box.right - 24, box.y + 27))
    _draw_bar(inner, card, box, look)
    goal = next(lane.label for lane in look.board.goals if lane.name == card.column)
    open_here = [look.lanes[mark.lane].label for mark in card.marks if mark.state.is_open]
    changes = sentences(card.change, card.edits, look.board)
    title = "\n".join([f"{panel.title} · {goal}", ", ".join(open_here), *changes])
    draw_frame(inner, card, box, look, badges=0 if card.change is Sign.CHANGED else 1)
    draw_counts(inner, card, box)
    canvas.group(
        inner,
        name=card.name,
        kinds=("card", f"goal-{card.column}", f"persona-{card.row}"),
        title=title,
        focusable=True,
    )


def _draw_badges(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """The channels in the same order in every cell, in as many rows as they need."""
    width, height = box.width - 56, box.height - 40
    r, per_row, rows = _fitting(len(card.marks), width, height)
    shown = card.marks if len(card.marks) <= per_row * rows else card.marks[: per_row * rows - 1]
    if rows > 1 and len(shown) > 3:
        # Rows of the same length, rather than a full one and a rest.
        per_row = min(per_row, -(-len(shown) // 2) if len(shown) <= 2 * per_row else per_row)
    step = min(26.0, width / per_row)
    places = [
        (box.x + 11 + r + step * (at % per_row), box.y + 11 + r + (2 * r + 5) * (at // per_row))
        for at in range(len(shown) + 1)
    ]
    for mark, place in zip(shown, places, strict=False):
        look.badge(canvas, mark.lane, place, r=r, state=mark.state.value)
    if len(shown) < len(card.marks):
        x, y = places[-1]
        lines = canvas.fit(f"+{len(card.marks) - len(shown)}", step, COUNT)
        canvas.lines(lines, (x - r, y - 0.47 * COUNT.size), COUNT, INK)


def _fitting(count: int, width: float, height: float) -> tuple[float, int, int]:
    """The largest badges that fit: their radius, how many a row, how many rows."""
    r = LARGEST
    while True:
        per_row = max(1, int((width + 4) / (2 * r + 4)))
        rows = max(1, int((height + 5) / (2 * r + 5)))
        if per_row * rows >= count or r <= SMALLEST:
            return r, per_row, rows
        r = max(SMALLEST, r - 0.4)


def _draw_feeling(canvas: Canvas, feeling: int, at: tuple[float, float]) -> None:
    x, y = at
    colours = feeling_colours(feeling)
    canvas.add(Face(x=x, y=y, r=14, feeling=feeling, fill=colours.fill, ink=colours.ink))
    sign = f"{feeling:+d}".replace("-", "−") if feeling else "0"
    lines = canvas.fit(sign, 20, COMMITMENT)
    canvas.lines(lines, (x, y + 17), COMMITMENT, INK, anchor="middle")


def _draw_bar(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    width = box.width - 22
    x, y = box.x + 11, box.bottom - 23
    total = max(len(card.marks), 1)
    offered = sum(mark.state is CardState.OFFERED for mark in card.marks) / total
    partial = sum(mark.state is CardState.PARTIAL for mark in card.marks) / total
    canvas.add(Rect(x=x, y=y, width=width, height=5, fill="#FFFFFF", edge=INK, line=0.6))
    if partial:
        canvas.add(
            Rect(x=x, y=y, width=width * (offered + partial), height=5, fill=look.theme.part,
                 edge=INK, line=0.6)
        )  # fmt: skip
    if offered:
        canvas.add(Rect(x=x, y=y, width=width * offered, height=5, fill=INK, edge=INK, line=0.6))
    right = canvas.fit(card.promised, width, COMMITMENT)
    canvas.lines(right, (box.right - 11, y + 8.5), COMMITMENT, INK, anchor="end")
    # In a narrow cell the bar alone says how many channels there are.
    if COUNT.width(card.title) <= width - right.width * 1.05 - 4:
        canvas.lines(canvas.fit(card.title, width, COUNT), (x, y + 9), COUNT, INK)
