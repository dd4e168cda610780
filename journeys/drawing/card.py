"""A card of a persona board to shapes in its box."""

from __future__ import annotations

from collections.abc import Sequence

from journeys.board import Card, CardState
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.changes import body_of, draw_frame, draw_strip
from journeys.drawing.labelling import labelled
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.palette import DASH, INK, REASON, SIGNAL, SOFT
from journeys.drawing.shapes import Arrow, Ellipse, Line, Rect, Ring
from journeys.drawing.signs import sentences
from journeys.drawing.type import CARD_LABEL, CARD_TEXT, CARD_TITLE, COMMITMENT
from journeys.drawing.wrapping import Lines

__all__ = ["draw_card"]

PAD = 8.0
FOOT = 27.0
#: Height from which a card has room for another line of its title and its foot.
HIGH = 126.0


def draw_card(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """Draw a card.

    Args:
        canvas: Where.
        card: What it says.
        box: Its outline.
        look: Colours, words and scale of its board.
    """
    inner = Canvas()
    body = body_of(card, box)
    if card.state.is_open:
        _draw_open(inner, card, body, look)
    else:
        _draw_closed(inner, card, body, look)
    if card.moments:
        _draw_moments(inner, card, body, look)
    _draw_votes(inner, card, body)
    draw_frame(inner, card, body, look)
    draw_strip(inner, card, box)
    canvas.group(
        inner,
        name=card.name,
        kinds=("card", f"goal-{card.row}", f"channel-{card.column}", f"is-{card.state.value}"),
        title=_whole_text(card, look),
        focusable=True,
    )


def _whole_text(card: Card, look: Look) -> str:
    """Everything a card says, for a tooltip and for a screen reader."""
    words = look.board.words
    goal = next(lane.label for lane in look.board.goals if lane.name == card.row)
    lines = [f"{goal} · {look.lanes[card.column].label} · {words[card.state.value]}"]
    lines += [card.title] if card.state.is_open else []
    lines += [card.reason] if card.reason else []
    lines += [f"{words['see']} {_names(card.instead, look)}"] if card.instead else []
    lines += [labelled(look.board, "tone", card.tone)] if card.tone else []
    lines += [labelled(look.board, "depth", f"{card.depth}/5")] if card.depth else []
    lines += [labelled(look.board, "idiolect", card.idiolect)] if card.idiolect else []
    lines += card.commitments
    return "\n".join([*lines, *sentences(card.change, card.edits, look.board)])


def _names(lanes: Sequence[str], look: Look) -> str:
    return " / ".join(look.lanes[lane].label for lane in lanes)


def _draw_open(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    colours = look.goals[card.row]
    left = box.x + PAD
    if card.state is CardState.OFFERED:
        canvas.shadow(box)
        surface = Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=colours.fill,
                       edge=colours.edge, line=1.2, radius=2)  # fmt: skip
        canvas.add(surface)
    else:
        left += 2
        canvas.shadow(box)
        canvas.add(
            Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill="#FFFFFF",
                 edge=colours.edge, line=0.8, radius=2),
            Rect(x=box.x + 0.4, y=box.y + 0.4, width=5, height=box.height - 0.8,
                 fill=colours.fill, edge=colours.edge, line=0.5),
        )  # fmt: skip
    filled = 1.0 if card.state is CardState.OFFERED else 0.5
    canvas.add(Ring(x=box.right - 9.5, y=box.y + 10.5, r=3.9, filled=filled, ink=INK))
    width = box.right - left
    title = look.font(CARD_TITLE)
    foot = _foot(canvas, card, (width - PAD - 12, box.height), look)
    top = box.y + 6
    lines = canvas.fit(card.title, width - 20, title, most=_title_lines(box, look), balanced=True)
    y = canvas.lines(lines, (left, top), title, INK) + 5 * look.scale
    bottom = _draw_foot(canvas, foot, Box(left, box.y, width - PAD, box.height), colours.edge, look)
    _draw_rows(canvas, card, Box(left, y, width - 6, bottom - y), look)


def _title_lines(box: Box, look: Look) -> int:
    return 4 if box.height / look.scale > HIGH else 3


