"""Board to short DOT text that Graphviz lays out and people edit by hand."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from journeys.board import Board, Card, CardState, Kind, Lane, Panel
from journeys.board.listing import heading, marked, others
from journeys.drawing.palette import (
    DASH,
    PANEL,
    THEMES,
    Colours,
    channel_colours,
    goal_colours,
    persona_colours,
)
from journeys.drawing.wrapping import clean
from journeys.errors import EngineError
from journeys.renderers.dot.network import network
from journeys.renderers.dot.quoting import attributes, label, lines_label, name
from journeys.renderers.dot.ways import ways

__all__ = ["auto"]

#: Characters a line; Graphviz does not wrap.
WIDE: Final = 26

_HEAD: Final = """digraph board {
  graph [layout=dot rankdir=LR nodesep=0.12 ranksep=0.25 nslimit=2 nslimit1=2 mclimit=0.1
         fontname="Arial" fontsize=18 labelloc=t label=%s]
  node [shape=box style=filled fontname="Arial" fontsize=10 color="#7A6A55" fillcolor=white]
  edge [style=invis weight=8]
"""


#: Inches a line of a card takes.
LINE: Final = 0.165


def _wrap(text: str, width: int) -> list[str]:
    return textwrap.wrap(clean(text), width)


def auto(board: Board) -> str:
    """A board as DOT without positions: a row is a chain, so that columns stand in line.

    Args:
        board: The board.

    Returns:
        The text of a whole file, for `dot`; the same board gives the same text.

    Raises:
        EngineError: The board is cards to cut out, or a cover.
    """
    if board.kind is Kind.CARDS:
        raise EngineError("layout auto", "cards are printed and cut out; take svg, pdf or pptx")
    if board.kind is Kind.COVER:
        raise EngineError("layout auto", "draws no cover; take the layout pinned")
    if board.kind is Kind.NETWORK:
        return network(board)
    if board.kind in {Kind.JOURNEY, Kind.OVERLAY}:
        return ways(board)
    rows = _overview(board) if board.kind is Kind.OVERVIEW else _persona(board)
    heads = [board.title, board.subtitle, *heading(board), *others(board)]
    title = lines_label([text for text in heads if text])
    return _HEAD % title + "".join(f"  {line}\n" if line else "\n" for line in rows) + "}\n"


def _node(what: str, text: str, **more: object) -> str:
    return f"{name(what)} {attributes({'label': text, **more})}"


def _chain(*names: str) -> str:
    return " -> ".join(name(one) for one in names)


def _persona(board: Board) -> Iterator[str]:
    panel = board.panels[0]
    yield _panel(panel)
    yield _node("channels", label(""), style="invis")
    colours = channel_colours(tuple(lane.id for lane in board.channels))
    for lane in board.channels:
        text = label(f"{lane.code} · {lane.label}" if lane.code else lane.label)
        own = colours[lane.id]
        yield _node(f"ch-{lane.name}", text, fillcolor=f'"{own.fill}"', fontcolor=f'"{own.ink}"')
    yield _chain(f"persona-{panel.name}", "channels", *(f"ch-{x.name}" for x in board.channels))
    goals = goal_colours(tuple(lane.id for lane in board.goals))
    for goal in board.goals:
        yield ""
        yield _goal(goal, goals[goal.id])
        cards = [card for card in board.cards if card.row == goal.name]
        height = _height(list(_lines(board, card)) for card in cards)
        for card in cards:
            yield _card(board, card, goals[goal.id], height)
        yield _chain(f"goal-{goal.name}", *(card.name for card in cards))
        ends = _chain(f"persona-{panel.name}", f"goal-{goal.name}")
        yield f'{ends} [style=solid weight=0 color="{DASH}"]'


def _panel(panel: Panel) -> str:
    texts = (panel.title, panel.tagline, panel.about, panel.quote)
    lines = [line for text in texts for line in _wrap(text, WIDE)]
    edge = persona_colours(panel.order).fill
    look = {"fillcolor": f'"{PANEL}"', "color": f'"{edge}"', "penwidth": 2.5}
    return _node(f"persona-{panel.name}", lines_label(lines), **look)


def _goal(goal: Lane, colours: Colours) -> str:
    look = {"shape": "ellipse", "fillcolor": f'"{colours.fill}"', "color": f'"{colours.edge}"'}
    return _node(f"goal-{goal.name}", lines_label(_wrap(goal.label, 18)), **look)


def _height(cards: Iterable[list[str]]) -> float:
    """The height that the fullest card of a row needs, so that all rows lie level."""
    return round(0.15 + LINE * min(40, max(map(len, cards), default=1)), 2)


def _card(board: Board, card: Card, colours: Colours, height: float) -> str:
    text = lines_label(_lines(board, card), end="l")
    if card.state is CardState.OFFERED:
        look: dict[str, object] = {
            "fillcolor": f'"{colours.fill}"',
            "color": f'"{colours.edge}"',
        }
    elif card.state is CardState.PARTIAL:
        look = {"color": f'"{colours.edge}"', "penwidth": 2}
    else:
        look = {"style": '"filled,dashed"', "fillcolor": f'"{THEMES["white"].closed}"'}
    return _node(card.name, text, height=height, **look)


def _lines(board: Board, card: Card) -> Iterator[str]:
    words = board.words
    yield from _wrap(marked(card, card.title), WIDE)
    yield from _wrap(card.reason, WIDE)
    if card.tone:
        yield from _wrap(f"{words['tone']} · {card.tone}", WIDE)
    if card.depth:
        yield f"{words['depth']} · {'●' * card.depth}{'○' * (5 - card.depth)}"
    if card.idiolect:
        yield from _wrap(card.idiolect, WIDE)
    for text in card.commitments:
        yield from _wrap(f"✓ {text}", WIDE)
    if card.instead:
        codes = [board.channel(lane).code or board.channel(lane).label for lane in card.instead]
        yield from _wrap(f"→ {' '.join(codes)}", WIDE)
    if card.votes:
        yield f"{'•' * min(card.votes, 20)} {card.votes}"
    for edit in card.edits:
        yield from _wrap(str(edit), WIDE)


def _overview(board: Board) -> Iterator[str]:
    yield _node("goals", label(""), style="invis")
    goals = goal_colours(tuple(lane.id for lane in board.goals))
    for goal in board.goals:
        yield _goal(goal, goals[goal.id])
    yield _chain("goals", *(f"goal-{goal.name}" for goal in board.goals))
    ids = {goal.name: goal.id for goal in board.goals}
    for panel in board.panels:
        yield ""
        yield _panel(panel)
        cards = [card for card in board.cards if card.row == panel.name]
        height = _height([*map(list, (_cell_lines(board, card) for card in cards)), [""] * 6])
        for card in cards:
            colours = goals[ids[card.column]]
            look: dict[str, object] = {
                "fillcolor": f'"{colours.fill}"',
                "color": f'"{colours.edge}"',
                "height": height,
            }
            yield _node(card.name, lines_label(_cell_lines(board, card)), **look)
        yield _chain(f"persona-{panel.name}", *(card.name for card in cards))


def _cell_lines(board: Board, card: Card) -> Iterator[str]:
    for state in (CardState.OFFERED, CardState.PARTIAL):
        codes = _codes(board, card, state)
        if codes:
            yield from _wrap(f"{state.sign} {' '.join(codes)}", WIDE)
    yield marked(card, card.title)
    if card.feeling is not None:
        sign = f"{card.feeling:+d}".replace("-", "−") if card.feeling else "0"
        yield f"{board.words['feeling']} · {sign}"
    for edit in card.edits:
        yield from _wrap(str(edit), WIDE)


def _codes(board: Board, card: Card, state: CardState) -> Sequence[str]:
    lanes = {lane.name: lane for lane in board.channels}
    return [
        lanes[mark.lane].code or lanes[mark.lane].label
        for mark in card.marks
        if mark.state is state
    ]
