"""The overview to pages: personas down, goals across, the channels of each in a cell."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from journeys.board import Board, Card, Lane, Panel
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.changes import draw_lane_change
from journeys.drawing.header import draw_title
from journeys.drawing.look import Look, look_of
from journeys.drawing.metrics import Font
from journeys.drawing.others import draw_others, others_height
from journeys.drawing.overview_cell import draw_cell
from journeys.drawing.palette import (
    INK,
    PANEL,
    SOFT,
    STRIP,
    Theme,
    feeling_colours,
    persona_colours,
    text_colour,
)
from journeys.drawing.panel import draw_portrait, draw_scales
from journeys.drawing.shapes import Ellipse, Face, Page, Rect
from journeys.drawing.sheet import Sheet, shared_out
from journeys.drawing.signs import draw_sign_key, draw_since, sentences
from journeys.drawing.type import ABOUT, GOAL, KEY, STRIP_LABEL
from journeys.drawing.wrapping import shrunk
from journeys.text import printable

__all__ = ["draw_overview_board"]

PERSONAS = 6
GOALS = 7
PANEL_WIDTH = 232.0
ROW = 96.0
TOP = 162.0
FOOT = 44.0


@attrs.frozen
class _Grid:
    """What stands on one page, and where."""

    panels: Sequence[Panel]
    goals: Sequence[Lane]
    left: float
    pitch_x: float
    pitch_y: float
    height: float


def draw_overview_board(board: Board, theme: Theme, sheet: Sheet) -> tuple[list[Page], list[str]]:
    """The pages of the overview; always landscape, since it compares.

    Args:
        board: The board.
        theme: The paper's colours.
        sheet: The paper; a smaller one shows the same, smaller.

    Returns:
        The pages in reading order, and the texts that were cut.
    """
    pages, truncated = [], []
    look = look_of(board, theme)
    cards = {(card.row, card.column): card for card in board.cards}
    parts = [
        (panels, goals)
        for panels in shared_out(board.panels, PERSONAS)
        for goals in shared_out(board.goals, GOALS)
    ]
    for number, (panels, goals) in enumerate(parts, start=1):
        canvas = Canvas()
        foot = FOOT + others_height(board)
        grid = _grid(panels, goals, sheet, foot)
        _draw(canvas, look, cards, grid, sheet)
        people = ", ".join(panel.title for panel in panels)
        pages.append(
            Page(
                name=board.name if len(parts) == 1 else f"{board.name}-{number}",
                title=printable(board.title),
                description=printable(f"{board.subtitle}: {people}"),
                language=board.language,
                width=sheet.width,
                height=min(sheet.height, TOP + len(panels) * grid.pitch_y + foot),
                paper=theme.paper,
                shapes=tuple(canvas.shapes),
            )
        )
        truncated += canvas.truncated
    return pages, truncated


def _grid(panels: Sequence[Panel], goals: Sequence[Lane], sheet: Sheet, foot: float) -> _Grid:
    left = sheet.margin + PANEL_WIDTH + 12
    pitch_x = (sheet.width - sheet.margin + 8 - left) / max(len(goals), 1)
    pitch_y = min(140.0, (sheet.height - TOP - foot) / max(len(panels), 1))
    return _Grid(panels, goals, left, pitch_x, pitch_y, pitch_y - 10)


def _draw(
    canvas: Canvas,
    look: Look,
    cards: dict[tuple[str, str], Card],
    grid: _Grid,
    sheet: Sheet,
) -> None:
    board = look.board
    frame = draw_title(canvas, board.title, "", (sheet.margin, 22), 640)
    subtitle = canvas.fit(board.subtitle, sheet.width - frame.right - 44, KEY)
    canvas.lines(subtitle, (frame.right + 18, 24 if board.difference else 38), KEY, SOFT)
    draw_since(canvas, board, (frame.right + 18, 35), sheet.width - frame.right - 44)
    draw_sign_key(canvas, board, (frame.right + 18, 54.5))
    _draw_channels(canvas, look, sheet)
    for column, goal in enumerate(grid.goals):
        x = grid.left + column * grid.pitch_x
        bottom = TOP + len(grid.panels) * grid.pitch_y - 6
        _draw_goal(canvas, goal, Box(x, TOP - 48, grid.pitch_x - 8, bottom - TOP + 48), look)
    for row, panel in enumerate(grid.panels):
        top = TOP + row * grid.pitch_y
        _draw_person(canvas, look, panel, Box(sheet.margin, top, PANEL_WIDTH, grid.height))
        for column, goal in enumerate(grid.goals):
            x = grid.left + column * grid.pitch_x
            box = Box(x + 3, top, grid.pitch_x - 14, grid.height)
            draw_cell(canvas, cards[panel.name, goal.name], box, look, panel)
    below = TOP + len(grid.panels) * grid.pitch_y
    _draw_key(canvas, look, (sheet.margin, below + 12))
    draw_others(canvas, board, (sheet.margin, below + 33), sheet.width - 2 * sheet.margin)


def _draw_channels(canvas: Canvas, look: Look, sheet: Sheet) -> None:
    x, room = sheet.margin, sheet.width - 2 * sheet.margin
    channels = look.board.channels
    widths = [38 + STRIP_LABEL.width(channel.label) * 1.06 for channel in channels]
    gap = 8.0 if sum(widths) + 8 * len(widths) <= room else 3.0
    most = _fair(widths, room - gap * len(widths))
    for channel, wanted in zip(channels, widths, strict=True):
        box = Box(x, 79, max(23.0, min(wanted, most)), 20)
        if box.right > sheet.width - sheet.margin + gap:
            canvas.truncated.append(channel.label)
            continue
        canvas.shadow(box, 0)
        canvas.add(
            Rect(x=box.x, y=box.y, width=box.width, height=20, fill=STRIP, edge=INK, line=0.8),
            Rect(x=box.x, y=box.y, width=22, height=20, fill=look.channels[channel.name].fill,
                 edge=INK, line=0.8),
        )  # fmt: skip
        code = canvas.fit(channel.code, 20, STRIP_LABEL)
        ink = look.channels[channel.name].ink
        canvas.lines(code, (box.x + 11, box.y + 6), STRIP_LABEL, ink, anchor="middle")
        if box.width > 50:
            font = shrunk(channel.label, box.width - 34, STRIP_LABEL)
            name = canvas.fit(channel.label, box.width - 34, font)
            canvas.lines(name, (box.x + 29, box.y + 6), font, INK)
        draw_lane_change(canvas, channel, box)
        x = box.right + gap


def _fair(widths: Sequence[float], room: float) -> float:
    """The width that none may pass, so that all have room and short ones keep theirs."""
    left = room
    for number, width in enumerate(sorted(widths)):
        share = left / (len(widths) - number)
        if width > share:
            return share
        left -= width
    return room


def _draw_goal(canvas: Canvas, goal: Lane, box: Box, look: Look) -> None:
    colours = look.goals[goal.name]
    inner = Canvas()
    inner.add(
        Rect(x=box.x, y=box.y + 20, width=box.width, height=box.height - 20, fill=colours.fill,
             radius=6, opacity=0.38),
        Ellipse(x=box.x + box.width / 2 + 1.1, y=box.y + 20 + 1.6, rx=box.width / 2 - 6, ry=20,
                fill="#000000", opacity=0.16),
        Ellipse(x=box.x + box.width / 2, y=box.y + 20, rx=box.width / 2 - 6, ry=20,
                fill=colours.fill, edge=colours.edge, line=1.6),
    )  # fmt: skip
    room = box.width - 40
    font = shrunk(goal.label, room, GOAL, most=2)
    lines = inner.fit(goal.label, room, font, most=2, balanced=True)
    top = box.y + 20 - len(lines.lines) * font.leading / 2 + 0.8
    inner.lines(lines, (box.x + box.width / 2, top), font, INK, anchor="middle")
    draw_lane_change(inner, goal, Box(box.x + 6, box.y, box.width - 12, 40))
    kinds = ("goal", f"goal-{goal.name}")
    title = "\n".join([goal.label, *sentences(goal.change, goal.edits, look.board)])
    canvas.group(inner, name=f"goal-{goal.name}", kinds=kinds, title=title)


def _draw_person(canvas: Canvas, look: Look, panel: Panel, box: Box) -> None:
    inner = Canvas()
    inner.shadow(box, 3)
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=PANEL, edge=INK,
             line=1.1, radius=3),
        Rect(x=box.x + 0.6, y=box.y + 0.6, width=5, height=box.height - 1.2,
             fill=persona_colours(panel.order).fill),
    )  # fmt: skip
    draw_portrait(inner, panel, (box.x + 37, box.y + 36), 22)
    for number, channel in enumerate(panel.prefers[:3]):
        x = box.x + 37 + (number - (len(panel.prefers[:3]) - 1) / 2) * 14.5
        look.badge(inner, channel, (x, box.y + 69), r=6.4)
    left = box.x + 70
    width = box.right - left - 8
    name = shrunk(panel.title, width, Font(12.5, 14.5, bold=True))
    tag = shrunk(panel.tagline, width, Font(8.8, 10.6, bold=True))
    y = inner.lines(inner.fit(panel.title, width, name), (left, box.y + 7), name, INK)
    y = inner.lines(inner.fit(panel.tagline, width, tag), (left, y), tag, text_colour(panel.order))
    most = max(1, int((box.bottom - 28 - y) / ABOUT.leading))
    text = inner.fit(panel.style, width, ABOUT, most=most)
    inner.lines(text, (left, y + 1.5), ABOUT, SOFT)
    draw_scales(inner, look.board, panel, (left, box.bottom - 22), (78, 0))
    draw_lane_change(inner, panel, box)
    kinds = ("persona", f"persona-{panel.name}")
    changes = sentences(panel.change, panel.edits, look.board)
    texts = (panel.title, panel.tagline, panel.about, panel.style, *changes)
    title = "\n".join(filter(None, texts))
    canvas.group(inner, name=f"persona-{panel.name}", kinds=kinds, title=title)


def _draw_key(canvas: Canvas, look: Look, at: tuple[float, float]) -> None:
    x, y = at
    words = look.board.words
    if look.board.channels:
        sample = look.board.channels[0].name
        for state in ("offered", "partial", "elsewhere"):
            look.badge(canvas, sample, (x + 8, y + 6), r=7.2, state=state)
            lines = canvas.fit(words[state], 160, KEY)
            canvas.lines(lines, (x + 20, y + 2.4), KEY, INK)
            x += 20 + lines.width * 1.05 + 18
    for feeling in range(-2, 3):
        colours = feeling_colours(feeling)
        face = Face(x=x + 8, y=y + 6, r=7, feeling=feeling, fill=colours.fill, ink=colours.ink)
        canvas.add(face)
        x += 16
    lines = canvas.fit(words["feeling"], 160, KEY)
    canvas.lines(lines, (x + 8, y + 2.4), KEY, INK)
    x += 8 + lines.width * 1.05 + 18
    canvas.add(
        Rect(x=x, y=y + 3.5, width=48, height=5, fill="#FFFFFF", edge=INK, line=0.6),
        Rect(x=x, y=y + 3.5, width=36, height=5, fill=look.theme.part, edge=INK, line=0.6),
        Rect(x=x, y=y + 3.5, width=22, height=5, fill=INK, edge=INK, line=0.6),
    )
    lines = canvas.fit(words["coverage"], 300, KEY)
    canvas.lines(lines, (x + 55, y + 2.4), KEY, INK)
