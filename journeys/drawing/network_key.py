"""The heads of a network's columns and its key."""

from __future__ import annotations

from journeys.board.links import Link, LinkKind
from journeys.drawing.canvas import Canvas
from journeys.drawing.legible import legible
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.moment_card import draw_face, draw_mark
from journeys.drawing.network_grid import (
    CHANNEL_WIDTH,
    GOALS,
    MOMENT_WIDTH,
    MOMENTS,
    OVAL,
    PERSONA_WIDTH,
)
from journeys.drawing.network_marks import draw_taste
from journeys.drawing.network_ports import PLUG
from journeys.drawing.network_ribbons import draw_ribbon
from journeys.drawing.palette import DASH, INK, PANEL, SOFT, persona_colours
from journeys.drawing.shapes import Rect
from journeys.drawing.sheet import Sheet
from journeys.drawing.type import KEY

__all__ = ["draw_heads", "draw_network_key"]

HEAD = Font(10.5, 12, bold=True)
#: Base of the heads.
ROW = 96.0


def draw_heads(canvas: Canvas, look: Look, sheet: Sheet) -> None:
    """Draw over each column what it is, and over its ribbons what they count.

    Args:
        canvas: Where.
        look: The look of the board.
        sheet: The paper.
    """
    right = sheet.width - sheet.margin
    columns = {
        "personas": (sheet.margin, PERSONA_WIDTH),
        "goals": (GOALS + PLUG, OVAL),
        "moments": (MOMENTS, MOMENT_WIDTH),
        "channels": (right - CHANNEL_WIDTH, CHANNEL_WIDTH),
    }
    for key, (x, width) in columns.items():
        _head(canvas, look.board.words[f"network-{key}"], (x + width / 2, width), HEAD, INK)
    persona, goal = sheet.margin + PERSONA_WIDTH, GOALS + PLUG + OVAL
    spans = {
        "pursues": (persona + PLUG, GOALS),
        "serves": (goal - 12, MOMENTS + 22),
        "meets": (MOMENTS + MOMENT_WIDTH + 8, right - CHANNEL_WIDTH - PLUG - 8),
    }
    for key, (left, end) in spans.items():
        text = look.board.words[f"network-{key}"]
        _head(canvas, text, ((left + end) / 2, end - left), KEY, SOFT)


def _head(canvas: Canvas, text: str, at: tuple[float, float], usual: Font, ink: str) -> None:
    x, width = at
    font = legible(text, width, usual, most=2)
    lines = canvas.fit(text, width, font, most=2, balanced=True)
    top = ROW + 6 - len(lines.lines) * font.leading / 2
    canvas.lines(lines, (x, top), font, ink, anchor="middle")


def draw_network_key(canvas: Canvas, look: Look, at: tuple[float, float]) -> None:
    """Draw the key: a sample and its words.

    Args:
        canvas: Where.
        look: The look of the board.
        at: Left and middle height.
    """
    x, y = at
    goal = look.board.goals[0].name if look.board.goals else ""
    for key, is_lived in (("network-lived", True), ("network-carded", False)):
        link = Link(
            name="", kind=LinkKind.MEETS, source="", target="", weight=1, goal=goal,
            is_lived=is_lived,
        )  # fmt: skip
        draw_ribbon(canvas, look, link, ((x, y), (x + 28, y)), 7)
        x = _words(canvas, look, key, (x + 34, y))
    canvas.add(
        Rect(x=x, y=y - 4.5, width=20, height=9, fill=PANEL, edge=DASH, line=0.9, radius=2,
             dashed=True)
    )  # fmt: skip
    x = _words(canvas, look, "network-unlived", (x + 26, y))
    for mark in ("start", "end"):
        draw_mark(canvas, mark, (x + 5, y))
        x = _words(canvas, look, mark, (x + 14, y))
    for feeling in (-2, 0, 2):
        draw_face(canvas, feeling, (x + 6, y), 6)
        x += 14
    x = _words(canvas, look, "feeling", (x + 4, y))
    panel = look.board.panels[0] if look.board.panels else None
    for kind in (LinkKind.PREFERS, LinkKind.AVOIDS):
        colours = persona_colours(panel.order if panel else 0)
        draw_taste(canvas, (x + 7.2, y), panel.initials if panel else "A", colours, kind)
        x = _words(canvas, look, f"network-{kind.value}", (x + 19, y))


def _words(canvas: Canvas, look: Look, key: str, at: tuple[float, float]) -> float:
    """Draw words of the key; gives where the next sample begins."""
    x, y = at
    lines = canvas.fit(look.board.words[key], 200, KEY)
    canvas.lines(lines, (x, y - 0.5 * KEY.size), KEY, INK)
    return x + lines.width * 1.05 + 16
