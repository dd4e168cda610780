"""A card of a journey board to shapes in its box, and to what lines must keep away from."""

from __future__ import annotations

from collections.abc import Iterator

from journeys.board import Card, CardState
from journeys.board.edits import Sign, signs_of
from journeys.drawing.candidates import Ports
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.changes import draw_frame, draw_note, note_of
from journeys.drawing.labelling import feeling_line
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.overlay_card import VISITS, draw_visits
from journeys.drawing.palette import INK, SIGNAL, STRIP, feeling_colours
from journeys.drawing.routing import Block
from journeys.drawing.settled import draw_settled
from journeys.drawing.shapes import Ellipse, Face, Rect, Ring
from journeys.drawing.signs import draw_sign, sentences
from journeys.drawing.trail import FOOT, draw_foot, draw_veil, kinds_of, said_of
from journeys.drawing.type import MOMENT
from journeys.drawing.wrapping import Lines, clean, fit
from journeys.vocabulary import label

__all__ = ["blocks_of", "draw_face", "draw_mark", "draw_moment", "ports_of"]

FACE = 6.6
MARK = 5.0
BAND = 5.0
PAD = 4.5
#: So many marks every card has room for.
LEAST = 4
#: The smallest type, in tenths of the usual one: 6.9 points.
SMALLEST = 78


def _face(box: Box) -> tuple[float, float]:
    return box.right - 5, box.y + 1


def _marks(card: Card, box: Box) -> Iterator[tuple[str, float]]:
    """The marks on the upper left corner, each with its middle."""
    first, step = box.x + 3, 2 * MARK + 2
    signs = [sign.value for sign in signs_of(card.change, card.edits)[:2]]
    settled = dict.fromkeys(one.sort for one in card.settled)
    marks = [kind for kind, is_set in (("start", card.starts), ("end", card.ends)) if is_set]
    # Where not all have room, each kind of mark has its first.
    kinds = [*marks, *signs[:1], *settled, *signs[1:]]
    right = _face(box)[0] - FACE - MARK - 1
    for at, kind in enumerate(kinds[: max(LEAST, 1 + int((right - first) / step))]):
        yield kind, first + at * step


def blocks_of(card: Card, box: Box) -> Iterator[Block]:
    """What of a card no line may touch.

    Args:
        card: The card.
        box: Its surface.
    """
    yield Block(box, card.name)
    if card.feeling is not None:
        x, y = _face(box)
        yield Block(Box(x - FACE, y - FACE, 2 * FACE, 2 * FACE))
    for _, x in _marks(card, box):
        yield Block(Box(x - MARK, box.y - MARK, 2 * MARK, 2 * MARK))


def ports_of(card: Card, box: Box, *, tagged: bool = False) -> Ports:
    """Where lines may meet a card: on its lower two thirds, and beside its face and marks.

    Args:
        card: The card.
        box: Its surface.
        tagged: Whether tags stand on its lower corners.
    """
    marks = [x for _, x in _marks(card, box)]
    left = marks[-1] + MARK + 5 if marks else box.x + 10
    right = box.right - 19
    middle = (left + right) / 2
    low = box.bottom - (14 if tagged else 8)
    return Ports(
        box=box,
        xs=(left, middle, right) if not tagged else (middle,),
        ys=(box.y + box.height * 0.36, (box.y + box.height * 0.36 + low) / 2, low),
    )


