"""A journey board to pages: channels down, goals or stages across, moments and their ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeys.board import Arrow, Board, Lane
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.changes import draw_lane_change
from journeys.drawing.journey_frame import FEELINGS, Frame
from journeys.drawing.journey_grid import Grid, grid_of
from journeys.drawing.journey_head import draw_journey_head
from journeys.drawing.lanes import Part, parts
from journeys.drawing.look import Look, look_of
from journeys.drawing.moment_card import blocks_of, draw_moment, ports_of
from journeys.drawing.net import net_of
from journeys.drawing.overlay import extra_of, most_of
from journeys.drawing.palette import DASH, INK, PANEL, STRIP, Colours, Theme, blended
from journeys.drawing.shapes import Ellipse, Line, Page, Rect
from journeys.drawing.sheet import Sheet
from journeys.drawing.signs import sentences
from journeys.drawing.tags import Turns, draw_tags, tags_of
from journeys.drawing.trail_key import more_head
from journeys.drawing.type import GOAL, STRIP_LABEL
from journeys.drawing.ways import draw_ways, titles_of
from journeys.drawing.wrapping import shrunk
from journeys.text import printable

__all__ = ["draw_journey_board", "draw_lanes"]

TOP, OVAL = 172.0, 35.0
HEAD = (110.0, 30.0)
#: So many arrows of a drawing get the best route; all others are led fast.
CAREFUL = 160


def draw_journey_board(board: Board, theme: Theme, sheet: Sheet) -> tuple[list[Page], list[str]]:
    """The pages of a journey board.

    Args:
        board: The board.
        theme: The paper's colours.
        sheet: The paper, in landscape.

    Returns:
        The pages in reading order, and the texts that were cut.
    """
    return draw_lanes(board, theme, sheet, FEELINGS)


def draw_lanes(
    board: Board, theme: Theme, sheet: Sheet, frame: Frame
) -> tuple[list[Page], list[str]]:
    """The pages of a board whose cards stand on lanes and are joined by arrows.

    Args:
        board: The board.
        theme: The paper's colours.
        sheet: The paper, in landscape.
        frame: What stands around the lanes.

    Returns:
        The pages in reading order, and the texts that were cut.
    """
    look = look_of(board, theme)
    chosen = parts(board)
    page_of = {
        slot.card.name: number
        for number, part in enumerate(chosen, start=1)
        for stretch in part.stretches
        for slot in stretch.slots
    }
    turns = tags_of(board, page_of)
    inside = _inside(board, page_of)
    titles = titles_of(look)
    pages, truncated, careful = [], [], CAREFUL
    for number, part in enumerate(chosen, start=1):
        canvas = Canvas()
        numbering = f"{number}/{len(chosen)}" if chosen[1:] else ""
        draw_journey_head(canvas, look, sheet, numbering, frame.key)
        arrows = inside.get(number, [])
        _draw(canvas, look, part, sheet, (arrows, turns, titles, careful), frame=frame)
        careful = max(0, careful - len(arrows))
        pages.append(_page(board, canvas, theme, sheet, f"-{number}" if chosen[1:] else ""))
        truncated += canvas.truncated
    return pages, truncated


def _inside(board: Board, page_of: Mapping[str, int]) -> dict[int, list[Arrow]]:
    """The arrows of each page whose two ends stand on it."""
    found: dict[int, list[Arrow]] = {}
    for arrow in board.arrows:
        page = page_of[arrow.source]
        if page == page_of[arrow.target]:
            found.setdefault(page, []).append(arrow)
    return found


def _page(board: Board, canvas: Canvas, theme: Theme, sheet: Sheet, behind: str) -> Page:
    who = board.panels[0].title if len(board.panels) == 1 else ""
    bands = ", ".join(lane.label for lane in board.bands)
    return Page(
        name=f"{board.name}{behind}",
        title=printable(" — ".join(filter(None, (who, board.title)))),
        description=printable(f"{board.subtitle}: {bands}"),
        language=board.language,
        width=sheet.width,
        height=sheet.height,
        paper=theme.paper,
        shapes=tuple(canvas.shapes),
    )


def _draw(
    canvas: Canvas,
    look: Look,
    part: Part,
    sheet: Sheet,
    lines: tuple[Sequence[Arrow], Mapping[str, Turns], Mapping[str, str], int],
    *,
    frame: Frame,
) -> None:
    arrows, turns, titles, careful = lines
    slots = [slot for stretch in part.stretches for slot in stretch.slots]
    cards = [slot.card for slot in slots]
    panel = frame.height(cards)
    bottom = sheet.height - sheet.foot
    foot = bottom - panel - 8 if panel else bottom
    grid = grid_of(part, sheet, TOP + more_head(look.board), foot)
    _draw_bands(canvas, look, part, grid)
    _draw_lanes(canvas, look, part, grid, sheet)
    blocks = [block for card in cards for block in blocks_of(card, grid.cards[card.name])]
    blocks += [
        block for card in cards if card.name in turns
        for block in turns[card.name].blocks(grid.cards[card.name])
    ]  # fmt: skip
    ports = {
        card.name: ports_of(card, grid.cards[card.name], tagged=card.name in turns)
        for card in cards
    }
    dotted = len(look.board.panels) > 1 and look.board.balance is None
    most = most_of(look.board.arrows)
    extra = {arrow.name: extra_of(arrow, most) for arrow in arrows}
    net = net_of(arrows, grid, ports, blocks, dotted=dotted, careful=careful, extra=extra)
    for card in cards:
        draw_moment(canvas, card, grid.cards[card.name], look)
    draw_ways(canvas, look, arrows, net, titles)
    for card in cards:
        if card.name in turns:
            draw_tags(canvas, look, titles, turns[card.name], grid.cards[card.name])
    if panel:
        box = Box(sheet.margin, bottom - panel, sheet.width - 2 * sheet.margin, panel)
        places = sorted(
            ((card, grid.cards[card.name].middle[0]) for card in cards), key=lambda one: one[1]
        )
        frame.foot(canvas, look, places, box)


def _draw_bands(canvas: Canvas, look: Look, part: Part, grid: Grid) -> None:
    for stretch, box in zip(part.stretches, grid.bands, strict=True):
        colours = look.goals.get(stretch.band.name) if _by_goal(look) else None
        colours = colours or Colours(PANEL, DASH)
        inner = Canvas()
        top = box.y - OVAL / 2 - 8
        inner.add(
            Rect(x=box.x - 3, y=top, width=box.width + 6, height=box.bottom - top,
                 fill=blended(colours.fill), edge=colours.edge, line=0.9, radius=3)
        )  # fmt: skip
        x, y = box.middle[0], top - 1
        rx = min(176.0, box.width - 4) / 2
        inner.add(
            Ellipse(x=x + 1.1, y=y + 1.6, rx=rx, ry=OVAL / 2, fill="#000000", opacity=0.16),
            Ellipse(x=x, y=y, rx=rx, ry=OVAL / 2, fill=colours.fill, edge=colours.edge, line=1.6),
        )
        usual = GOAL.scaled(0.92)
        font = shrunk(stretch.band.label, 2 * rx * 0.8, usual, most=2)
        lines = inner.fit(stretch.band.label, 2 * rx * 0.8, font, most=2, balanced=True)
        inner.lines(lines, (x, y - len(lines.lines) * font.leading / 2 + 0.8), font, INK,
                    anchor="middle")  # fmt: skip
        kinds = ("band", f"band-{stretch.band.name}")
        name = f"goal-{stretch.band.name}" if _by_goal(look) else f"stage-{stretch.band.name}"
        draw_lane_change(inner, stretch.band, Box(x - rx, y - OVAL / 2, 2 * rx, OVAL))
        changes = sentences(stretch.band.change, stretch.band.edits, look.board)
        title = "\n".join([stretch.band.label, *changes])
        canvas.group(inner, name=name, kinds=kinds, title=title)


def _by_goal(look: Look) -> bool:
    return set(look.board.bands) <= set(look.board.goals)


def _draw_lanes(canvas: Canvas, look: Look, part: Part, grid: Grid, sheet: Sheet) -> None:
    for number, ((lane, _), box) in enumerate(zip(part.lanes, grid.lanes, strict=True)):
        if number:
            ends = ((sheet.margin, box.y), (box.right, box.y))
            canvas.add(Line(points=ends, edge=DASH, line=0.6, dashed=True, opacity=0.7))
        _draw_lane(canvas, look, lane, Box(sheet.margin, box.middle[1] - HEAD[1] / 2, *HEAD))


def _draw_lane(canvas: Canvas, look: Look, lane: Lane, box: Box) -> None:
    inner = Canvas()
    inner.shadow(box, 0)
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=STRIP, edge=INK, line=0.9)
    )
    look.icon(inner, lane.name, (box.x, box.y), box.height)
    width = box.width - box.height - 10
    font = shrunk(lane.label, width, STRIP_LABEL.scaled(0.95), most=2)
    lines = inner.fit(lane.label, width, font, most=2)
    top = box.middle[1] - len(lines.lines) * font.leading / 2 + 0.6
    inner.lines(lines, (box.x + box.height + 6, top), font, INK)
    draw_lane_change(inner, lane, box)
    title = "\n".join([lane.label, *sentences(lane.change, lane.edits, look.board)])
    canvas.group(inner, name=f"ch-{lane.name}", kinds=("channel",), title=title)
