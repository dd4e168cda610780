"""A response card of a kit: what is in place, where to go instead, or a form to fill in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from journeys.board import Card, CardState
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.kit_form import draw_form
from journeys.drawing.kit_head import HEAD, draw_head
from journeys.drawing.kit_text import BODY, COMMITMENT, LABEL, TITLE, place, sizes
from journeys.drawing.labelling import labelled
from journeys.drawing.look import Look
from journeys.drawing.palette import DASH, INK, REASON, SIGNAL, SOFT
from journeys.drawing.shapes import Arrow, Ellipse, Line, Rect, Ring

__all__ = ["draw_response"]

PAD: Final = 9.0
#: Columns of dots; more votes than these hold stand as a number.
COLUMNS: Final = 2


def draw_response(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """Draw a response card.

    Args:
        canvas: Where.
        card: What it says; an undecided one is a form.
        box: Its outline.
        look: Colours, words and scale of its kit.
    """
    inner = Canvas()
    unit = look.scale
    draw_surface(inner, card, box, look)
    draw_head(inner, card, Box(box.x, box.y, box.width, HEAD * unit), look)
    top = box.y + (HEAD + 7) * unit
    body = Box(box.x + PAD * unit, top, box.width - 2 * PAD * unit, box.bottom - 6 * unit - top)
    if card.state is CardState.PARTIAL:
        body = Box(body.x + 4 * unit, body.y, body.width - 4 * unit, body.height)
    if card.state is CardState.UNDECIDED:
        draw_form(inner, body, look)
    elif card.state is CardState.ELSEWHERE:
        _draw_elsewhere(inner, card, body, look)
    else:
        _draw_open(inner, card, body, look)
    kinds = (
        "piece",
        "card",
        f"goal-{card.row}",
        f"channel-{card.column}",
        f"is-{card.state.value}",
    )
    canvas.group(inner, name=card.name, kinds=kinds, title=_whole_text(card, look))


def draw_surface(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """Draw the paper of a card: the goal's where it is offered or blank, white elsewhere.

    Args:
        canvas: Where.
        card: The card.
        box: Its outline.
        look: Colours of its kit.
    """
    colours = look.goals.get(card.row)
    white, edge = "#FFFFFF", colours.edge if colours else INK
    is_filled = colours and card.state in {CardState.OFFERED, CardState.UNDECIDED}
    is_closed = card.state is CardState.ELSEWHERE
    canvas.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height,
             fill=colours.fill if colours and is_filled else white,
             edge=DASH if is_closed else edge, line=1.0, dashed=is_closed)
    )  # fmt: skip
    if colours and card.state is CardState.PARTIAL:
        canvas.add(
            Rect(x=box.x + 0.5, y=box.y + 0.5, width=7 * look.scale, height=box.height - 1,
                 fill=colours.fill, edge=colours.edge, line=0.5)
        )  # fmt: skip


def _whole_text(card: Card, look: Look) -> str:
    """Everything a card says, for a tooltip and for a screen reader."""
    words = look.board.words
    goals = [lane.label for lane in look.board.goals if lane.name == card.row]
    channels = [look.lanes[card.column].label] if card.column else []
    lines = [" · ".join([*goals, *channels, words[card.state.value]])]
    lines += [card.title] if card.state.is_open else []
    lines += [card.reason] if card.reason else []
    lines += [f"{words['see']} {_names(card.instead, look)}"] if card.instead else []
    lines += [labelled(look.board, "tone", card.tone)] if card.tone else []
    lines += [labelled(look.board, "depth", f"{card.depth}/5")] if card.depth else []
    lines += [labelled(look.board, "idiolect", card.idiolect)] if card.idiolect else []
    return "\n".join([*lines, *card.commitments])


def _names(lanes: Sequence[str], look: Look) -> str:
    return " / ".join(look.lanes[lane].label for lane in lanes)


def _draw_open(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """An answer from below: commitments, other channels and rows, and the title in the rest."""
    unit, body = look.scale, look.font(BODY)
    r = 5.2 * unit
    filled = 1.0 if card.state is CardState.OFFERED else 0.5
    canvas.add(Ring(x=box.right - r, y=box.y + r + 1, r=r, filled=filled, ink=INK))
    bottom = _draw_commitments(canvas, card, box, look)
    if card.instead:
        bottom = _draw_instead(canvas, card.instead[:3], Box(box.x, 0, box.width, bottom), look)
    rows = bool(card.tone) + bool(card.depth) + bool(card.idiolect)
    room = bottom - box.y - rows * body.leading - 5 * unit
    title = Box(box.x, box.y, box.width - 2 * r - 6 * unit, room)
    y = place(canvas, card.title, title, sizes(look.font(TITLE), 3), INK, top=True) + 5 * unit
    votes = _draw_votes(canvas, card, Box(box.x, y, box.width, bottom - y), look)
    _draw_rows(canvas, card, Box(box.x, y, box.width - votes, bottom - y), look)


def _draw_rows(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    """Tone, depth and idiolect under each other."""
    words, label, body = look.board.words, look.font(LABEL), look.font(BODY)
    keys = ("tone", "depth", "idiolect")
    head = 8 * look.scale + max(label.width(words[key]) for key in keys)
    room = int((box.height + 0.01) / body.leading)
    others = bool(card.depth) + bool(card.idiolect)
    tone = canvas.fit(card.tone, box.width - head, body, most=2 if room > 2 + others else 1)
    rest = max(1, min(3, room - len(tone.lines) - bool(card.depth)))
    idiolect = canvas.fit(card.idiolect, box.width - head, body, most=rest)
    rows = zip(keys, (len(tone.lines), int(bool(card.depth)), len(idiolect.lines)), strict=True)
    shown = [(key, high) for key, high in rows if high]
    used = sum(high for _, high in shown) * body.leading
    air = max(0.0, min(4.5 * look.scale, (box.height - used) / max(len(shown), 1)))
    y = box.y
    for key, high in shown:
        name = canvas.fit(words[key], head, label)
        canvas.lines(name, (box.x, y + 0.8 * (body.size - label.size)), label, SOFT)
        if key == "depth":
            dots = (box.x + head, y + 0.5 * body.leading)
            canvas.dots(dots, card.depth, INK, scale=1.35 * look.scale)
        else:
            canvas.lines(tone if key == "tone" else idiolect, (box.x + head, y), body, INK)
        y += high * body.leading + air


def _draw_votes(canvas: Canvas, card: Card, box: Box, look: Look) -> float:
    """The dots of an earlier workshop at the right side; gives the width that they take."""
    if not card.votes:
        return 0.0
    r, font = 3.6 * look.scale, look.font(COMMITMENT)
    pitch = 2.3 * r
    high = max(1, int(box.height / pitch))
    shown = card.votes if card.votes <= COLUMNS * high else 1
    for number in range(shown):
        column, row = divmod(number, high)
        x, y = box.right - r - column * pitch, box.y + r + row * pitch
        canvas.add(Ellipse(x=x, y=y, rx=r, ry=r, fill=SIGNAL, edge="#FFFFFF", line=0.9))
    if shown < card.votes:
        count = canvas.fit(str(card.votes), 60 * look.scale, font)
        at = (box.right - pitch, box.y + r - 0.47 * font.leading)
        canvas.lines(count, at, font, INK, anchor="end")
        return pitch + count.width + r
    return -(-shown // high) * pitch + r


def _draw_commitments(canvas: Canvas, card: Card, box: Box, look: Look) -> float:
    """The commitments at the lower side; gives the height above which other things stand."""
    if not card.commitments:
        return box.bottom
    unit, font = look.scale, look.font(COMMITMENT)
    most = {1: 3, 2: 2}.get(len(card.commitments), 1)
    canvas.truncated.extend(card.commitments[3:])
    lines = [
        canvas.fit(text, box.width - 15 * unit, font, most=most, balanced=True)
        for text in card.commitments[:3]
    ]
    y = box.bottom - sum(len(one.lines) for one in lines) * font.leading
    rule = y - 4 * unit
    edge = look.goals[card.row].edge
    canvas.add(Line(points=((box.x, rule), (box.right, rule)), edge=edge, line=0.8))
    for one in lines:
        middle = y + 0.5 * font.leading
        tick = ((0.5, 0.0), (3.4, 3.2), (9.0, -3.6))
        points = tuple((box.x + x * unit, middle + dy * unit) for x, dy in tick)
        canvas.add(Line(points=points, edge=edge, line=1.7 * unit))
        y = canvas.lines(one, (box.x + 14 * unit, y), font, INK)
    return rule - 4 * unit


def _draw_instead(canvas: Canvas, lanes: Sequence[str], box: Box, look: Look) -> float:
    """The channels to see, at the lower side; gives the height above which other things stand."""
    unit, font = look.scale, look.font(LABEL)
    r = 8.0 * unit
    x = box.x + 20 * unit + len(lanes) * 2.3 * r
    text = f"{look.board.words['see']} {_names(lanes, look)}"
    names = canvas.fit(text, box.right - x, font, most=2)
    high = max(2 * r, len(names.lines) * font.leading)
    y = box.bottom - high / 2
    canvas.add(Arrow(x=box.x, y=y, width=13 * unit, edge=INK, line=1.1 * unit))
    for number, lane in enumerate(lanes):
        look.badge(canvas, lane, (box.x + 18 * unit + r + number * 2.3 * r, y), r=r)
    top = y - len(names.lines) * font.leading / 2 + 0.07 * font.size
    canvas.lines(names, (x, top), font, INK)
    return box.bottom - high - 3 * unit


def _draw_elsewhere(canvas: Canvas, card: Card, box: Box, look: Look) -> None:
    unit, title, body = look.scale, look.font(TITLE), look.font(BODY.scaled(1.09))
    y = canvas.lines(canvas.fit(card.title, box.width, title), (box.x, box.y), title, REASON)
    y += 4 * unit
    bottom = box.bottom
    if card.instead:
        under = Box(box.x, y, box.width, bottom - y)
        bottom = _draw_instead(canvas, card.instead[:4], under, look) - 2 * unit
        rule = ((box.x, bottom), (box.right, bottom))
        canvas.add(Line(points=rule, edge=DASH, line=0.8, dashed=True))
        bottom -= 4 * unit
    most = max(1, int((bottom - y) / body.leading))
    reason = canvas.fit(card.reason, box.width, body, most=most)
    canvas.lines(reason, (box.x, y), body, REASON)
