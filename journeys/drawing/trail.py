"""A walk on a journey board to shapes: what is off it steps back, what is on it is numbered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from journeys.board import Arrow, Card
from journeys.board.trailing import numbers_told
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.palette import INK, SIGNAL, SOFT, STRIP, blended
from journeys.drawing.shapes import Line, Rect, Route
from journeys.drawing.type import WORDS
from journeys.drawing.wrapping import fit

__all__ = [
    "FOOT",
    "draw_begins",
    "draw_breaks",
    "draw_foot",
    "draw_number",
    "draw_step",
    "draw_veil",
    "ink_of",
    "kinds_of",
    "said_of",
]

Point = tuple[float, float]

#: Height of the line at the foot of a card.
FOOT: Final = 11.0
#: Width of a step that changes channel, and of one that does not; wider would hide neighbours.
DOUBLE: Final = 5.4
SINGLE: Final = 3.4
#: How much of what is off the walk is covered by the paper.
VEIL: Final = 0.5
ELAPSED: Final = Font(7.4, 8.8, bold=True)
HEIGHT: Final = 9.6
GLYPH: Final = 9.0


def draw_veil(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """Draw what sets the cards of a walk apart: a red frame on them, a veil over all others.

    Args:
        canvas: Where, after the card itself.
        card: The card.
        box: Its outline.
        look: The look of the board; nothing is drawn on a board without a walk.
    """
    trail = look.board.trail
    if trail is None:
        return
    if card.name in trail.cards:
        canvas.add(
            Rect(x=box.x, y=box.y, width=box.width, height=box.height, edge=SIGNAL, line=2.4,
                 radius=3)
        )  # fmt: skip
        return
    canvas.add(
        Rect(x=box.x - 0.8, y=box.y - 0.8, width=box.width + 2.6, height=box.height + 2.8,
             fill=look.theme.paper, opacity=VEIL)
    )  # fmt: skip


def draw_foot(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """Draw the numbers of a card on the walk, the time elapsed, and what begins or breaks there.

    Args:
        canvas: Where.
        card: The card; nothing is drawn on one that is off the walk.
        box: The room of the line.
        look: The look of the board.
    """
    trail = look.board.trail
    if trail is None or card.name not in trail.cards:
        return
    right = box.right
    for draw, is_set in (
        (draw_breaks, trail.breaks_at(card.name)),
        (draw_begins, trail.begins_at(card.name)),
    ):
        if is_set:
            draw(canvas, (right - GLYPH / 2, box.middle[1]))
            right -= GLYPH + 1.5
    numbers = ", ".join(map(str, trail.cards[card.name]))
    elapsed = trail.elapsed(card.name)
    room = right - box.x
    wide = WORDS.width(numbers) + 6
    left = box.x + draw_number(canvas, numbers, (box.x, box.middle[1]), min(wide, room)) + 3
    # Where a time has no room its card tells it in its title, as everything else.
    if elapsed and left + ELAPSED.width(elapsed) <= right:
        top = box.middle[1] - 0.47 * ELAPSED.size
        canvas.lines(fit(elapsed, right - left, ELAPSED), (left, top), ELAPSED, INK)
    elif elapsed:
        canvas.truncated.append(elapsed)


def draw_number(canvas: Canvas, text: str, at: Point, room: float) -> float:
    """Draw numbers of a walk on their red ground.

    Args:
        canvas: Where.
        text: The numbers.
        at: Left end and middle height.
        room: The width that they may take.

    Returns:
        The width that they take.
    """
    lines = canvas.fit(text, room - 5, WORDS)
    width = max(HEIGHT, lines.width + 5)
    x, y = at
    canvas.add(
        Rect(x=x, y=y - HEIGHT / 2, width=width, height=HEIGHT, fill=SIGNAL, radius=HEIGHT / 2)
    )
    canvas.lines(lines, (x + width / 2, y - 0.47 * WORDS.size), WORDS, "#FFFFFF", anchor="middle")
    return width


def draw_begins(canvas: Canvas, at: Point) -> None:
    """Draw the mark of where a promise begins: a flag.

    Args:
        canvas: Where.
        at: The centre.
    """
    x, y = at
    pole = ((x - 3, y - 4.2), (x - 3, y + 4.2))
    cloth = ((x - 3, y - 3.6), (x + 3.4, y - 1.4), (x - 3, y + 0.8))
    canvas.add(Line(points=cloth, edge=SIGNAL, line=1.2), Line(points=pole, edge=SIGNAL, line=1.5))
    inner = ((x - 2.6, y - 2.1), (x + 1.2, y - 1.4), (x - 2.6, y - 0.7))
    canvas.add(Line(points=inner, edge=SIGNAL, line=1.4))


def draw_breaks(canvas: Canvas, at: Point) -> None:
    """Draw the mark of where a promise is broken: an exclamation mark in a square.

    Args:
        canvas: Where.
        at: The centre.
    """
    x, y = at
    canvas.add(Rect(x=x - 4.2, y=y - 4.2, width=8.4, height=8.4, fill=SIGNAL, radius=1))
    for top, bottom in ((-2.9, 0.7), (1.7, 3.1)):
        canvas.add(Line(points=((x, y + top), (x, y + bottom)), edge="#FFFFFF", line=1.7))


def draw_step(canvas: Canvas, arrow: Arrow, pieces: Sequence[tuple[Point, ...]]) -> None:
    """Draw a step of the walk: red, and wider than the others.

    Args:
        canvas: Where.
        arrow: The arrow.
        pieces: The route, in pieces where its words stand.
    """
    line, core = (DOUBLE, 2.0) if arrow.is_hand_off else (SINGLE, 0.0)
    for number, points in enumerate(pieces):
        head = 11.5 if number == len(pieces) - 1 else 0.0
        canvas.add(Route(points=points, edge=SIGNAL, line=line, core=core, head=head))


def ink_of(look: Look, arrow: str, usual: tuple[str, str]) -> tuple[str, str]:
    """The outline and the colour of an arrow's words.

    Args:
        look: The look of the board.
        arrow: Name of the arrow.
        usual: What they are on a board without a walk.
    """
    trail = look.board.trail
    if trail is None:
        return usual
    return (SIGNAL, INK) if arrow in trail.arrows else (blended(usual[0], STRIP, VEIL), SOFT)


def kinds_of(look: Look, name: str) -> tuple[str, ...]:
    """The class of a card or an arrow: on the walk, or off it; none without a walk.

    Args:
        look: The look of the board.
        name: The name of the card or the arrow.
    """
    trail = look.board.trail
    if trail is None:
        return ()
    return ("on-walk",) if name in trail.cards or name in trail.arrows else ("off-walk",)


def said_of(look: Look, name: str) -> list[str]:
    """What the title of a card or an arrow says of the walk, a line each.

    Args:
        look: The look of the board.
        name: The name of the card or the arrow.
    """
    return list(numbers_told(look.board, name))
