"""Overlay to a flowchart: lines as wide as they were taken, with their counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from journeys.board import Arrow, Board, Card, Flow
from journeys.drawing.overlay import colour_of, line_of, most_of
from journeys.drawing.palette import INK, SIGNAL
from journeys.renderers.mermaid.charting import classes, frame, goal_class, head, node
from journeys.renderers.mermaid.quoting import identifier, label

__all__ = ["overlay"]

_DASHES: Final = {
    "followed": "",
    "deviation": ",stroke-dasharray:6 3",
    "rare": ",stroke-dasharray:2 3",
}


def overlay(board: Board, most: int) -> Iterator[str]:
    """The lines of a flowchart with what was planned and what was counted.

    Args:
        board: An overlay.
        most: Characters of a text that are shown.

    Returns:
        The lines, without their ends: deviations are red and dashed, planned transitions that
        were hardly taken are dotted, and wide lines were taken often.
    """
    yield from head(board, "LR", most)
    goals = {goal.name: goal for goal in board.goals}
    for band in board.bands:
        nodes = [
            node(
                card.name,
                _lines(board, card),
                _class(card, goal_class(goals[card.goal], card.state)),
                most,
            )
            for card in board.cards
            if card.column == band.name
        ]
        yield from frame(f"band-{band.name}", band.label, nodes, most)
    for arrow in board.arrows:
        yield f"  {_arrow(arrow, most)}"
    yield from _looks(board)
    yield from classes(board)
    yield f"  classDef unplanned fill:#FFFFFF,stroke:{SIGNAL},color:{INK},stroke-dasharray:4 3"


def _class(card: Card, usual: str) -> str:
    return "unplanned" if card.visits and not card.visits.is_planned else usual


def _lines(board: Board, card: Card) -> Iterator[str]:
    yield f"▶ {board.words['start']}" if card.starts else ""
    yield card.title
    yield board.channel(card.row).label
    if card.visits is not None:
        yield card.visits.text
        yield "" if card.visits.is_planned else board.words["flow-stranger"]
    yield f"⚑ {board.words['end']}" if card.ends else ""


def _arrow(arrow: Arrow, most: int) -> str:
    text = _text(arrow.flow) if arrow.flow else ""
    return f"{identifier(arrow.source)} -->|{label([text], most=most)}| {identifier(arrow.target)}"


def _text(flow: Flow) -> str:
    sign = {"deviation": "≠ ", "rare": "… "}.get(flow.sort, "")
    return f"{sign}{flow.number}"


def _looks(board: Board) -> Iterator[str]:
    """The look of the arrows, by their numbers in the order of writing."""
    most = most_of(board.arrows)
    looks: defaultdict[str, list[int]] = defaultdict(list)
    for number, arrow in enumerate(board.arrows):
        if arrow.flow is not None:
            line = round(line_of(arrow.flow, most), 1)
            look = (
                f"stroke:{colour_of(arrow.flow)},stroke-width:{line:g}px{_DASHES[arrow.flow.sort]}"
            )
            looks[look].append(number)
    for look, numbers in looks.items():
        yield f"  linkStyle {','.join(map(str, numbers))} {look}"
