"""Moments and channels of a network to shapes in their boxes."""

from __future__ import annotations

from collections.abc import Sequence

from journeys.board import Card, Lane
from journeys.board.links import Link
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.labelling import feeling_line
from journeys.drawing.legible import legible
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.moment_card import draw_face, draw_mark
from journeys.drawing.network_columns import Node
from journeys.drawing.network_marks import draw_tastes
from journeys.drawing.network_rest import colours_of, draw_rest, id_of, lowered
from journeys.drawing.palette import INK, STRIP
from journeys.drawing.shapes import Icon, Rect
from journeys.drawing.type import MOMENT, STRIP_LABEL

__all__ = ["draw_channel", "draw_moment"]


def draw_moment(  # noqa: PLR0917 - a moment is a node in its band, and where it stands
    canvas: Canvas, look: Look, node: Node, band: str, served: Link | None, box: Box
) -> None:
    """Draw a moment.

    Args:
        canvas: Where.
        look: The look of the board.
        node: The moment.
        band: Name of its band.
        served: The link from its goal, which says how many personas live it.
        box: The outline.
    """
    if not isinstance(node.part, Card):
        draw_rest(canvas, look, node, box, "moment")
        return
    card, colours = node.part, colours_of(look, band)
    inner = Canvas()
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=STRIP, edge=colours.edge,
             line=1.0, radius=2, dashed=served is not None and not served.is_lived)
    )  # fmt: skip
    right = box.right - 6
    r = min(6.0, box.height / 2 - 1)
    if r > 4.4:
        if card.feeling is not None:
            draw_face(inner, card.feeling, (right - r, box.middle[1]), r)
            right -= 2 * r + 3
        for kind, is_set in (("end", card.ends), ("start", card.starts)):
            if is_set:
                draw_mark(inner, kind, (right - 5, box.middle[1]))
                right -= 13
    left = box.x + 20
    most = 2 if box.height >= 2 * MOMENT.leading + 2 else 1
    font = legible(card.title, right - left - 2, MOMENT, most=1)
    if font.size < 8 and most > 1:
        font = legible(card.title, right - left - 2, MOMENT, most=2)
    font = lowered(font, box.height)
    lines = inner.fit(card.title, right - left - 2, font, most=most, balanced=True)
    top = box.middle[1] - len(lines.lines) * font.leading / 2 + 0.06 * font.size
    inner.lines(lines, (left, top), font, INK)
    kinds = ("card", "moment", f"goal-{band}")
    title = _whole(look, card, served)
    canvas.group(inner, name=card.name, kinds=kinds, title=title, focusable=True)


def _whole(look: Look, card: Card, served: Link | None) -> str:
    words = look.board.words
    titles = {panel.name: panel.title for panel in look.board.panels}
    lines = [card.title]
    lines += [words["start"]] if card.starts else []
    lines += [words["end"]] if card.ends else []
    lines += [card.critical] if card.critical else []
    lines += [feeling_line(look.board, card.feeling)]
    lines += [", ".join(titles[one] for one in served.personas)] if served else []
    return "\n".join(filter(None, lines))


def draw_channel(canvas: Canvas, look: Look, node: Node, box: Box, tastes: Sequence[Link]) -> None:
    """Draw a channel, with marks of the personas who prefer or avoid it.

    Args:
        canvas: Where.
        look: The look of the board.
        node: The channel.
        box: The outline.
        tastes: Who prefers and who avoids it.
    """
    if not isinstance(node.part, Lane):
        draw_rest(canvas, look, node, box, "ch")
        return
    lane = node.part
    inner = Canvas()
    inner.shadow(box, 0)
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=STRIP, edge=INK, line=0.9)
    )
    side = min(26.0, box.height)
    colours = look.channels[lane.name]
    inner.add(
        Rect(x=box.x, y=box.y, width=side, height=box.height, fill=colours.fill, edge=INK,
             line=0.9),
        Icon(x=box.x + side / 2, y=box.middle[1], size=0.68 * side, kind=lane.id, code=lane.code,
             ink=colours.ink, width=Font(side / 2.3, side, bold=True).width(lane.code)),
    )  # fmt: skip
    marked = bool(tastes) and box.height >= 27
    head = min(22.0, box.height - 17) if marked else min(26.0, box.height)
    top = box.middle[1] - (head + (17 if marked else 0)) / 2
    left = box.x + side + 7
    width = box.right - left - 5
    most = 2 if head >= 2 * STRIP_LABEL.leading else 1
    font = legible(lane.label, width, STRIP_LABEL, most=most)
    lines = inner.fit(lane.label, width, font, most=most)
    y = top + head / 2 - len(lines.lines) * font.leading / 2 + 0.6
    inner.lines(lines, (left, y), font, INK)
    if marked:
        draw_tastes(inner, look, tastes, Box(left, top + head, width, 16))
    titles = {panel.name: panel.title for panel in look.board.panels}
    said = [
        f"{look.board.words[f'network-{link.kind.value}']}: "
        + ", ".join(titles[one] for one in link.personas)
        for link in tastes
    ]
    title = "\n".join([lane.label, *said])
    canvas.group(inner, name=id_of("ch", node), kinds=("channel",), title=title, focusable=True)
