"""A persona board to pages: goals down, channels across, a card in each cell."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from journeys.board import Board, Card, Lane
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.card import draw_card
from journeys.drawing.changes import draw_lane_change
from journeys.drawing.header import draw_head
from journeys.drawing.look import Look, look_of
from journeys.drawing.palette import DASH, INK, STRIP, Theme
from journeys.drawing.shapes import Ellipse, Line, Page, Rect
from journeys.drawing.sheet import ROWS, Sheet, shared_out
from journeys.drawing.signs import sentences
from journeys.drawing.type import COMMITMENT, GOAL, STRIP_LABEL
from journeys.drawing.wrapping import shrunk
from journeys.text import printable

__all__ = ["draw_persona_board"]


@attrs.frozen
class _Part:
    """What of a board stands on one page."""

    goals: Sequence[Lane]
    channels: Sequence[Lane]
    number: int
    pages: int


def draw_persona_board(board: Board, theme: Theme, sheet: Sheet) -> tuple[list[Page], list[str]]:
    """The pages of a persona board.

    Args:
        board: The board.
        theme: The paper's colours.
        sheet: The paper's grid.

    Returns:
        The pages in reading order, and the texts that were cut.
    """
    chosen = [
        (goals, channels)
        for goals in shared_out(board.goals, ROWS)
        for channels in shared_out(board.channels, sheet.columns)
    ]
    cards = {(card.row, card.column): card for card in board.cards}
    pages, truncated = [], []
    for number, (goals, channels) in enumerate(chosen, start=1):
        part = _Part(goals, channels, number, len(chosen))
        canvas = _drawn(board, cards, part, theme, sheet)
        pages.append(_page(board, part, canvas, theme, sheet))
        truncated += canvas.truncated
    return pages, truncated


def _page(board: Board, part: _Part, canvas: Canvas, theme: Theme, sheet: Sheet) -> Page:
    who = board.panels[0].title
    title = f"{who} — {board.title}"
    named = ", ".join(lane.label for lane in part.channels)
    return Page(
        name=board.name if part.pages == 1 else f"{board.name}-{part.number}",
        title=printable(title),
        description=printable(f"{board.subtitle}: {named}"),
        language=board.language,
        width=sheet.width,
        height=sheet.height,
        paper=theme.paper,
        shapes=tuple(canvas.shapes),
    )


def _drawn(
    board: Board, cards: dict[tuple[str, str], Card], part: _Part, theme: Theme, sheet: Sheet
) -> Canvas:
    """A page in the largest type in which the fewest texts are cut."""
    left = sheet.margin + sheet.goals
    pitch = (
        (sheet.width - sheet.margin - left) / max(len(part.channels), 1),
        (sheet.height - sheet.foot - sheet.rows) / max(len(part.goals), 1),
    )
    largest = _scale(pitch[0] - sheet.gutter + 0.5, pitch[1] - sheet.gutter)
    tried = []
    for share in (1.0, 0.5, 0.0):
        canvas = Canvas()
        look = look_of(board, theme, scale=round(1 + (largest - 1) * share, 3))
        _draw(canvas, look, cards, part, sheet, pitch)
        tried.append(canvas)
        if not canvas.truncated or largest == 1:
            break
    return min(tried, key=lambda canvas: len(canvas.truncated))


def _draw(  # noqa: PLR0917 - a page is a look, a part of a board, a paper and its grid
    canvas: Canvas,
    look: Look,
    cards: dict[tuple[str, str], Card],
    part: _Part,
    sheet: Sheet,
    pitch: tuple[float, float],
) -> None:
    left = sheet.margin + sheet.goals
    pitch_x, pitch_y = pitch
    size = (pitch_x - sheet.gutter + 0.5, pitch_y - sheet.gutter)
    numbering = f"{part.number}/{part.pages}" if part.pages > 1 else ""
    draw_head(canvas, look, sheet, numbering)
    for column, channel in enumerate(part.channels):
        box = Box(left + column * pitch_x + 7, sheet.strips, size[0], sheet.strip)
        _draw_strip(canvas, channel, box, look)
    for row, goal in enumerate(part.goals):
        top = sheet.rows + row * pitch_y
        _draw_goal(canvas, goal, Box(sheet.margin, top, sheet.goals, size[1]), look, sheet)
        for column, channel in enumerate(part.channels):
            box = Box(left + column * pitch_x + 7, top, *size)
            draw_card(canvas, cards[goal.name, channel.name], box, look)


def _scale(width: float, height: float) -> float:
    """How much larger than usual the type may be: as much as card and eye allow."""
    # In a wide card the same text takes fewer lines, so that they may be higher.
    lines = 1.2 if width > 165 else 1.0
    return round(max(1.0, min(1.3, width / 123.3, lines * height / 117)), 2)


def _draw_strip(canvas: Canvas, channel: Lane, box: Box, look: Look) -> None:
    inner = Canvas()
    inner.shadow(box, 0)
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=STRIP, edge=INK, line=0.9)
    )
    look.icon(inner, channel.name, (box.x, box.y), box.height)
    lines = inner.fit(channel.label, box.width - box.height - 18, STRIP_LABEL, most=2)
    top = box.y + box.height / 2 - len(lines.lines) * STRIP_LABEL.leading / 2 + 0.6
    inner.lines(lines, (box.x + box.height + 8, top), STRIP_LABEL, INK)
    draw_lane_change(inner, channel, box)
    if channel.rank:
        x, y = box.right, box.y + 1
        inner.add(Ellipse(x=x, y=y, rx=6, ry=6, fill=INK, edge="#FFFFFF", line=0.6))
        rank = inner.fit(str(channel.rank), 12, COMMITMENT)
        inner.lines(rank, (x, y - 0.47 * COMMITMENT.size), COMMITMENT, "#FFFFFF", anchor="middle")
    title = "\n".join([channel.label, *sentences(channel.change, channel.edits, look.board)])
    canvas.group(inner, name=f"ch-{channel.name}", kinds=("channel",), title=title)


def _draw_goal(canvas: Canvas, goal: Lane, box: Box, look: Look, sheet: Sheet) -> None:
    colours = look.goals[goal.name]
    inner = Canvas()
    x, y = box.x + box.width / 2 - 1, box.y + box.height / 2
    rx = box.width / 2 - 1
    ry = min(rx * 0.86, box.height / 2 - 2)
    right = sheet.width - sheet.margin
    inner.add(
        Line(points=((x, y), (right, y)), edge=DASH, line=0.6, opacity=0.6),
        Ellipse(x=x + 1.1, y=y + 1.6, rx=rx, ry=ry, fill="#000000", opacity=0.16),
        Ellipse(x=x, y=y, rx=rx, ry=ry, fill=colours.fill, edge=colours.edge, line=1.6),
    )
    font = shrunk(goal.label, 2 * rx * 0.84, GOAL, most=3)
    lines = inner.fit(goal.label, 2 * rx * 0.84, font, most=3, balanced=True)
    top = y - len(lines.lines) * font.leading / 2 + 0.8
    inner.lines(lines, (x, top), font, INK, anchor="middle")
    draw_lane_change(inner, goal, Box(x - rx, y - ry, 2 * rx, 2 * ry))
    kinds = ("goal", f"goal-{goal.name}")
    title = "\n".join([goal.label, *sentences(goal.change, goal.edits, look.board)])
    canvas.group(inner, name=f"goal-{goal.name}", kinds=kinds, title=title)
