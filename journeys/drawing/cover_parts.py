"""Title, facts, goals and channels of a cover to shapes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from journeys.board import Lane
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.legible import legible
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.palette import DASH, INK, SIGNAL, SOFT, STRIP
from journeys.drawing.shapes import Ellipse, Line, Rect
from journeys.drawing.sheet import shared_out
from journeys.drawing.type import GOAL, KEY, STRIP_LABEL
from journeys.vocabulary import label

__all__ = [
    "HEAD",
    "STRIP_HEIGHT",
    "across",
    "draw_channels",
    "draw_cover_title",
    "draw_facts",
    "draw_goals",
    "draw_section",
]

#: Height of the head of a section.
HEAD: Final = 20.0
STRIP_HEIGHT: Final = 26.0
GAP: Final = 8.0
TITLE: Final = Font(34, 40, bold=True)
SECTION: Final = Font(11.5, 13.5, bold=True)
FACT: Final = Font(9.6, 11.6, bold=True)


def draw_cover_title(canvas: Canvas, title: str, box: Box) -> float:
    """Draw the title in its red frame, in one line or two.

    Args:
        canvas: Where.
        title: The title.
        box: Where it may stand; its height is that of one line.

    Returns:
        The height below the frame.
    """
    usual = TITLE.scaled(min(1.0, box.width / 900 + 0.12))
    most = 1 if usual.width(title[:200]) <= box.width - 48 else 2
    font = legible(title, (box.width - 48) / 1.05, usual, most=most)
    lines = canvas.fit(title, (box.width - 48) / 1.05, font, most=most, balanced=True)
    high = max(1, len(lines.lines)) * font.leading + 24
    frame = Box(box.x, box.y, max(120.0, lines.width * 1.05 + 44), high)
    canvas.shadow(frame, 0)
    canvas.add(
        Rect(x=frame.x, y=frame.y, width=frame.width, height=frame.height, fill=STRIP,
             edge=SIGNAL, line=2.8)
    )  # fmt: skip
    canvas.lines(lines, (frame.x + 22, frame.y + 12 + 0.04 * font.size), font, INK)
    return frame.bottom


def draw_facts(canvas: Canvas, facts: Sequence[tuple[str, str]], box: Box) -> float:
    """Draw what the map says of itself, in columns.

    Args:
        canvas: Where.
        facts: What it is, and the words.
        box: Where it stands; its height is not looked at.

    Returns:
        The height below.
    """
    columns = min(len(facts), 4 if box.width > 800 else 2) or 1
    rows = [facts[at : at + columns] for at in range(0, len(facts), columns)]
    lefts = _lefts(rows, columns, box.width)
    y = box.y
    for row in rows:
        bottoms = []
        for number, (what, text) in enumerate(row):
            x, width = box.x + lefts[number], lefts[number + 1] - lefts[number]
            head = canvas.fit(what, width - 14, KEY)
            top = canvas.lines(head, (x, y), KEY, SOFT) + 1
            font = legible(text, width - 14, FACT, most=2)
            lines = canvas.fit(text, width - 14, font, most=2)
            bottoms.append(canvas.lines(lines, (x, top), font, INK))
        y = max(bottoms) + 6
    return y


def _lefts(rows: Sequence[Sequence[tuple[str, str]]], columns: int, width: float) -> list[float]:
    """Where columns begin, and the last one ends: by their texts, or evenly if they are long."""
    wanted = [
        max((max(KEY.width(row[at][0][:200]), FACT.width(row[at][1][:200])) * 1.05 + 16
             for row in rows if at < len(row)), default=16.0)
        for at in range(columns)
    ]  # fmt: skip
    spare = (width - sum(wanted)) / columns
    if spare < 0:
        wanted, spare = [width / columns] * columns, 0.0
    return [sum(wanted[:at]) + spare * at for at in range(columns + 1)]


def draw_section(canvas: Canvas, title: str, at: tuple[float, float], right: float) -> float:
    """Draw the head of a section, with a rule behind it.

    Args:
        canvas: Where.
        title: The head.
        at: Left and top.
        right: Where the rule ends.

    Returns:
        The height below.
    """
    x, y = at
    lines = canvas.fit(title, right - x, SECTION)
    canvas.lines(lines, (x, y), SECTION, INK)
    middle = y + 0.55 * SECTION.size
    start = x + lines.width * 1.07 + 10
    if start < right:
        canvas.add(Line(points=((start, middle), (right, middle)), edge=DASH, line=0.8))
    return y + HEAD


def across(count: int, width: float, least: float, rows: int) -> tuple[int, int]:
    """How things stand in rows.

    Args:
        count: How many.
        width: The width of a row.
        least: The least width of one.
        rows: The most rows.

    Returns:
        How many rows there are, and how many are shown.

    Example:
        >>> across(8, 540, 130, 3), across(90, 540, 130, 3)
        ((2, 8), (3, 12))
    """
    most = max(1, int(width / least))
    return min(rows, -(-count // most)), min(count, most * rows)


def draw_goals(canvas: Canvas, look: Look, box: Box, rows: int, shown: int) -> None:
    """Draw the goals as ovals.

    Args:
        canvas: Where.
        look: The look of the board.
        box: Where they stand.
        rows: How many rows they have.
        shown: How many there is room for; the last of them says how many more there are.
    """
    goals = look.board.goals
    for lane, place in _places(canvas, look, goals, (box, rows, shown)):
        colours = look.goals[lane.name] if lane.id or lane.name else None
        fill, edge = (colours.fill, colours.edge) if colours else (look.theme.closed, DASH)
        inner = Canvas()
        (x, y), rx, ry = place.middle, min(place.width, 210.0) / 2, place.height / 2
        inner.add(
            Ellipse(x=x + 1.1, y=y + 1.6, rx=rx, ry=ry, fill="#000000", opacity=0.16),
            Ellipse(x=x, y=y, rx=rx, ry=ry, fill=fill, edge=edge, line=1.6),
        )
        most = max(1, int(1.3 * ry / GOAL.leading))
        font = legible(lane.label, 1.6 * rx, GOAL, most=most)
        lines = inner.fit(lane.label, 1.6 * rx, font, most=most, balanced=True)
        top = y - len(lines.lines) * font.leading / 2 + 0.8
        inner.lines(lines, (x, top), font, INK, anchor="middle")
        name = f"goal-{lane.name}" if lane.name else "rest-goals"
        canvas.group(inner, name=name, kinds=("goal", name), title=lane.label)


def draw_channels(canvas: Canvas, look: Look, box: Box, rows: int, shown: int) -> None:
    """Draw the channels as strips.

    Args:
        canvas: Where.
        look: The look of the board.
        box: Where they stand.
        rows: How many rows they have.
        shown: How many there is room for; the last of them says how many more there are.
    """
    for lane, place in _places(canvas, look, look.board.channels, (box, rows, shown)):
        inner = Canvas()
        inner.shadow(place, 0)
        inner.add(
            Rect(x=place.x, y=place.y, width=place.width, height=place.height, fill=STRIP,
                 edge=INK, line=0.9, dashed=not lane.name)
        )  # fmt: skip
        left = place.x + 8
        if lane.name:
            look.icon(inner, lane.name, (place.x, place.y), place.height)
            left += place.height
        width = place.right - left - 5
        font = legible(lane.label, width, STRIP_LABEL, most=2)
        lines = inner.fit(lane.label, width, font, most=2)
        top = place.middle[1] - len(lines.lines) * font.leading / 2 + 0.6
        inner.lines(lines, (left, top), font, INK)
        name = f"ch-{lane.name}" if lane.name else "rest-channels"
        canvas.group(inner, name=name, kinds=("channel",), title=lane.label)


def _places(
    canvas: Canvas, look: Look, lanes: Sequence[Lane], room: tuple[Box, int, int]
) -> list[tuple[Lane, Box]]:
    """Each lane with its place; one that is no part stands for those without room."""
    box, rows, shown = room
    kept = list(lanes)
    if shown < len(lanes):
        kept = list(lanes[: shown - 1])
        canvas.truncated += [lane.label for lane in lanes[shown - 1 :]]
        text = label(look.board.language, "network-more", count=len(lanes) - len(kept))
        kept.append(Lane(id="", name="", label=text))
    if not kept:
        return []
    lines = shared_out(kept, -(-len(kept) // rows))
    columns = max(map(len, lines))
    width = (box.width + GAP) / columns
    high = (box.height + GAP) / len(lines)
    return [
        (lane, Box(box.x + at * width, box.y + row * high, width - GAP, high - GAP))
        for row, line in enumerate(lines)
        for at, lane in enumerate(line)
    ]
