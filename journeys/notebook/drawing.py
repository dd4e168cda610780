"""A graph to one page: its nodes as cards in layers, its edges as curves between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from operator import mul
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.drawing import Page
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.metrics import Font
from journeys.drawing.palette import INK, PANEL, SOFT, THEMES, Colours, goal_colours
from journeys.drawing.shapes import Rect
from journeys.drawing.strokes import Curve, Route
from journeys.drawing.wrapping import clean, fit
from journeys.notebook.layers import layers_of

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["page_of"]

CARD: Final = (142.0, 46.0)
GAP: Final = (74.0, 15.0)
MARGIN: Final = 20.0
TOP: Final = 46.0
HEAD: Final = 7.0
#: On how many curves numbers are legible; where there are more, none has one.
NUMBERS: Final = 40
_TITLE: Final = Font(14, 17, bold=True)
_LABEL: Final = Font(9.5, 11, bold=True)
_SMALL: Final = Font(7.5, 9)

_Point = tuple[float, float]


@attrs.frozen
class _Node:
    """A card: where it stands, and what it says."""

    box: Box
    label: str
    about: str
    colours: Colours
    is_start: bool
    is_end: bool


def page_of(graph: nx.DiGraph[Any], *, title: str, language: str) -> Page:
    """A page that shows a graph.

    Args:
        graph: A directed graph of a map, whose nodes say their `label`.
        title: What stands above.
        language: `fr` or `en`.

    Returns:
        The page; as large as the graph asks for.
    """
    layers = layers_of(graph)
    rows = max(len(layer) for layer in layers)
    width = 2 * MARGIN + len(layers) * CARD[0] + (len(layers) - 1) * GAP[0]
    height = TOP + MARGIN + rows * (CARD[1] + GAP[1])
    nodes = dict(_nodes(graph, layers, height))
    canvas = Canvas()
    head = fit(clean(title), width - 2 * MARGIN, _TITLE)
    canvas.lines(head, (MARGIN, 14), _TITLE, INK)
    _draw_edges(canvas, graph, nodes)
    for node in nodes.values():
        _draw(canvas, node)
    return Page(
        name="graph",
        title=clean(title),
        description=f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges",
        language=language,
        width=width,
        height=height,
        paper=THEMES["white"].paper,
        shapes=tuple(canvas.shapes),
    )


def _nodes(
    graph: nx.DiGraph[Any], layers: list[list[Any]], height: float
) -> Iterator[tuple[Any, _Node]]:
    colours = goal_colours(tuple(sorted({_goal(node, graph.nodes[node]) for node in graph})))
    for column, layer in enumerate(layers):
        step = (height - TOP - MARGIN) / len(layer)
        for row, node in enumerate(layer):
            data = graph.nodes[node]
            x = MARGIN + column * (CARD[0] + GAP[0])
            y = TOP + (row + 0.5) * step - CARD[1] / 2
            goal = _goal(node, data)
            yield (
                node,
                _Node(
                    box=Box(x, y, *CARD),
                    label=str(data.get("label") or node),
                    about=_about(data),
                    colours=colours[goal] if goal else Colours(PANEL, SOFT),
                    is_start=data.get("start") is True,
                    is_end=data.get("end") is True,
                ),
            )


def _goal(node: Any, data: Mapping[str, Any]) -> str:
    if data.get("kind") == "goal":
        return str(node).removeprefix("goal:")
    return str(data.get("goal") or "")


def _about(data: Mapping[str, Any]) -> str:
    named = (data.get(key) for key in ("channel", "goal", "stage"))
    return " · ".join(str(one) for one in named if one) or str(data.get("kind") or "")


def _draw(canvas: Canvas, node: _Node) -> None:
    box, colours = node.box, node.colours
    canvas.shadow(box)
    canvas.add(
        Rect(
            x=box.x, y=box.y, width=box.width, height=box.height, fill=colours.fill,
            edge=colours.edge, line=2.2 if node.is_end else 1.0, radius=4,
        )
    )  # fmt: skip
    sign = f"{'▶ ' if node.is_start else ''}{'■ ' if node.is_end else ''}"
    label = fit(sign + clean(node.label), box.width - 12, _LABEL, most=2)
    below = canvas.lines(label, (box.x + 6, box.y + 4), _LABEL, colours.ink)
    about = fit(clean(node.about), box.width - 12, _SMALL)
    canvas.lines(about, (box.x + 6, max(below, box.bottom - 14)), _SMALL, colours.ink)


def _draw_edges(canvas: Canvas, graph: nx.DiGraph[Any], nodes: Mapping[Any, _Node]) -> None:
    """A curve for all edges between two nodes; how many they are stands on it."""
    counts = Counter((source, target) for source, target in graph.edges() if source != target)
    ends = Counter(target for _, target in counts)
    arrived: Counter[Any] = Counter()
    numbers = []
    for (source, target), count in sorted(counts.items(), key=lambda one: _rank(one[0], nodes)):
        arrived[target] += 1
        part = arrived[target] / (ends[target] + 1)
        curve, tip = _edge(nodes[source], nodes[target].box, part)
        canvas.add(curve, tip)
        if count > 1:
            numbers.append((curve, count))
    _draw_numbers(canvas, numbers if len(numbers) <= NUMBERS else [])


def _rank(ends: tuple[Any, Any], nodes: Mapping[Any, _Node]) -> tuple[float, ...]:
    """Where an edge begins and ends, from above: so edges arrive in an order that crosses less."""
    source, target = (nodes[end].box for end in ends)
    return source.y, source.x, target.y, target.x


def _edge(source: _Node, target: Box, part: float) -> tuple[Curve, Route]:
    """A curve and its head: to the right, back to the left, or round on one side."""
    box, height = source.box, target.y + part * target.height
    middle = box.y + box.height / 2
    if target.x > box.x:
        start, tip, way, bend = box.right, target.x, (1, 1), 0.5 * GAP[0]
    elif target.x < box.x:
        start, tip, way, bend = box.x, target.right, (-1, -1), 0.5 * GAP[0]
    else:
        start, tip, way, bend = box.right, target.right, (1, -1), 0.7 * GAP[0]
    before = (tip - way[1] * HEAD, height)
    near, far = (start + way[0] * bend, middle), (before[0] - way[1] * bend, height)
    ink = source.colours.edge
    curve = Curve(points=((start, middle), near, far, before), edge=ink, line=1.0)
    return curve, Route(points=(before, (tip, height)), edge=ink, line=1.0, head=HEAD)


def _along(curve: Curve, part: float) -> _Point:
    """The point of a curve after a part of it, 0..1."""
    rest = 1 - part
    weights = (rest**3, 3 * rest**2 * part, 3 * rest * part**2, part**3)
    xs, ys = zip(*curve.points, strict=True)
    return sum(map(mul, weights, xs)), sum(map(mul, weights, ys))


def _draw_numbers(canvas: Canvas, numbers: list[tuple[Curve, int]]) -> None:
    """How many edges each curve stands for, where the curve is seen and no other number is."""
    taken: list[_Point] = []
    for curve, count in numbers:
        parts = (0.5, 0.35, 0.65, 0.2, 0.8) if _is_near(curve) else (0.1, 0.06, 0.14)
        points = [_along(curve, part) for part in parts]
        free = (
            (x, y)
            for x, y in points
            if not any(abs(x - left) < 18 and abs(y - top) < 11 for left, top in taken)
        )
        x, y = next(free, points[0])
        taken.append((x, y))
        text = fit(f"×{count}", 40, _SMALL)
        width = text.width + 4
        canvas.add(Rect(x=x - width / 2, y=y - 5.5, width=width, height=11, fill="#FFFFFF"))
        canvas.lines(text, (x, y - 5), _SMALL, INK, anchor="middle")


def _is_near(curve: Curve) -> bool:
    """Whether no column stands between its ends, so that a number in its middle is seen."""
    return abs(curve.points[0][0] - curve.points[-1][0]) <= GAP[0]
