"""Parts of a board that shows changes: what stayed steps back, what changed stands out."""

from __future__ import annotations

from collections import Counter
from typing import Final

import attrs

from journeys.board import Arrow, Card, Lane, Panel
from journeys.board.edits import Edit, Sign, signs_of
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.palette import INK, PANEL, blended
from journeys.drawing.shapes import Line, Rect
from journeys.drawing.signs import HUES, R, draw_sign, draw_signs
from journeys.drawing.type import WORDS
from journeys.drawing.wrapping import Lines, fit

__all__ = [
    "Note",
    "body_of",
    "draw_counts",
    "draw_frame",
    "draw_lane_change",
    "draw_note",
    "draw_strip",
    "note_of",
    "stroke_of",
]

#: How much of what did not change is covered by the paper.
VEIL: Final = 0.4
#: From one line of the hatching to the next.
HATCH: Final = 11.0
#: Lines of a strip, and of one change on it; a high card has room for one more of each.
MOST, EACH, HIGH = 4, 2, 126.0
PLAIN: Final = Font(7.0, 8.4)
PAD: Final = 2.6
_STRONG: Final = frozenset({Sign.WEAKENED, Sign.TIGHTENED})
GAP: Final = 2.0


def _rows(card: Card, box: Box) -> list[tuple[Edit, Lines]]:
    """The changes that have room on a card's strip: those that mean something, or else all."""
    told = _told(card)
    strong = [edit for edit in told if edit.sign in _STRONG]
    more = int(box.height > HIGH)
    chosen = strong or told
    rows: list[tuple[Edit, Lines]] = []
    left = MOST + more
    # Where some may stay out, their number stands at the right end.
    width = box.width - (15 if len(told) in {1, len(chosen)} and len(told) < EACH + 1 else 31)
    for edit in chosen:
        if left:
            lines = fit(edit.short, width, _font(edit), most=min(EACH + more, left))
            left -= len(lines.lines)
            rows.append((edit, lines))
    return rows


def _told(card: Card) -> list[Edit]:
    return [one for one in card.edits if one.short] if card.change is Sign.CHANGED else []


def _font(edit: Edit) -> Font:
    return WORDS if edit.sign in _STRONG else PLAIN


def body_of(card: Card, box: Box) -> Box:
    """What of a cell is left to the card itself, above the strip that tells its changes.

    Args:
        card: The card.
        box: The cell.
    """
    lines = sum(len(lines.lines) for _, lines in _rows(card, box))
    if not lines:
        return box
    gap = GAP + (3.5 if card.votes else 0)
    return Box(box.x, box.y, box.width, box.height - lines * PLAIN.leading - 2 * PAD - gap)


def draw_strip(canvas: Canvas, card: Card, box: Box) -> None:
    """Draw the strip under a card with the changes in a few words; nothing without changes.

    Args:
        canvas: Where.
        card: The card.
        box: The cell.
    """
    rows = _rows(card, box)
    if not rows:
        return
    height = sum(len(lines.lines) for _, lines in rows) * PLAIN.leading + 2 * PAD
    y = box.bottom - height
    hue = HUES[rows[0][0].sign]
    canvas.add(
        Rect(x=box.x, y=y, width=box.width, height=height, fill=PANEL, edge=hue, line=1.0,
             radius=2)
    )  # fmt: skip
    y += PAD
    for edit, lines in rows:
        draw_sign(canvas, edit.sign, (box.x + 6.5, y + 0.5 * PLAIN.size), r=3.8)
        font = _font(edit)
        if lines.is_cut:
            canvas.truncated.append(edit.short)
        canvas.lines(lines, (box.x + 12.5, y), font, INK)
        y += len(lines.lines) * font.leading
    more = len(_told(card)) - len(rows)
    if more:
        text = fit(f"+{more}", 20, WORDS)
        at = (box.right - 3, box.bottom - PAD - WORDS.leading)
        canvas.lines(text, at, WORDS, INK, anchor="end")


def draw_frame(canvas: Canvas, card: Card, box: Box, look: Look, *, badges: int = 3) -> None:
    """Draw what sets a card apart: a veil over one that is as it was, a frame and signs else.

    Args:
        canvas: Where, after the card itself.
        card: The card.
        box: Its outline.
        look: The look of the board; nothing is drawn on a board without changes to mark.
        badges: The most signs on its upper left corner.
    """
    if look.board.difference is None:
        return
    signs = signs_of(card.change, card.edits)
    if not signs or card.change is Sign.REMOVED:
        part = VEIL if not signs else VEIL / 2
        canvas.add(
            Rect(x=box.x - 0.8, y=box.y - 0.8, width=box.width + 2.6, height=box.height + 2.8,
                 fill=look.theme.paper, opacity=part)
        )  # fmt: skip
    if signs:
        _draw_outline(canvas, _main(card), box)
        draw_signs(canvas, card.change, card.edits, (box.x + 1, box.y), most=badges)


