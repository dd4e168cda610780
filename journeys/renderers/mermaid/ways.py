"""Journey board to a flowchart: a frame a goal or stage, moments, and their transitions."""

from __future__ import annotations

from collections.abc import Iterator

from journeys.board import Arrow, Board, Card
from journeys.board.edits import signs_of
from journeys.board.listing import marked
from journeys.board.trailing import headline, numbers_told, stops_told
from journeys.drawing.palette import SIGNAL
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
    stops = [f"{at}. {text}" for at, text in enumerate(stops_told(board), start=1)]
    if stops:
        yield f"  {node('walk', [*headline(board), *stops], 'frame', most)}"
    for arrow in board.arrows:
        yield f"  {_arrow(board, arrow, most)}"
    yield from classes(board)
    yield from _walk(board)


def _walk(board: Board) -> Iterator[str]:
    """The outlines of the walk's cards, and its links; what is off it steps back."""
    trail = board.trail
    if trail is None:
        return
    on = [identifier(name) for name in trail.cards]
    off = [identifier(card.name) for card in board.cards if card.name not in trail.cards]
    yield f"  classDef walk stroke:{SIGNAL},stroke-width:4px"
    yield f"  class {','.join(on)} walk"
    if off:
        yield "  classDef off opacity:0.5"
        yield f"  class {','.join(off)} off"
    # Mermaid counts links: those of the persona come before the arrows.
    links = [at for at, arrow in enumerate(board.arrows) if arrow.name in trail.arrows]
    if links:
        before = len(_begun(board))
        numbers = ",".join(str(before + at) for at in links)
        yield f"  linkStyle {numbers} stroke:{SIGNAL},stroke-width:4px"


def _moment(board: Board, card: Card) -> Iterator[str]:
    yield f"▶ {board.words['start']}" if card.starts else ""
    yield marked(card, card.title)
    channel = board.channel(card.row)
    feeling = "" if card.feeling is None else f" · {_signed(card.feeling)}"
    yield f"{channel.label}{feeling}"
    yield f"◆ {card.critical}" if card.critical else ""
    yield f"⚑ {board.words['end']}" if card.ends else ""
    yield from map(str, card.settled)
    yield from numbers_told(board, card.name)
    yield from map(str, card.edits)


def _signed(feeling: int) -> str:
    return f"{feeling:+d}".replace("-", "−") if feeling else "0"


def _personas(board: Board, most: int) -> Iterator[str]:
    """The persona in front of the moments where its ways begin; several stand by themselves."""
    is_alone = len(board.panels) == 1
    for panel in board.panels:
        yield f"  {persona(panel, most, is_alone=is_alone)}"
    for card in _begun(board):
        name = identifier(f"persona-{board.panels[0].name}")
        yield f"  {name} -.- {identifier(card.name)}"


def _begun(board: Board) -> list[Card]:
    """The moments to which the persona is joined; none where it would be too many links."""
    starts = [card for card in board.cards if card.starts]
    fit = len(board.panels) == 1 and len(starts) + len(board.arrows) <= EDGES
    return starts if fit else []


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
