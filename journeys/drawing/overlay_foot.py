"""The balance of an overlay to the panel at its foot: conformity, and what deviates most."""

from __future__ import annotations

from journeys.board import Arrow, Balance, Card
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.journey_frame import Places
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.palette import DASH, FLOW, INK, PANEL, SIGNAL, SOFT, STRIP
from journeys.drawing.shapes import Arrow as Mark
from journeys.drawing.shapes import Rect
from journeys.drawing.type import KEY
from journeys.drawing.wrapping import fit, shrunk
from journeys.vocabulary import label

__all__ = ["FOOT", "draw_balance"]

#: Height of the panel.
FOOT = 70.0

LARGE = Font(25, 28, bold=True)
TOLD = Font(7.4, 9.2)
NUMBER = Font(13, 15, bold=True)
ENDS, ENDS_BOLD = Font(7.8, 9.6), Font(7.8, 9.6, bold=True)
#: Width of the left half, and of the bar in it; height of a box.
LEFT, BAR, BOX = 292.0, 112.0, 42.0
PAD = 10.0
#: The smallest type of the ends: 6.9 points.
SMALLEST = 0.885


def draw_balance(canvas: Canvas, look: Look, _: Places, box: Box) -> None:
    """Draw the panel.

    Args:
        canvas: Where.
        look: The look of the board, which has a balance.
        box: The panel, 70 points high.
    """
    balance, words = look.board.balance, look.board.words
    if balance is None:
        return
    inner = Canvas()
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=PANEL, edge=DASH,
             line=0.9, radius=2)
    )  # fmt: skip
    left, right = box.x + PAD, box.x + PAD + LEFT
    conformity = " · ".join(text for text in (words["conformity"], balance.period) if text)
    for x, text in ((left, conformity), (right, words["top-deviations"])):
        inner.lines(inner.fit(text, LEFT - PAD, KEY), (x, box.y + 6), KEY, SOFT)
    _draw_conformity(inner, balance, (left, box.y + 17))
    top = Box(right, box.y + 20, box.right - PAD - right, BOX)
    _draw_top(inner, look, balance, top)
    canvas.group(inner, name="balance", kinds=("balance",), title="\n".join(_whole(look, balance)))


def _whole(look: Look, balance: Balance) -> list[str]:
    board = look.board
    said = label(
        board.language, "labelled", label=board.words["conformity"], text=balance.conformity
    )
    return [
        text for text in (balance.period, said if balance.conformity else "", *balance.told) if text
    ]


def _draw_conformity(canvas: Canvas, balance: Balance, at: tuple[float, float]) -> None:
    """The share in large type, and beside it as a bar, with the numbers under it."""
    x, y = at
    shown = canvas.fit(balance.conformity or "–", 90, LARGE)
    canvas.lines(shown, (x, y + 2), LARGE, INK)
    x += max(shown.width * 1.04, 30) + 12
    part = balance.part
    if part is not None:
        canvas.add(
            Rect(x=x, y=y + 3, width=BAR, height=8, fill=STRIP, edge=INK, line=0.8),
            Rect(x=x + 0.4, y=y + 3.4, width=(BAR - 0.8) * part, height=7.2, fill=FLOW),
        )
    for number, text in enumerate(balance.told):
        lines = canvas.fit(text, LEFT - (x - at[0]) - 8, TOLD)
        canvas.lines(lines, (x, y + 13.5 + number * TOLD.leading), TOLD, SOFT)


def _draw_top(canvas: Canvas, look: Look, balance: Balance, box: Box) -> None:
    cards = {card.name: card for card in look.board.cards}
    arrows = {arrow.name: arrow for arrow in look.board.arrows}
    if not balance.top:
        lines = canvas.fit(look.board.words["no-deviations"], box.width, ENDS_BOLD)
        canvas.lines(lines, (box.x, box.y + 8), ENDS_BOLD, INK)
    width = (box.width - 4 * 7) / 5
    for number, name in enumerate(balance.top):
        place = Box(box.x + number * (width + 7), box.y, width, box.height)
        _draw_deviation(canvas, arrows[name], cards, look, place)


def _draw_deviation(
    canvas: Canvas, arrow: Arrow, cards: dict[str, Card], look: Look, box: Box
) -> None:
    canvas.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=STRIP, edge=SIGNAL,
             line=1.2, radius=2, dashed=True)
    )  # fmt: skip
    number = arrow.flow.number if arrow.flow else ""
    font = shrunk(number, 0.38 * box.width, NUMBER)
    lines = canvas.fit(number, 0.38 * box.width, font)
    canvas.lines(lines, (box.x + 8, box.middle[1] - 0.47 * font.size), font, SIGNAL)
    x = box.x + 8 + max(lines.width * 1.04, 20) + 7
    ends = ((cards[arrow.source], ENDS), (cards[arrow.target], ENDS_BOLD))
    for row, (card, usual) in enumerate(ends):
        text = f"{card.title} ({look.lanes[card.row].code})"
        indent = 11.0 * row
        room = box.right - 5 - x - indent
        y = box.y + 3.0 + row * 19.2
        font = _font(text, room, usual)
        fitted = canvas.fit(text, room, font, most=2)
        top = y + (19.2 - len(fitted.lines) * font.leading) / 2 - 0.8
        if row:
            canvas.add(Mark(x=x, y=top + 0.55 * font.leading, width=8, edge=INK))
        canvas.lines(fitted, (x + indent, top), font, INK)


def _font(text: str, width: float, usual: Font) -> Font:
    """The largest font in which two lines hold a text, or else the smallest that is legible."""
    sizes = (usual.scaled(part) for part in (1, 0.94))
    fonts = (one for one in sizes if not fit(text, width, one, most=2).is_cut)
    return next(fonts, usual.scaled(SMALLEST))