def draw_moment(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """Draw a touchpoint.

    Args:
        canvas: Where.
        card: What it says.
        box: Its surface.
        look: The look of the board.
    """
    inner = Canvas()
    channel, goal = look.channels[card.row], look.goals[card.goal]
    closed = card.state is CardState.ELSEWHERE
    fill = look.theme.closed if closed else STRIP
    unplanned = card.visits is not None and not card.visits.is_planned
    inner.shadow(box, 3)
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=fill,
             edge=SIGNAL if unplanned else goal.edge, line=1.8 if unplanned else 1.4, radius=3,
             dashed=closed or unplanned),
        Rect(x=box.x + 0.7, y=box.y + 0.7, width=BAND, height=box.height - 1.4,
             fill=channel.fill),
    )  # fmt: skip
    width = box.width - BAND - 2 * PAD
    note = note_of(card, width)
    trail = look.board.trail
    is_walked = trail is not None and card.name in trail.cards
    foot = FOOT if is_walked else VISITS if card.visits else note.height
    most = max(1, int((box.height - foot - 6) / MOMENT.leading))
    font = _font(card.title, width, most)
    if is_walked and fit(card.title, width, font, most=most).is_cut:
        # Small type has room for a line more.
        most = max(most, int((box.height - foot - 5) / font.leading))
    is_even = _is_whole(card.title, fit(card.title, width, font, most=most, balanced=True))
    lines = inner.fit(card.title, width, font, most=most, balanced=is_even)
    top = box.y + (box.height - foot * 1.2) / 2 - len(lines.lines) * font.leading / 2 + 0.6
    inner.lines(lines, (box.x + BAND + PAD, top), font, INK)
    if card.visits:
        place = Box(box.x + BAND + PAD, box.bottom - foot - 4.4, width, foot)
        draw_visits(inner, card.visits, place)
    draw_note(inner, note, (box.x + BAND + PAD, box.bottom - foot - 2))
    draw_frame(inner, card, box, look, badges=0)
    draw_veil(inner, card, box, look)
    draw_foot(inner, card, Box(box.x + BAND + PAD, box.bottom - FOOT - 1.2, width, FOOT), look)
    if card.feeling is not None:
        draw_face(inner, card.feeling, _face(box), FACE)
    hues = {one.sort: look.goals[one.goal].fill for one in reversed(card.settled)}
    for kind, x in _marks(card, box):
        draw_mark(inner, kind, (x, box.y), fill=hues.get(kind, STRIP))
    kinds: tuple[str, ...] = ("card", "moment", f"goal-{card.goal}", f"channel-{card.row}")
    kinds += (*(("unplanned",) if unplanned else ()), *kinds_of(look, card.name))
    title = _whole_text(card, look)
    canvas.group(inner, name=card.name, kinds=kinds, title=title, focusable=True)


def draw_mark(canvas: Canvas, kind: str, at: tuple[float, float], *, fill: str = STRIP) -> None:
    """Draw the mark of a moment where a way may begin or where its goal is reached.

    Args:
        canvas: Where.
        kind: `start`, a full disc; `end`, a disc in a ring; `won` and `lost`, a tick or a cross
            in a square; or the sign of a change.
        at: The centre.
        fill: Colour of the goal that `won` and `lost` speak of.
    """
    x, y = at
    if kind == "start":
        canvas.add(Ellipse(x=x, y=y, rx=MARK - 0.6, ry=MARK - 0.6, fill=INK, edge=STRIP, line=1.1))
    elif kind == "end":
        canvas.add(Ring(x=x, y=y, r=MARK - 0.6, filled=1.0, ink=INK))
    elif kind in {"won", "lost"}:
        draw_settled(canvas, at, MARK - 0.6, is_won=kind == "won", fill=fill)
    else:
        draw_sign(canvas, Sign(kind), at, r=MARK + 0.6)


def draw_face(canvas: Canvas, feeling: int, at: tuple[float, float], r: float) -> None:
    """Draw a feeling as a face.

    Args:
        canvas: Where.
        feeling: -2 to 2.
        at: The centre.
        r: Radius.
    """
    colours = feeling_colours(feeling)
    canvas.add(
        Face(x=at[0], y=at[1], r=r, feeling=feeling, fill=colours.fill, ink=colours.ink)
    )  # fmt: skip


def _font(text: str, width: float, most: int) -> Font:
    """The largest font in which nothing is cut and no word is broken, or else the smallest."""
    words = clean(text).replace("-", "- ").split()
    for hundredths in (100, 94, 88, 83, SMALLEST):
        font = MOMENT.scaled(hundredths / 100)
        is_whole = max(map(font.width, words), default=0) <= width
        if is_whole and not fit(text, width, font, most=most).is_cut:
            return font
    return font


def _is_whole(text: str, lines: Lines) -> bool:
    """Whether every line ends where a word does."""
    return " ".join(lines.lines).split(" ") == clean(text).split(" ")


def _whole_text(card: Card, look: Look) -> str:
    words = look.board.words
    goal = next(lane.label for lane in look.board.goals if lane.name == card.goal)
    lines = [card.title, f"{goal} · {look.lanes[card.row].label}"]
    lines += [words["start"]] if card.starts else []
    lines += [words["end"]] if card.ends else []
    lines += [card.critical] if card.critical else []
    lines += [one.text for one in card.settled]
    lines += [words["elsewhere"]] if card.state is CardState.ELSEWHERE else []
    lines += [feeling_line(look.board, card.feeling)] if card.feeling is not None else []
    if card.visits:
        language, count = look.board.language, card.visits.text
        lines += [label(language, "labelled", label=words["visits"], text=count)]
        lines += [] if card.visits.is_planned else [words["flow-stranger"]]
    lines += said_of(look, card.name)
    return "\n".join([*lines, *sentences(card.change, card.edits, look.board)])
