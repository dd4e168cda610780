"""Journey board to short DOT text: a cluster for each goal, moments as boxes, ways as edges."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from journeys.board import Arrow, Board, Card
from journeys.board.edits import Sign, signs_of
from journeys.board.listing import heading, marked
from journeys.board.trailing import headline, stops_told
from journeys.drawing.overlay import most_of
from journeys.drawing.palette import DASH, INK, SIGNAL, Colours, channel_colours, goal_colours
from journeys.drawing.wrapping import clean
from journeys.renderers.dot.overlay import card_look, counted, flow_key, flow_look
from journeys.renderers.dot.quoting import attributes, label, lines_label, name

__all__ = ["ways"]

#: Characters a line; Graphviz does not wrap.
WIDE: Final = 24

_HEAD: Final = """digraph journeys {
  graph [layout=dot rankdir=LR nodesep=0.15 ranksep=0.4 nslimit=2 nslimit1=2 mclimit=0.1
         fontname="Arial" fontsize=18 labelloc=t labeljust=l newrank=true label=%s]
  node [shape=box style=filled fontname="Arial" fontsize=10 penwidth=2 fillcolor=white]
  edge [fontname="Arial" fontsize=8 penwidth=1.4 color="#5B4A33"]
"""


def ways(board: Board) -> str:
    """A journey board as DOT without positions.

    Args:
        board: The board.

    Returns:
        The text of a whole file, for `dot`; the same board gives the same text. Hand-offs are
        double lines; the channel of a moment is its colour and its first line.
    """
    who = [board.panels[0].title] if len(board.panels) == 1 else []
    stops = [f"{at}. {text}" for at, text in enumerate(stops_told(board), start=1)]
    heads = [" — ".join([board.title, *who]), board.subtitle, *heading(board), *headline(board)]
    heads += [*stops, _key(board)]
    title = lines_label([text for text in heads if text], end="l")
    rows = (f"  {line}\n" if line else "\n" for line in _rows(board))
    return _HEAD % title + "".join(rows) + "}\n"


def _rows(board: Board) -> Iterator[str]:
    channels = channel_colours(tuple(lane.id for lane in board.channels))
    own = {lane.name: channels[lane.id] for lane in board.channels}
    goals = goal_colours(tuple(lane.id for lane in board.goals))
    is_goal = set(board.bands) <= set(board.goals)
    for band in board.bands:
        colours = goals[band.id] if is_goal else Colours("#F4EBDB", DASH)
        look = {
            "label": label(band.label),
            "style": '"filled,rounded"',
            "fillcolor": f'"{colours.fill}"',
            "color": f'"{colours.edge}"',
            "fontsize": 12,
        }
        yield ""
        yield f"subgraph {name(f'cluster_{band.name}')} {{"
        yield f"  graph {attributes(look)}"
        for card in board.cards:
            if card.column == band.name:
                yield f"  {_card(board, card, own[card.row])}"
        yield "}"
    yield ""
    most = most_of(board.arrows)
    for arrow in board.arrows:
        yield _arrow(board, arrow, most)


def _key(board: Board) -> str:
    if board.balance is not None:
        return flow_key(board)
    signs = {"▷": "start", "◎": "end", "■": "company-decides"}
    return " · ".join(f"{sign} {board.words[key]}" for sign, key in signs.items())


def _card(board: Board, card: Card, colours: Colours) -> str:
    channel = board.channel(card.row)
    marks = "".join((" ▷" if card.starts else "", " ◎" if card.ends else ""))
    feeling = f" {card.feeling:+d}" if card.feeling is not None else ""
    lines = [f"{channel.code} · {channel.label}{feeling}{marks}"]
    lines += textwrap.wrap(clean(marked(card, card.title)), WIDE)
    lines += [f"({card.critical})"] if card.critical else []
    lines += [line for one in card.settled for line in textwrap.wrap(clean(str(one)), WIDE)]
    lines += counted(card)
    lines += [line for edit in card.edits for line in textwrap.wrap(clean(str(edit)), WIDE)]
    values: dict[str, object] = {"label": lines_label(lines), "color": f'"{colours.fill}"'}
    values |= card_look(card)
    numbers = board.trail.cards.get(card.name, ()) if board.trail else ()
    if numbers:
        lines.insert(0, f"({', '.join(map(str, numbers))})")
        look = {"label": lines_label(lines), "penwidth": 4, "color": f'"{SIGNAL}"'}
        values |= look
    return f"{name(card.name)} {attributes(values)}"


def _arrow(board: Board, arrow: Arrow, most: int) -> str:
    if arrow.flow is not None:
        look = {"label": label(arrow.flow.number), **flow_look(arrow.flow, most)}
        return f"{name(arrow.source)} -> {name(arrow.target)} {attributes(look)}"
    signs = "".join(sign.mark for sign in signs_of(arrow.change, arrow.edits))
    said = ("■" * arrow.by_company, signs, arrow.share, arrow.within, *_edits(arrow))
    texts = [text for text in said if text]
    if len(board.panels) > 1:
        initials = {panel.name: panel.initials for panel in board.panels}
        texts += [" ".join(initials[one] for one in arrow.personas)]
    values: dict[str, object] = {"label": lines_label(texts)} if texts else {}
    if arrow.is_hand_off:
        values["color"] = f'"{INK}:#FFFFFF:{INK}"'
    if arrow.change is Sign.REMOVED:
        values["style"] = "dashed"
    if board.trail and arrow.name in board.trail.arrows:
        line = f"{SIGNAL}:#FFFFFF:{SIGNAL}" if arrow.is_hand_off else SIGNAL
        values |= {"color": f'"{line}"', "penwidth": 2.8}
    return f"{name(arrow.source)} -> {name(arrow.target)} {attributes(values)}"


def _edits(arrow: Arrow) -> list[str]:
    return [edit.text for edit in arrow.edits]