def stroke_of(arrow: Arrow, look: Look, edge: str) -> tuple[str, tuple[float, ...]]:
    """The colour and the dashes of an arrow: pale where nothing changed, dashed where it is gone.

    Args:
        arrow: The arrow.
        look: The look of the board.
        edge: Its usual colour.
    """
    if look.board.difference is None:
        part = 1.0 if look.board.trail is None else 1 - VEIL
        return edge if part == 1 else blended(edge, look.theme.paper, part), ()
    if arrow.change is None:
        return blended(edge, look.theme.paper, 1 - VEIL), ()
    gone = arrow.change is Sign.REMOVED
    whole = gone or arrow.change is Sign.ADDED
    return HUES[arrow.change] if whole else edge, (6.0, 3.5) if gone else ()


@attrs.frozen
class Note:
    """A change in a few words at the foot of a touchpoint.

    Attributes:
        lines: The words; none for no note.
        height: The height that it takes.
    """

    lines: Lines
    height: float


def note_of(card: Card, width: float) -> Note:
    """The first change of a touchpoint that is told wholly in a line.

    Args:
        card: The touchpoint.
        width: The width that the line may take.
    """
    for edit in card.edits if card.change is Sign.CHANGED else ():
        lines = fit(edit.short, width, PLAIN)
        if lines.lines and not lines.is_cut:
            return Note(lines, PLAIN.leading)
    return Note(Lines((), 0.0), 0.0)


def draw_note(canvas: Canvas, note: Note, at: tuple[float, float]) -> None:
    """Draw a note.

    Args:
        canvas: Where.
        note: The note.
        at: Left and top.
    """
    canvas.lines(note.lines, at, PLAIN, INK)


def _main(part: Card | Lane | Panel) -> Sign:
    """The sign whose colour a part's outline has."""
    whole = {Sign.ADDED, Sign.REMOVED}
    signs = signs_of(part.change, part.edits)
    if part.change in whole:
        return signs[0]
    return next((sign for sign in signs if sign not in whole), Sign.CHANGED)


def _draw_outline(canvas: Canvas, sign: Sign, box: Box, line: float = 2.2) -> None:
    gone = sign is Sign.REMOVED
    if gone:
        _draw_hatching(canvas, box)
    canvas.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, edge=HUES[sign], line=line,
             radius=2, dashed=gone)
    )  # fmt: skip


def _draw_hatching(canvas: Canvas, box: Box) -> None:
    """Slanting lines over what is gone, as far as its corners."""
    far = HATCH
    while far < box.width + box.height:
        start = (box.x + min(far, box.width), box.y + max(0.0, far - box.width))
        end = (box.x + max(0.0, far - box.height), box.y + min(far, box.height))
        canvas.add(Line(points=(start, end), edge=HUES[Sign.REMOVED], line=0.6, opacity=0.45))
        far += HATCH


def draw_lane_change(canvas: Canvas, part: Lane | Panel, box: Box) -> None:
    """Draw what happened to a channel, a goal or a persona on its heading.

    Args:
        canvas: Where, after the heading itself.
        part: The lane, or the panel.
        box: Its outline.
    """
    signs = signs_of(part.change, part.edits)
    if signs:
        _draw_outline(canvas, _main(part), box, 1.8)
        draw_signs(canvas, part.change, part.edits, (box.x + 1, box.y + 1))


def draw_counts(canvas: Canvas, card: Card, box: Box) -> None:
    """Draw how many changes of each sign a cell stands for, along its upper side.

    Args:
        canvas: Where, after the cell itself.
        card: The cell.
        box: Its outline.
    """
    counts = Counter(edit.sign for edit in card.edits)
    if card.change in {Sign.ADDED, Sign.REMOVED}:
        return
    x = box.x + 1
    for sign in Sign:
        if counts[sign]:
            lines = fit(str(counts[sign]), 24, WORDS)
            width = R + 3 + lines.width + 4
            canvas.add(
                Rect(x=x, y=box.y - R, width=width, height=2 * R, fill=PANEL, edge=HUES[sign],
                     line=0.8, radius=R)
            )  # fmt: skip
            draw_sign(canvas, sign, (x, box.y))
            canvas.lines(lines, (x + R + 3, box.y - 0.47 * WORDS.size), WORDS, INK)
            x += width + R + 3
