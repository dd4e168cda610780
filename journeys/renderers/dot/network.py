"""Network to short DOT text: a cluster for each kind of part, lines as wide as their counts."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from journeys.board import Board, Card
from journeys.board.links import Link, LinkKind
from journeys.drawing.palette import (
    DASH,
    PANEL,
    Colours,
    channel_colours,
    goal_colours,
    persona_colours,
)
from journeys.drawing.wrapping import clean
from journeys.renderers.dot.quoting import attributes, label, lines_label, name

__all__ = ["network"]

#: Characters a line; Graphviz does not wrap.
WIDE: Final = 24
#: The widest line, in points.
BROAD: Final = 6.0

_HEAD: Final = """digraph network {
  graph [layout=dot rankdir=LR nodesep=0.12 ranksep=1.6 nslimit=2 nslimit1=2 mclimit=0.1
         fontname="Arial" fontsize=18 labelloc=t labeljust=l newrank=true label=%s]
  node [shape=box style=filled fontname="Arial" fontsize=10 fillcolor=white]
  edge [arrowhead=none headport=w tailport=e fontname="Arial" fontsize=8]
"""

#: Names of the two ends of a link in the graph.
_ENDS: Final = {
    LinkKind.PURSUES: ("persona-{}", "goal-{}"),
    LinkKind.SERVES: ("goal-{}", "{}"),
    LinkKind.MEETS: ("{}", "ch-{}"),
}


def network(board: Board) -> str:
    """A network as DOT without positions.

    Args:
        board: The board.

    Returns:
        The text of a whole file, for `dot`; the same board gives the same text. Lines are dotted
        where no journey goes.
    """
    title = lines_label([text for text in (board.title, board.subtitle) if text], end="l")
    rows = (f"  {line}\n" if line else "\n" for line in _rows(board))
    return _HEAD % title + "".join(rows) + "}\n"


def _rows(board: Board) -> Iterator[str]:
    words = board.words
    goals = goal_colours(tuple(lane.id for lane in board.goals))
    own = {lane.name: goals[lane.id] for lane in board.goals}
    people = (
        _node(f"persona-{one.name}", (one.title, one.tagline), fillcolor=PANEL,
              color=persona_colours(one.order).fill, penwidth=2.5)
        for one in board.panels
    )  # fmt: skip
    yield from _cluster("personas", words["network-personas"], people)
    bands = (
        _node(f"goal-{band.name}", (band.label,), shape="ellipse",
              **_look(own.get(band.name, Colours(PANEL, DASH))))
        for band in board.bands
    )  # fmt: skip
    yield from _cluster("goals", words["network-goals"], bands)
    moments = (_moment(card, own.get(card.column, Colours(PANEL, DASH))) for card in board.cards)
    yield from _cluster("moments", words["network-moments"], moments)
    hues = channel_colours(tuple(lane.id for lane in board.channels))
    channels = (
        _node(f"ch-{lane.name}", (f"{lane.code} · {lane.label}",), fillcolor=hues[lane.id].fill,
              fontcolor=hues[lane.id].ink)
        for lane in board.channels
    )  # fmt: skip
    yield from _cluster("channels", words["network-channels"], channels)
    yield ""
    links = [link for link in board.links if link.kind in _ENDS]
    most = max((link.weight for link in links), default=1)
    for link in links:
        colours = own.get(link.goal, Colours(PANEL, DASH))
        yield _line(link, colours.edge, BROAD * link.weight / max(most, 1))


def _cluster(what: str, title: str, nodes: Iterable[str]) -> Iterator[str]:
    yield ""
    yield f"subgraph {name(f'cluster_{what}')} {{"
    look = {"label": label(title), "style": "rounded", "color": f'"{DASH}"', "fontsize": 12}
    yield f"  graph {attributes(look)}"
    yield from (f"  {node}" for node in nodes)
    yield "}"


def _look(colours: Colours) -> dict[str, str]:
    return {"fillcolor": colours.fill, "color": colours.edge}


def _node(what: str, texts: Iterable[str], **more: object) -> str:
    lines = [line for text in texts for line in textwrap.wrap(clean(text), WIDE)]
    values = {
        key: f'"{value}"' if isinstance(value, str) and value.startswith("#") else value
        for key, value in more.items()
    }
    return f"{name(what)} {attributes({'label': lines_label(lines), **values})}"


def _moment(card: Card, colours: Colours) -> str:
    marks = "".join((" ▷" if card.starts else "", " ◎" if card.ends else ""))
    return _node(card.name, (f"{card.title}{marks}",), color=colours.edge, penwidth=1.5)


def _line(link: Link, colour: str, width: float) -> str:
    source, target = (
        name(form.format(end))
        for form, end in zip(_ENDS[link.kind], (link.source, link.target), strict=True)
    )
    values: dict[str, object] = {"color": f'"{colour}"', "penwidth": max(0.6, width)}
    if link.kind is not LinkKind.SERVES:
        # No label, since it takes room and bends the lines.
        values["tooltip"] = f'"{link.weight}"'
    if not link.is_lived:
        values["style"] = "dotted"
    return f"{source} -> {target} {attributes(values)}"
