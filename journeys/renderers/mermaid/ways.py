"""Journey board to a flowchart: a frame a goal or stage, moments, and their transitions."""

from __future__ import annotations

from collections.abc import Iterator

from journeys.board import Arrow, Board, Card
from journeys.board.edits import signs_of
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
from journeys.renderers.mermaid.quoting import identifier, label

__all__ = ["ways"]


def ways(board: Board, most: int) -> Iterator[str]:
    """The lines of a flowchart with the ways of a persona, or of all.

    Args:
        board: A journey board.
        most: Characters of a text that are shown.

    Returns:
        The lines, without their ends: a change of channel is a thick arrow, a step on the same
        channel a thin one, and what the company decides is dotted.
    """
    yield from head(board, "LR", most)
    goals = {goal.name: goal for goal in board.goals}
    for band in board.bands:
        nodes = [
            node(card.name, _moment(board, card), goal_class(goals[card.goal], card.state), most)
            for card in board.cards
            if card.column == band.name
        ]
        yield from frame(f"band-{band.name}", band.label, nodes, most)
    yield from _personas(board, most)
    yield from changes(board, most)
    for arrow in board.arrows:
        yield f"  {_arrow(board, arrow, most)}"
    yield from classes(board)


def _moment(board: Board, card: Card) -> Iterator[str]:
    yield f"▶ {board.words['start']}" if card.starts else ""
    yield marked(card, card.title)
    channel = board.channel(card.row)
    feeling = "" if card.feeling is None else f" · {_signed(card.feeling)}"
    yield f"{channel.label}{feeling}"
    yield f"◆ {card.critical}" if card.critical else ""
    yield f"⚑ {board.words['end']}" if card.ends else ""
    yield from map(str, card.edits)


def _signed(feeling: int) -> str:
    return f"{feeling:+d}".replace("-", "−") if feeling else "0"


def _personas(board: Board, most: int) -> Iterator[str]:
    """The persona in front of the moments where its ways begin; several stand by themselves."""
    is_alone = len(board.panels) == 1
    for panel in board.panels:
        yield f"  {persona(panel, most, is_alone=is_alone)}"
    starts = [card for card in board.cards if card.starts]
    if is_alone and len(starts) + len(board.arrows) <= EDGES:
        name = identifier(f"persona-{board.panels[0].name}")
        for card in starts:
            yield f"  {name} -.- {identifier(card.name)}"


def _arrow(board: Board, arrow: Arrow, most: int) -> str:
    line = "-.->" if arrow.by_company else "==>" if arrow.is_hand_off else "-->"
    signs = "".join(sign.mark for sign in signs_of(arrow.change, arrow.edits))
    said = [signs, arrow.share, arrow.within, *(edit.text for edit in arrow.edits)]
    if len(board.panels) > 1:
        initials = {panel.name: panel.initials for panel in board.panels}
        said.append(" ".join(initials[name] for name in arrow.personas))
    text = ", ".join(part for part in said if part)
    middle = f"|{label([text], most=most)}|" if text else ""
    return f"{identifier(arrow.source)} {line}{middle} {identifier(arrow.target)}"
