"""Links of a network to ribbons whose width says how many."""

from __future__ import annotations

from collections.abc import Iterable

from journeys.board.links import Link, LinkKind
from journeys.drawing.canvas import Canvas
from journeys.drawing.labelling import labelled
from journeys.drawing.look import Look
from journeys.drawing.network_columns import Columns
from journeys.drawing.network_grid import Grid
from journeys.drawing.network_rest import colours_of
from journeys.drawing.palette import DASH, blended
from journeys.drawing.shapes import Curve

__all__ = ["draw_ribbon", "draw_ribbons"]

Point = tuple[float, float]

#: The thinnest ribbon.
HAIR = 0.8


def draw_ribbons(canvas: Canvas, look: Look, columns: Columns, grid: Grid) -> None:
    """Draw all links of the sheet but preferences, the widest below.

    Args:
        canvas: Where.
        look: The look of the board.
        columns: What stands on the sheet.
        grid: Where it stands.
    """
    drawn = [*_pursuits(columns, grid), *_services(columns, grid), *_meetings(columns, grid)]
    drawn.sort(key=lambda one: (one[0].is_lived, -one[3]))
    for link, start, end, width in drawn:
        inner = Canvas()
        draw_ribbon(inner, look, link, (start, end), width)
        kinds = ("link", f"is-{link.kind.value}", f"goal-{link.goal}")
        canvas.group(inner, name=link.name, kinds=kinds, title=_title(look, link))


def draw_ribbon(
    canvas: Canvas, look: Look, link: Link, ends: tuple[Point, Point], width: float
) -> None:
    """Draw a link: with an outline where a journey goes, without and pale where none does.

    Args:
        canvas: Where.
        look: The look of the board.
        link: The link.
        ends: Where it begins and ends.
        width: Its width.
    """
    (x1, y1), (x2, y2) = ends
    middle = (x1 + x2) / 2
    points = ((x1, y1), (middle, y1), (middle, y2), (x2, y2))
    colours = colours_of(look, link.goal)
    if link.is_lived:
        canvas.add(Curve(points=points, edge=colours.edge, line=max(HAIR, width)))
        if width > 2:
            canvas.add(Curve(points=points, edge=colours.fill, line=width - 1.2))
    elif link.weight:
        pale = blended(colours.fill, look.theme.paper, 0.62)
        canvas.add(Curve(points=points, edge=pale, line=max(HAIR, width)))
    else:
        canvas.add(Curve(points=points, edge=DASH, line=HAIR))


_Drawn = tuple[Link, Point, Point, float]


def _pursuits(columns: Columns, grid: Grid) -> Iterable[_Drawn]:
    links = columns.of(LinkKind.PURSUES)
    most = max((link.weight for link in links), default=1)
    high = min((min(a.height, b.height) for a, b in grid.plugs.values()), default=1.0)
    for link in links:
        begin, end = grid.plugs[link.name]
        width = max(HAIR, (high - 0.8) * link.weight / max(most, 1))
        yield link, (begin.right, begin.middle[1]), (end.x, end.middle[1]), width


def _services(columns: Columns, grid: Grid) -> Iterable[_Drawn]:
    """From the socket of a goal, in the order of its moments."""
    links = {link.target: link for link in columns.of(LinkKind.SERVES)}
    for band, inside in zip(columns.bands, columns.moments, strict=True):
        own = [links[node.name] for node in inside if node.name in links]
        if not own:
            continue
        socket = grid.sockets[band.name]
        y = socket.y + 3
        for link in own:
            step = max(link.weight, 1) * grid.thin
            box = grid.moments[link.target]
            width = max(HAIR, link.weight * grid.thin - 0.3)
            yield link, (socket.right, y + step / 2), (box.x, box.middle[1]), width
            y += step


def _meetings(columns: Columns, grid: Grid) -> Iterable[_Drawn]:
    """From the right side of a moment, in the order of channels, to the docks of its goal."""
    links = columns.of(LinkKind.MEETS)
    lanes = {node.name: at for at, node in enumerate(columns.channels)}
    rows = {node.name: at for at, node in enumerate(x for band in columns.moments for x in band)}
    starts: dict[str, float] = {}
    for name, box in grid.moments.items():
        own = sorted((x for x in links if x.source == name), key=lambda x: lanes[x.target])
        y = box.middle[1] - sum(link.weight for link in own) * grid.scale / 2
        for link in own:
            starts[link.name] = y + link.weight * grid.scale / 2
            y += link.weight * grid.scale
    for key, dock in grid.docks.items():
        own = sorted((x for x in links if (x.target, x.goal) == key), key=lambda x: rows[x.source])
        y = dock.middle[1] - sum(link.weight for link in own) * grid.scale / 2
        for link in own:
            step = link.weight * grid.scale
            box = grid.moments[link.source]
            yield link, (box.right, starts[link.name]), (dock.x, y + step / 2), step - 0.3
            y += step


def _title(look: Look, link: Link) -> str:
    """Both ends of a link and its number, for a tooltip."""
    board = look.board
    people = {panel.name: panel.title for panel in board.panels}
    goals = {lane.name: lane.label for lane in board.bands}
    cards = {card.name: card.title for card in board.cards}
    lanes = {lane.name: lane.label for lane in board.channels}
    sides = {
        LinkKind.PURSUES: (people, goals),
        LinkKind.SERVES: (goals, cards),
        LinkKind.MEETS: (cards, lanes),
    }[link.kind]
    ends = [
        side.get(name, "…") for side, name in zip(sides, (link.source, link.target), strict=True)
    ]
    lines = [" → ".join(ends), labelled(board, f"network-{link.kind.value}", link.weight)]
    if link.kind is not LinkKind.PURSUES:
        lines.append(", ".join(people[one] for one in link.personas))
    return "\n".join(filter(None, lines))
