"""A cover to pages: the map's title and facts, its personas, goals and channels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from journeys.board import Board, Panel
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.cover_card import draw_cover_card
from journeys.drawing.cover_parts import (
    HEAD,
    STRIP_HEIGHT,
    across,
    draw_channels,
    draw_cover_title,
    draw_facts,
    draw_goals,
    draw_section,
)
from journeys.drawing.look import Look, look_of
from journeys.drawing.palette import INK, Theme
from journeys.drawing.shapes import Page
from journeys.drawing.sheet import Sheet, shared_out
from journeys.drawing.type import COMMITMENT
from journeys.text import printable

__all__ = ["draw_cover_board"]

#: So many personas a page.
PERSONAS: Final = 12
GAP: Final = 12.0
#: Between two sections: the least, and the most.
CLOSE, APART = 16.0, 40.0
#: A card of a persona needs about so much for its texts.
CARD: Final = (210.0, 110.0)
HIGHEST: Final = 240.0
#: Height of a goal, and where many personas need the room.
OVAL, LOW_OVAL, MANY = 56.0, 40.0, 6


def draw_cover_board(board: Board, theme: Theme, sheet: Sheet) -> tuple[list[Page], list[str]]:
    """The pages of a cover; one for up to twelve personas.

    Args:
        board: The board.
        theme: The paper's colours.
        sheet: The paper, in landscape or portrait.

    Returns:
        The pages in reading order, and the texts that were cut.
    """
    look = look_of(board, theme)
    chosen = shared_out(board.panels, PERSONAS)
    pages, truncated = [], []
    for number, panels in enumerate(chosen, start=1):
        canvas = Canvas()
        _draw(canvas, look, panels, sheet, is_first=number == 1)
        if len(chosen) > 1:
            lines = canvas.fit(f"{number}/{len(chosen)}", 60, COMMITMENT)
            at = (sheet.width - sheet.margin - 1, sheet.height - 15)
            canvas.lines(lines, at, COMMITMENT, INK, anchor="end")
        people = ", ".join(panel.title for panel in panels)
        pages.append(
            Page(
                name=board.name if len(chosen) == 1 else f"{board.name}-{number}",
                title=printable(board.title),
                description=printable(f"{board.subtitle}: {people}"),
                language=board.language,
                width=sheet.width,
                height=sheet.height,
                paper=theme.paper,
                shapes=tuple(canvas.shapes),
            )
        )
        truncated += canvas.truncated
    return pages, truncated


def _draw(
    canvas: Canvas, look: Look, panels: Sequence[Panel], sheet: Sheet, *, is_first: bool
) -> None:
    margin = sheet.margin + 12
    right, width = sheet.width - margin, sheet.width - 2 * margin
    y = draw_cover_title(canvas, look.board.title, Box(margin, margin, width, 0)) + 16
    y = draw_facts(canvas, look.board.facts, Box(margin, y, width, 0)) + 6
    bottom = sheet.height - margin
    goals = across(len(look.board.goals) * is_first, width, 96, 2)
    channels = across(len(look.board.channels) * is_first, width, 126, 3)
    ovals = goals[0] * ((OVAL if len(panels) <= MANY else LOW_OVAL) + 8) - 8
    strips = channels[0] * (STRIP_HEIGHT + 8) - 8
    below = [HEAD + high for high, (rows, _) in ((ovals, goals), (strips, channels)) if rows]
    room = bottom - y - sum(below) - CLOSE * len(below)
    columns, rows = _grid(len(panels), width, room - HEAD)
    high = min(HIGHEST, (room - HEAD + GAP) / rows - GAP) if panels else 0.0
    people = rows * (high + GAP) - GAP + HEAD if panels else 0.0
    spare = max(0.0, room - people) / max(1, len(below))
    apart = CLOSE + min(APART - CLOSE, spare)
    words = look.board.words
    if panels:
        top = draw_section(canvas, words["cover-personas"], (margin, y), right)
        places = _places(len(panels), Box(margin, top, width, people - HEAD), columns, rows)
        for panel, box in zip(panels, places, strict=True):
            draw_cover_card(canvas, look, panel, box)
        y += people + apart
    if goals[0]:
        top = draw_section(canvas, words["cover-goals"], (margin, y), right)
        draw_goals(canvas, look, Box(margin, top, width, ovals), *goals)
        y = top + ovals + apart
    if channels[0]:
        top = draw_section(canvas, words["cover-channels"], (margin, y), right)
        draw_channels(canvas, look, Box(margin, top, width, strips), *channels)


def _grid(count: int, width: float, height: float) -> tuple[int, int]:
    """The columns and rows in which cards have the most room for their texts."""

    def worth(columns: int) -> float:
        rows = -(-count // columns)
        across_, down = (width + GAP) / columns - GAP, (height + GAP) / rows - GAP
        return min(across_ / CARD[0], min(down, HIGHEST) / CARD[1]) * count / (columns * rows)

    if not count:
        return 1, 1
    columns = max(range(1, min(4, count) + 1), key=lambda one: (round(worth(one), 3), -one))
    return columns, -(-count // columns)


def _places(count: int, box: Box, columns: int, rows: int) -> Iterator[Box]:
    """Places row by row; a row that is not full stands in the middle."""
    wide, high = (box.width + GAP) / columns, (box.height + GAP) / rows
    for row, line in enumerate(shared_out(range(count), columns)):
        left = box.x + (columns - len(line)) * wide / 2
        for at in range(len(line)):
            yield Box(left + at * wide, box.y + row * high, wide - GAP, high - GAP)
