"""A network board to one sheet: personas, goals, moments and channels, and ribbons between."""

from __future__ import annotations

from journeys.board import Board, Panel
from journeys.board.links import Link, LinkKind
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.header import draw_title
from journeys.drawing.look import Look, look_of
from journeys.drawing.network_columns import Columns, columns_of
from journeys.drawing.network_grid import FOOT, TOP, Grid, grid_of, moments_at_most
from journeys.drawing.network_key import draw_heads, draw_network_key
from journeys.drawing.network_marks import draw_plug
from journeys.drawing.network_nodes import draw_band, draw_goal, draw_persona
from journeys.drawing.network_order import ordered
from journeys.drawing.network_ports import PLUG
from journeys.drawing.network_rest import PLAIN, colours_of
from journeys.drawing.network_ribbons import draw_ribbons
from journeys.drawing.network_strips import draw_channel, draw_moment
from journeys.drawing.palette import SOFT, Theme, persona_colours
from journeys.drawing.shapes import Page, Rect
from journeys.drawing.sheet import Sheet
from journeys.drawing.type import KEY
from journeys.text import printable

__all__ = ["draw_network_board"]


def draw_network_board(board: Board, theme: Theme, sheet: Sheet) -> tuple[list[Page], list[str]]:
    """The page of a network; always one in landscape, since it is seen at one look.

    Args:
        board: The board.
        theme: The paper's colours.
        sheet: The paper.

    Returns:
        The page, and the texts that were cut, among them the titles of all that had no room and
        stands together in one node.
    """
    look = look_of(board, theme)
    columns = ordered(columns_of(board, lambda counts: moments_at_most(counts, sheet)))
    grid = grid_of(columns, sheet)
    canvas = Canvas()
    frame = draw_title(canvas, board.title, "", (sheet.margin, 22), 640)
    subtitle = canvas.fit(board.subtitle, sheet.width - frame.right - 44, KEY)
    canvas.lines(subtitle, (frame.right + 18, 38), KEY, SOFT)
    draw_heads(canvas, look, sheet)
    _draw(canvas, look, columns, grid)
    draw_network_key(canvas, look, (sheet.margin + 2, TOP + grid.height + 14))
    people = ", ".join(panel.title for panel in board.panels)
    page = Page(
        name=board.name,
        title=printable(board.title),
        description=printable(f"{board.subtitle}: {people}"),
        language=board.language,
        width=sheet.width,
        height=min(sheet.height, TOP + grid.height + FOOT),
        paper=theme.paper,
        shapes=tuple(canvas.shapes),
    )
    return [page], canvas.truncated


def _draw(canvas: Canvas, look: Look, columns: Columns, grid: Grid) -> None:
    for node in columns.bands:
        draw_band(canvas, look, node, grid.bands[node.name])
    draw_ribbons(canvas, look, columns, grid)
    for node in columns.personas:
        draw_persona(canvas, look, node, grid.personas[node.name])
    for node in columns.bands:
        if node.name in grid.sockets:
            draw_socket(canvas, look, node.name, grid.sockets[node.name])
        draw_goal(canvas, look, node, grid.ovals[node.name])
    served = {link.target: link for link in columns.of(LinkKind.SERVES)}
    for band, inside in zip(columns.bands, columns.moments, strict=True):
        for node in inside:
            box, link = grid.moments[node.name], served.get(node.name)
            draw_moment(canvas, look, node, band.name, link, box)
            if link is not None:
                plug = Box(box.x, box.y, PLUG, box.height)
                draw_plug(canvas, plug, link.weight, colours_of(look, band.name))
    tastes: dict[str, list[Link]] = {}
    for link in (*columns.of(LinkKind.PREFERS), *columns.of(LinkKind.AVOIDS)):
        tastes.setdefault(link.target, []).append(link)
    for node in columns.channels:
        draw_channel(canvas, look, node, grid.channels[node.name], tastes.get(node.name, []))
    _draw_plugs(canvas, look, columns, grid)


def draw_socket(canvas: Canvas, look: Look, band: str, box: Box) -> None:
    """Draw where the links of a goal leave it.

    Args:
        canvas: Where.
        look: The look of the board.
        band: Name of the goal's band.
        box: The outline.
    """
    fill = colours_of(look, band).edge
    canvas.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=fill, radius=2)
    )  # fmt: skip


def _draw_plugs(canvas: Canvas, look: Look, columns: Columns, grid: Grid) -> None:
    """Both ends of the links of personas, and the ends of those of moments, summed by goal."""
    order = {
        node.name: node.part.order for node in columns.personas if isinstance(node.part, Panel)
    }
    for link in columns.of(LinkKind.PURSUES):
        begin, end = grid.plugs[link.name]
        draw_plug(canvas, begin, link.weight, colours_of(look, link.goal))
        who = persona_colours(order[link.source]) if link.source in order else PLAIN
        draw_plug(canvas, end, link.weight, who)
    sums: dict[tuple[str, str], int] = {}
    for link in columns.of(LinkKind.MEETS):
        key = (link.target, link.goal)
        sums[key] = sums.get(key, 0) + link.weight
    for key, box in grid.docks.items():
        draw_plug(canvas, box, sums[key], colours_of(look, key[1]))
