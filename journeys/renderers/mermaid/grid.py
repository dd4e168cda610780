"""Persona board or overview to a flowchart: a frame a row, its cards side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from journeys.board import Board, Card, CardState, Kind, Lane
from journeys.board.listing import marked
from journeys.renderers.mermaid.charting import (
    EDGES,
    changes,
    classes,
    frame,
    goal_class,
    head,
    node,
    persona,
)
from journeys.renderers.mermaid.quoting import identifier
from journeys.vocabulary import label

__all__ = ["grid"]


def grid(board: Board, most: int) -> Iterator[str]:
    """The lines of a flowchart with the cards of a board in rows.

    Args:
        board: A persona board, or an overview.
        most: Characters of a text that are shown.

    Returns:
        The lines, without their ends; no frames for a board without cards.
    """
    yield from head(board, "TB", most)
    above, first = _first(board, most)
    yield f"  {first}"
    yield from changes(board, most)
    cards_of = defaultdict(list)
    for card in board.cards:
        cards_of[card.row].append(card)
    # Links that nobody sees only keep the order; beyond what Mermaid draws it goes without.
    is_linked = len(board.cards) + len(_rows(board)) <= EDGES
    for name, title in _rows(board):
        cards = cards_of[name]
        lines = ["direction LR", *(_card(board, card, most) for card in cards)]
        if is_linked and len(cards) > 1:
            lines.append(" ~~~ ".join(identifier(card.name) for card in cards))
        if cards:
            yield from frame(f"row-{name}", title, lines, most)
        if is_linked and cards:
            yield f"  {above} ~~~ {identifier(f'row-{name}')}"
            above = identifier(f"row-{name}")
    yield from classes(board)


def _first(board: Board, most: int) -> tuple[str, str]:
    """The id and the node above all rows: the persona, or what the codes of channels mean."""
    if board.kind is Kind.PERSONA:
        return identifier(f"persona-{board.panels[0].name}"), persona(board.panels[0], most)
    codes = [f"{lane.code} {lane.label}" for lane in board.channels]
    signs = [f"{state.sign} {board.words[state]}" for state in CardState if state.is_open]
    return identifier("key"), node("key", [board.title, *signs, *codes], "frame", most)


def _rows(board: Board) -> Sequence[tuple[str, str]]:
    if board.kind is Kind.PERSONA:
        return [(goal.name, goal.label) for goal in board.goals]
    return [
        (one.name, " · ".join(text for text in (one.title, one.tagline) if text))
        for one in board.panels
    ]


def _card(board: Board, card: Card, most: int) -> str:
    if board.kind is Kind.PERSONA:
        goal = next(goal for goal in board.goals if goal.name == card.row)
        lines = _offer(board, card)
    else:
        goal = next(goal for goal in board.goals if goal.name == card.column)
        lines = _sum(board, card, goal)
    return node(card.name, lines, goal_class(goal, card.state), most)


def _offer(board: Board, card: Card) -> Iterator[str]:
    channel = board.channel(card.column)
    yield marked(card, f"{card.state.sign} {channel.label}")
    yield card.title
    if card.state is CardState.PARTIAL:
        yield board.words["partial"]
    yield card.reason
    if card.instead:
        yield f"→ {', '.join(board.channel(lane).label for lane in card.instead)}"
    for text in card.commitments:
        yield f"✓ {text}"
    yield from map(str, card.edits)


def _sum(board: Board, card: Card, goal: Lane) -> Iterator[str]:
    yield marked(card, goal.label)
    lanes = {lane.name: lane for lane in board.channels}
    for state in (CardState.OFFERED, CardState.PARTIAL):
        codes = [lanes[mark.lane].code for mark in card.marks if mark.state is state]
        if codes:
            yield f"{state.sign} {' '.join(codes)}"
    yield card.title
    if card.feeling is not None:
        sign = f"{card.feeling:+d}" if card.feeling else "0"
        text = board.words["feeling"]
        yield label(board.language, "labelled", label=text, text=sign.replace("-", "−"))
    yield card.promised
    yield from map(str, card.edits)
