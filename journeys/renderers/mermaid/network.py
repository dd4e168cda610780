"""Network to a flowchart: personas, goals with their moments, channels, and lines with counts."""

from __future__ import annotations

from collections.abc import Iterator

from journeys.board import Board, Card, CardState
from journeys.board.links import Link, LinkKind
from journeys.errors import EngineError
from journeys.renderers.mermaid.charting import (
    EDGES,
    classes,
    frame,
    goal_class,
    head,
    node,
    persona,
)
from journeys.renderers.mermaid.quoting import identifier

__all__ = ["network"]

#: Names of the two ends of a link in the flowchart.
_ENDS = {
    LinkKind.PURSUES: ("persona-{}", "band-{}"),
    LinkKind.MEETS: ("{}", "ch-{}"),
}


def network(board: Board, most: int) -> Iterator[str]:
    """The lines of a flowchart with a network.

    Args:
        board: The board.
        most: Characters of a text that are shown.

    Returns:
        The lines, without their ends: thick where a journey goes, dotted where only cards are.

    Raises:
        EngineError: There are more links than Mermaid draws.
    """
    links = [link for link in board.links if link.kind in _ENDS]
    if len(links) > EDGES:
        reason = f"draws {EDGES} lines at most, and this network has {len(links)}"
        raise EngineError("mermaid", f"{reason}; ask for one persona, or for another format")
    yield from head(board, "LR", most)
    for panel in board.panels:
        yield f"  {persona(panel, most)}"
    goals = {goal.name: goal for goal in board.goals}
    inside: dict[str, list[Card]] = {}
    for card in board.cards:
        inside.setdefault(card.column, []).append(card)
    for band in board.bands:
        own = goals.get(band.name)
        kind = goal_class(own, CardState.OFFERED) if own else "closed"
        nodes = [
            node(card.name, _texts(board, card), kind, most) for card in inside.get(band.name, ())
        ]
        if not nodes:
            yield f"  {node(f'band-{band.name}', [band.label], kind, most)}"
        else:
            yield from frame(f"band-{band.name}", band.label, nodes, most)
    for lane in board.channels:
        yield f"  {node(f'ch-{lane.name}', [f'{lane.code} {lane.label}'], 'frame', most)}"
    for link in links:
        yield f"  {_line(link)}"
    yield from classes(board)


def _texts(board: Board, card: Card) -> Iterator[str]:
    yield f"▶ {board.words['start']}" if card.starts else ""
    yield card.title
    yield f"⚑ {board.words['end']}" if card.ends else ""


def _line(link: Link) -> str:
    source, target = (
        identifier(form.format(name))
        for form, name in zip(_ENDS[link.kind], (link.source, link.target), strict=True)
    )
    return f'{source} {"==>" if link.is_lived else "-.->"}|"{link.weight}"| {target}'