def _draw_rows(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """Tone, depth and idiolect, with as much air between as the box leaves."""
    words, label, body = look.board.words, look.font(CARD_LABEL), look.font(CARD_TEXT)
    head = 4.5 + max(label.width(words[key]) for key in ("tone", "depth", "idiolect"))
    width = box.width - head
    one = body.leading
    room = int(box.height / one)
    tone = canvas.fit(card.tone, width, body, most=2 if room > 4 else 1)
    rest = room - len(tone.lines) - (1 if card.depth or card.instead else 0)
    idiolect = canvas.fit(card.idiolect, width, body, most=max(1, min(3, rest)))
    rows = [("tone", tone), ("depth", None), ("idiolect", idiolect)]
    shown = [
        (key, lines)
        for key, lines in rows
        if (lines.lines if lines else card.depth or card.instead)
    ]
    # A card that is low because a strip stands under it has no room for all.
    slack = 0.5 if card.change is None else 0.1
    while shown and _height(shown) * one > box.height + slack * one:
        _, lines = shown.pop()
        canvas.truncated += [card.idiolect] if lines is idiolect and not idiolect.is_cut else []
    used = _height(shown) * one
    air = min(5.0 * look.scale, max(0.0, (box.height - used) / max(len(shown), 1)))
    y = box.y
    for key, lines in shown:
        if lines is not None or card.depth:
            name = canvas.fit(words[key], head, label)
            canvas.lines(name, (box.x, y + (body.size - label.size) * 0.8), label, SOFT)
        if lines is not None:
            canvas.lines(lines, (box.x + head, y), body, INK)
        elif card.depth:
            dots = (box.x + head, y + 0.52 * body.size)
            canvas.dots(dots, card.depth, INK, scale=look.scale)
        if lines is None and card.instead:
            _draw_rest(canvas, card, (box.x + box.width - 2, y + 0.5 * body.size), look)
        y += (len(lines.lines) if lines else 1) * one + air


def _height(rows: Sequence[tuple[str, Lines | None]]) -> int:
    """How many lines rows take."""
    return sum(len(lines.lines) if lines else 1 for _, lines in rows)


def _draw_rest(canvas: Canvas, card: Card, at: tuple[float, float], look: Look) -> None:
    """The channels where the rest of a partly offered answer is, at the right end of a row."""
    right, y = at
    r = 5.0
    channels = card.instead[:2]
    x = right - r - (len(channels) - 1) * (2 * r + 1.5)
    canvas.add(Arrow(x=x - r - 9.5, y=y, width=8, edge=INK, line=0.9))
    for number, channel in enumerate(channels):
        look.badge(canvas, channel, (x + number * (2 * r + 1.5), y), r=r)


def _foot(canvas: Canvas, card: Card, size: tuple[float, float], look: Look) -> list[Lines]:
    """The commitments in lines, as many as the card has room for; a deadline is cut last."""
    width, height = size
    font = look.font(COMMITMENT)
    alone = 3 if height / look.scale > HIGH else 2
    most = alone if len(card.commitments) < 2 else 1
    shown = card.commitments[:3]
    canvas.truncated.extend(card.commitments[3:])
    return [canvas.fit(text, width, font, most=most, balanced=True) for text in shown]


def _draw_foot(canvas: Canvas, foot: list[Lines], box: Box, edge: str, look: Look) -> float:
    """The commitments at the lower side; gives the height above which other things stand."""
    if not foot:
        return box.bottom - 4
    font = look.font(COMMITMENT)
    height = sum(len(lines.lines) for lines in foot) * font.leading
    y = box.bottom - 5 - height
    canvas.add(Line(points=((box.x, y - 4), (box.right, y - 4)), edge=edge, line=0.7))
    top = y - 6
    for lines in foot:
        middle = y + 0.5 * font.size
        tick = ((box.x + 0.5, middle), (box.x + 3, middle + 2.8), (box.x + 8, middle - 3.2))
        canvas.add(Line(points=tick, edge=edge, line=1.5))
        y = canvas.lines(lines, (box.x + 11.5, y), font, INK)
    return top


def _draw_closed(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    undecided = card.state is CardState.UNDECIDED
    fill = look.theme.paper if undecided else look.theme.closed
    canvas.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=fill, edge=DASH,
             line=0.9, radius=2, dashed=True),
    )  # fmt: skip
    title, body = look.font(CARD_TITLE), look.font(CARD_TEXT)
    left, width = box.x + PAD, box.width - 2 * PAD
    lines = canvas.fit(card.title, width, title, most=2)
    y = canvas.lines(lines, (left, box.y + 7), title, REASON) + 2 * look.scale
    foot = box.bottom
    if card.instead:
        foot = _draw_instead(canvas, card, Box(left, box.y, width, box.height), look)
    if card.reason:
        most = max(1, int((foot - y) / body.leading))
        canvas.lines(canvas.fit(card.reason, width, body, most=most), (left, y), body, REASON)


def _draw_instead(canvas: Canvas, card: Card, box: Box, look: Look) -> float:
    """The channels to see, at the lower side; gives the height of the rule above them."""
    channels = card.instead[:4]
    font = Font(6.8, 7.7)
    x = box.x + 19 + 16.5 * len(channels)
    lines = canvas.fit(_names(channels, look), box.right - x, font, most=4)
    height = max(FOOT, len(lines.lines) * font.leading + 11)
    rule, y = box.bottom - height, box.bottom - height / 2
    canvas.add(Line(points=((box.x, rule), (box.right, rule)), edge=DASH, line=0.7, dashed=True))
    canvas.add(Arrow(x=box.x, y=y, width=14, edge=INK))
    for number, channel in enumerate(channels):
        look.badge(canvas, channel, (box.x + 24.5 + 16.5 * number, y))
    top = y - 0.5 * len(lines.lines) * font.leading + 0.1 * font.size
    canvas.lines(lines, (x, top), font, REASON)
    return rule


def _draw_moments(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """A small mark: so many moments have a card of their own here."""
    font = look.font(CARD_LABEL)
    lines = canvas.fit(f"+{card.moments}", 20, font)
    y = box.y + 17 if card.state.is_open else box.y + 6
    canvas.lines(lines, (box.right - 5.5, y), font, SOFT, anchor="end")


def _draw_votes(canvas: Canvas, card: Card, box: Box) -> None:
    shown = min(card.votes, int((box.width - 16) / 8.2))
    for number in range(shown):
        x = box.right - 8 - 8.2 * number
        canvas.add(
            Ellipse(x=x, y=box.bottom, rx=3.9, ry=3.9, fill=SIGNAL, edge="#FFFFFF", line=0.9)
        )
