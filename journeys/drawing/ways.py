"""Routes to shapes: single and double lines with their words, and tags where a page ends."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from journeys.board import Arrow, Flow
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.changes import stroke_of
from journeys.drawing.labelling import labelled
from journeys.drawing.labels import DOT, SIGN, WIDEST, Label
from journeys.drawing.look import Look
from journeys.drawing.net import Net
from journeys.drawing.overlay import colour_of, draw_flow, most_of
from journeys.drawing.palette import DASH, INK, STRIP, persona_colours
from journeys.drawing.routing import Way
from journeys.drawing.shapes import Ellipse, Rect, Route
from journeys.drawing.signs import draw_sign, sentences
from journeys.drawing.trail import draw_step, ink_of, kinds_of, said_of
from journeys.drawing.type import BADGE, WORDS
from journeys.drawing.wrapping import fit
from journeys.vocabulary import label

__all__ = ["draw_dot", "draw_ways", "titles_of"]

Point = tuple[float, float]

SINGLE = "#5B4A33"
HAIR = 0.01


def draw_ways(
    canvas: Canvas, look: Look, arrows: Sequence[Arrow], net: Net, titles: Mapping[str, str]
) -> None:
    """Draw arrows along their routes.

    Args:
        canvas: Where.
        look: The look of the board.
        arrows: The arrows.
        net: Their routes and the places of their words.
        titles: The whole text of each.
    """
    most = most_of(look.board.arrows)
    flows = {arrow.name: arrow.flow for arrow in arrows}
    # Wide lines lie under narrow ones.
    trail = look.board.trail
    walked = trail.arrows if trail else {}
    for arrow in sorted(arrows, key=lambda one: _rank(one, walked)):
        inner = Canvas()
        forms, place = net.forms[arrow.name], net.places[arrow.name]
        if forms and (place is None or (forms[0].rows and not place.form.rows)):
            # A number alone would not say which way it is missing on.
            way = [titles[arrow.name].partition("\n")[0]] if arrow.flow else []
            inner.truncated.append(" · ".join((*way, *forms[0].rows)) or arrow.name)
        gap = place.box if place and place.on else None
        kinds: tuple[str, ...] = ("edge", "hand-off" if arrow.is_hand_off else "same-channel")
        kinds += kinds_of(look, arrow.name)
        if arrow.flow is None:
            _draw_line(inner, arrow, net.ways[arrow.name], gap, look)
        else:
            widest = net.rooms.get(arrow.name, math.inf)
            pieces = _pieces(net.ways[arrow.name], gap)
            draw_flow(inner, arrow.flow, pieces, most, widest=widest)
            kinds = (*kinds, arrow.flow.sort)
        canvas.group(inner, name=arrow.name, kinds=kinds, title=titles[arrow.name])
    # After all lines, since words may lie over the line of another arrow.
    for name, place in net.places.items():
        if place is not None:
            inner = Canvas()
            flow = flows[name]
            colours = (DASH, INK) if flow is None else (colour_of(flow), colour_of(flow))
            colours = ink_of(look, name, colours)
            _draw_label(inner, look, place.box, place.form, colours)
            canvas.group(inner, kinds=("edge-label", f"of-{name}"))


def _rank(arrow: Arrow, walked: Collection[str]) -> int:
    """Where a line lies, the lowest first: wide ones, and those of a walk over all others."""
    return -arrow.flow.count if arrow.flow else int(arrow.name in walked)


def titles_of(look: Look) -> dict[str, str]:
    """The whole text of each arrow, by its name.

    Args:
        look: The look of the board.
    """
    cards = {card.name: card for card in look.board.cards}
    points = {name: f"{card.title} ({look.lanes[card.row].label})" for name, card in cards.items()}
    return {arrow.name: _title(arrow, points, look) for arrow in look.board.arrows}


def _title(arrow: Arrow, points: Mapping[str, str], look: Look) -> str:
    words = look.board.words
    lines = [f"{points[arrow.source]} → {points[arrow.target]}"]
    lines += [words["hand-off" if arrow.is_hand_off else "same-channel"]]
    lines += [words["company-decides"]] if arrow.by_company else []
    lines += list(_counted(arrow.flow, look)) if arrow.flow else [arrow.share]
    lines += [arrow.within]
    lines += [labelled(look.board, "carries", arrow.carries)]
    if len(look.board.panels) > 1:
        lines += [panel.title for panel in look.board.panels if panel.name in arrow.personas]
    lines += said_of(look, arrow.name)
    lines += sentences(arrow.change, arrow.edits, look.board)
    return "\n".join(line for line in lines if line)


def _counted(flow: Flow, look: Look) -> Iterator[str]:
    """What was counted, and what was planned, a line each."""
    board = look.board
    count = f"{flow.number} ({board.words[f'is-{flow.sort}']})"
    facts = (
        ("counted", count),
        ("measured-share", flow.share),
        ("planned-share", flow.planned),
        ("expected", flow.expected),
        ("deviation", flow.deviation),
    )
    for key, text in facts:
        if text:
            yield label(board.language, "labelled", label=board.words[key], text=text)


def _draw_line(canvas: Canvas, arrow: Arrow, way: Way, gap: Box | None, look: Look) -> None:
    """The line, broken where its words stand, so that no writer strikes them through."""
    pieces = _pieces(way, gap)
    trail = look.board.trail
    is_walked = trail is not None and arrow.name in trail.arrows
    if is_walked:
        draw_step(canvas, arrow, pieces)
    for number, points in enumerate(() if is_walked else pieces):
        head = 9.5 if number == len(pieces) - 1 else 0.0
        if arrow.is_hand_off:
            edge, dash = stroke_of(arrow, look, INK)
            canvas.add(Route(points=points, edge=edge, line=4.4, core=2.0, head=head, dash=dash))
        else:
            edge, dash = stroke_of(arrow, look, SINGLE)
            canvas.add(Route(points=points, edge=edge, line=1.8, head=0.9 * head, dash=dash))
    if arrow.by_company:
        (x1, y1), (x2, y2) = way[0], way[1]
        length = math.dist(way[0], way[1]) or 1
        x, y = x1 + (x2 - x1) / length * 3.2, y1 + (y2 - y1) / length * 3.2
        ink = stroke_of(arrow, look, INK)[0] if trail and not is_walked else INK
        canvas.add(Rect(x=x - 3.2, y=y - 3.2, width=6.4, height=6.4, fill=ink))


def _pieces(way: Way, gap: Box | None) -> list[Way]:
    return [way] if gap is None else list(_broken(way, gap))


def _broken(way: Way, gap: Box) -> Iterator[Way]:
    x, y = gap.middle
    for at, (start, end) in enumerate(pairwise(way)):
        if (
            start[0] == end[0]
            and abs(x - end[0]) < HAIR
            and min(start[1], end[1]) < y < max(start[1], end[1])
        ):
            half = gap.height / 2 * (1 if end[1] > start[1] else -1)
            yield (*way[: at + 1], (end[0], y - half))
            yield ((end[0], y + half), *way[at + 1 :])
            return
        if (
            start[1] == end[1]
            and abs(y - end[1]) < HAIR
            and min(start[0], end[0]) < x < max(start[0], end[0])
        ):
            half = gap.width / 2 * (1 if end[0] > start[0] else -1)
            yield (*way[: at + 1], (x - half, end[1]))
            yield ((x + half, end[1]), *way[at + 1 :])
            return
    yield way


def _draw_label(
    canvas: Canvas, look: Look, box: Box, form: Label, colours: tuple[str, str]
) -> None:
    edge, ink = colours
    canvas.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=STRIP, edge=edge,
             line=0.5 if edge == DASH else 0.9, radius=2)
    )  # fmt: skip
    middle, y = box.middle[0], box.y + 1.2
    if form.sign is not None:
        draw_sign(canvas, form.sign, (box.x + SIGN / 2 + 0.2, box.middle[1]), r=4.7)
        middle += SIGN / 2
        height = len(form.rows) * WORDS.leading + len(form.dots) * (2 * DOT + 0.6)
        y = box.middle[1] - height / 2
    for row in form.dots:
        left = middle - (len(row) - 1) * DOT
        for at, name in enumerate(row):
            draw_dot(canvas, look, name, (left + at * 2 * DOT, y + DOT + 0.3))
        y += 2 * DOT + 0.6
    for text in form.rows:
        lines = canvas.fit(text, WIDEST, WORDS)
        canvas.lines(lines, (middle, y + 0.6), WORDS, ink, anchor="middle")
        y += WORDS.leading


def draw_dot(canvas: Canvas, look: Look, name: str, at: tuple[float, float]) -> None:
    """Draw a persona as a dot with its number.

    Args:
        canvas: Where.
        look: The look of the board.
        name: Name of the persona's panel.
        at: The centre.
    """
    x, y = at
    panels = [panel.name for panel in look.board.panels]
    panel = look.board.panels[panels.index(name)]
    colours = persona_colours(panel.order)
    r = DOT - 0.3
    canvas.add(Ellipse(x=x, y=y, rx=r, ry=r, fill=colours.fill, edge=INK, line=0.4))
    lines = fit(str(panels.index(name) + 1), 2 * r, BADGE)
    canvas.lines(lines, (x, y - 0.47 * BADGE.size), BADGE, colours.ink, anchor="middle")
