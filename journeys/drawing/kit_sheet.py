"""Cards of one size to places on a sheet, with marks that show where to cut."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from journeys.board import Board
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.metrics import Font
from journeys.drawing.palette import INK, SOFT
from journeys.drawing.shapes import Line
from journeys.drawing.sheet import Sheet

__all__ = ["MEASURES", "MM", "Imposition", "Measures", "draw_foot", "draw_marks", "impose"]

#: Points a millimetre.
MM: Final = 72 / 25.4

#: What no office printer prints, in millimetres.
EDGE: Final = 5.0
#: A mark is so long, and begins so far from the card.
MARK, FREE = 2.5, 0.7
#: Height of the line at the foot of a sheet.
FOOT: Final = 3.5
#: Between two cards, where the sheet has room for it.
GAP: Final = 4.0

SIDE: Final = EDGE + MARK + FREE

NOTE: Final = Font(6.9, 8.4)

Size = tuple[float, float]


@attrs.frozen(kw_only=True)
class Measures:
    """The cards of a kit: widths and heights in millimetres.

    Attributes:
        oval: A goal.
        strip: A channel.
        card: A response, a moment, a persona, and what is blank.
        sign: An arrow.
        scale: Of the type on cards; 1 is 9.2 points for what is read.
    """

    oval: Size
    strip: Size
    card: Size
    sign: Size
    scale: float


MEASURES: Final[Mapping[str, Measures]] = {
    "compact": Measures(oval=(88, 52), strip=(180, 24), card=(92, 62), sign=(88, 24), scale=1.0),
    "metaplan": Measures(
        oval=(190, 110), strip=(205, 45), card=(205, 95), sign=(205, 45), scale=1.55
    ),
}


@attrs.frozen
class Imposition:
    """A sheet with places for cards of one size.

    Attributes:
        width: Of the sheet, in points.
        height: Of the sheet.
        places: Where the cards lie, row by row.
    """

    width: float
    height: float
    places: tuple[Box, ...]


def impose(size: Size, sheet: Sheet, *, lying: bool = False) -> Imposition:
    """As many cards as a sheet holds, with room for marks, the foot and a printer's edge.

    Args:
        size: Width and height of a card, in millimetres.
        sheet: The paper.
        lying: Whether the sheet lies, and does not stand upright.

    Returns:
        The places; none where a card is too large.

    Example:
        >>> from journeys.drawing.sheet import sheet_of
        >>> [len(impose((205, 95), sheet_of("a4"), lying=lying).places) for lying in (False, True)]
        [0, 2]
    """
    width, height = sorted((sheet.width, sheet.height), reverse=lying)
    xs = list(_starts(size[0] * MM, SIDE * MM, width - SIDE * MM))
    ys = list(_starts(size[1] * MM, SIDE * MM, height - (SIDE + FOOT) * MM))
    return Imposition(
        width, height, tuple(Box(x, y, size[0] * MM, size[1] * MM) for y in ys for x in xs)
    )


def _starts(length: float, low: float, high: float) -> Iterator[float]:
    """Where cards of a length begin, in the middle of what there is."""
    room = high - low
    most = int((room + 0.01) / length)
    if most == 0:
        return
    gap = min(GAP * MM, (room - most * length) / (most - 1)) if most > 1 else 0.0
    gap = max(gap, 0.0)
    first = low + (room - most * length - (most - 1) * gap) / 2
    for number in range(most):
        yield first + number * (length + gap)


def draw_marks(canvas: Canvas, sheet: Imposition, used: int) -> None:
    """Draw the marks around the first cards of a sheet: each line is cut from side to side.

    Args:
        canvas: Where.
        sheet: The sheet.
        used: How many of its places have a card.
    """
    boxes = sheet.places[:used]
    low, high = FREE * MM, (FREE + MARK) * MM
    left, right = min(box.x for box in boxes), max(box.right for box in boxes)
    top, bottom = min(box.y for box in boxes), max(box.bottom for box in boxes)
    xs = dict.fromkeys(round(x, 2) for box in boxes for x in (box.x, box.right))
    ys = dict.fromkeys(round(y, 2) for box in boxes for y in (box.y, box.bottom))
    for x in xs:
        _mark(canvas, (x, top - high), (x, top - low))
        _mark(canvas, (x, bottom + low), (x, bottom + high))
    for y in ys:
        _mark(canvas, (left - high, y), (left - low, y))
        _mark(canvas, (right + low, y), (right + high, y))


def _mark(canvas: Canvas, start: tuple[float, float], end: tuple[float, float]) -> None:
    canvas.add(Line(points=(start, end), edge=INK, line=0.4))


def draw_foot(canvas: Canvas, sheet: Imposition, board: Board, text: str) -> None:
    """Draw the line at the foot: what this is, and a ruler that tells whether the size is right.

    Args:
        canvas: Where.
        sheet: The sheet.
        board: The board, for its words.
        text: What stands at the left.
    """
    left, right = SIDE * MM, sheet.width - SIDE * MM
    y = sheet.height - EDGE * MM
    hint = canvas.fit(board.words["kit-ruler"], 40 * MM, NOTE)
    zero = right - hint.width - 2 * MM - 100 * MM
    canvas.lines(hint, (right, y - NOTE.leading), NOTE, SOFT, anchor="end")
    room = zero - left - 3 * MM
    whole = f"{text} · {board.subtitle}"
    # The map's title is left out where it has no room: it is no news to who prints.
    line = canvas.fit(whole if NOTE.width(whole) <= room else text, room, NOTE)
    canvas.lines(line, (left, y - NOTE.leading), NOTE, SOFT)
    canvas.add(Line(points=((zero, y - 1), (zero + 100 * MM, y - 1)), edge=INK, line=0.5))
    for ten in range(11):
        x = zero + ten * 10 * MM
        canvas.add(
            Line(points=((x, y - 1), (x, y - (7 if ten % 5 == 0 else 4))), edge=INK, line=0.5)
        )
