"""The head of a persona board: title, legend, persona and quote."""

from __future__ import annotations

from collections.abc import Callable

from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.look import Look
from journeys.drawing.palette import DASH, INK, SIGNAL, SOFT, STRIP
from journeys.drawing.panel import draw_panel, draw_quote
from journeys.drawing.shapes import Ellipse, Rect, Ring
from journeys.drawing.sheet import Sheet
from journeys.drawing.signs import draw_sign_key, draw_since
from journeys.drawing.type import BADGE, COMMITMENT, KEY, TITLE
from journeys.drawing.wrapping import shrunk

__all__ = ["draw_head", "draw_title"]

#: Below this width a sheet has room for the persona alone.
WIDE = 900.0


def draw_head(canvas: Canvas, look: Look, sheet: Sheet, numbering: str) -> None:
    """Draw the head of a page.

    Args:
        canvas: Where.
        look: The look of the board.
        sheet: The paper.
        numbering: Page and pages, such as `1/2`; empty on a single page.
    """
    board = look.board
    if sheet.width > WIDE:
        draw_title(canvas, board.title, board.subtitle, (sheet.margin, 22), 336)
        _draw_legend(canvas, look, (sheet.margin + 2, 91))
        draw_since(canvas, board, (sheet.margin + 2, 77.4), 340)
        draw_sign_key(canvas, board, (sheet.margin + 2, 118.5))
        draw_panel(canvas, look, Box(372, 22, 490, 86))
        draw_quote(canvas, board.panels[0], Box(884, 22, sheet.width - 884 - sheet.margin, 84))
    else:
        draw_panel(canvas, look, Box(sheet.margin, 12, sheet.width - 2 * sheet.margin, 62))
        said = board.difference.since if board.difference else board.subtitle
        foot = canvas.fit(said, sheet.width - 2 * sheet.margin - 60, KEY)
        canvas.lines(foot, (sheet.margin, sheet.height - 15), KEY, SOFT)
        _draw_legend(canvas, look, (sheet.margin, sheet.height - 22), in_row=True)
        draw_sign_key(canvas, board, (sheet.margin + 218, sheet.height - 22))
    if numbering:
        _draw_numbering(canvas, numbering, sheet)


def _draw_numbering(canvas: Canvas, numbering: str, sheet: Sheet) -> None:
    lines = canvas.fit(numbering, 60, COMMITMENT)
    at = (sheet.width - sheet.margin - 1, sheet.height - 15)
    canvas.lines(lines, at, COMMITMENT, INK, anchor="end")


def draw_title(
    canvas: Canvas, title: str, subtitle: str, at: tuple[float, float], width: float
) -> Box:
    """Draw a title in its red frame, with the small line under it.

    Args:
        canvas: Where.
        title: The title; its type shrinks until it fits, and is cut only then.
        subtitle: The small line; empty for none.
        at: Left and top.
        width: The width that it may take.

    Returns:
        The frame.
    """
    x, y = at
    font = shrunk(title, (width - 28) / 1.04, TITLE)
    lines = canvas.fit(title, width - 28, font)
    frame = Box(x, y, lines.width * 1.03 + 28, 40)
    canvas.shadow(frame, 0)
    canvas.add(
        Rect(x=x, y=y, width=frame.width, height=frame.height, fill=STRIP, edge=SIGNAL, line=2.2)
    )
    canvas.lines(lines, (x + 14, y + 20 - 0.46 * font.size), font, INK)
    canvas.lines(canvas.fit(subtitle, width, KEY), (x + 2, y + 47), KEY, SOFT)
    return frame


def _draw_legend(
    canvas: Canvas, look: Look, at: tuple[float, float], *, in_row: bool = False
) -> None:
    """Draw the key: a glyph and its words, in two rows or in a single one."""
    x, y = at
    words, short = look.board.words, in_row and look.board.difference is not None

    def ring(filled: float) -> Callable[[float, float], None]:
        return lambda left, middle: canvas.add(
            Ring(x=left + 4, y=middle, r=3.9, filled=filled, ink=INK)
        )

    def closed(left: float, middle: float) -> None:
        canvas.add(
            Rect(x=left, y=middle - 4, width=14, height=8, fill=look.theme.closed, edge=DASH,
                 line=0.8, radius=1, dashed=True)
        )  # fmt: skip

    def vote(left: float, middle: float) -> None:
        canvas.add(
            Ellipse(x=left + 4, y=middle, rx=3.9, ry=3.9, fill=SIGNAL, edge="#FFFFFF", line=0.9)
        )

    def rank(left: float, middle: float) -> None:
        canvas.add(Ellipse(x=left + 4.5, y=middle, rx=5, ry=5, fill=INK))
        lines = canvas.fit("1", 8, BADGE)
        canvas.lines(lines, (left + 4.5, middle - 0.47 * BADGE.size), BADGE, "#FFFFFF",
                     anchor="middle")  # fmt: skip

    first = (("offered", 12, ring(1)), ("partial", 12, ring(0.5)), ("elsewhere", 19, closed))
    second = (("votes", 12, vote), ("preferred", 14, rank))
    rows = (first,) if short else ((*first, *second),) if in_row else (first, second)
    for number, row in enumerate(rows):
        left, middle = x, y + 13.5 * number
        for key, head, draw in row:
            draw(left, middle)
            lines = canvas.fit(words[key], 200, KEY)
            canvas.lines(lines, (left + head, middle - 0.5 * KEY.size), KEY, INK)
            left += head + lines.width * 1.05 + 12
