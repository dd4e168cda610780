"""What the flowcharts have in common: their head, nodes, and classes of colours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from journeys.board import Board, CardState, Lane, Panel
from journeys.board.edits import Sign, signs_of
from journeys.board.listing import heading, others
from journeys.board.listing import key as sign_key
from journeys.drawing.palette import DASH, INK, PANEL, THEMES, goal_colours, persona_colours
from journeys.drawing.signs import HUES
from journeys.renderers.mermaid.quoting import identifier, label

__all__ = ["EDGES", "changes", "classes", "frame", "goal_class", "head", "node", "persona"]

#: Edges that Mermaid draws at most, unless its page says otherwise.
EDGES: Final = 500

_FRAME: Final = f"fill:#F4EBDB,stroke:{DASH},color:{INK}"


def head(board: Board, direction: str, most: int) -> Iterator[str]:
    """The first lines of a flowchart: its direction, and a title and a line for screen readers.

    Args:
        board: The board.
        direction: `TB` or `LR`.
        most: Characters of a text that are shown.
    """
    yield f"flowchart {direction}"
    for key, text in (("accTitle", board.title), ("accDescr", board.subtitle)):
        said = label([text], most=most)[1:-1].strip()
        if said:
            yield f"  {key}: {said}"


def frame(name: str, title: str, nodes: Iterable[str], most: int) -> Iterator[str]:
    """A frame with what stands in it.

    Args:
        name: Its name on the board.
        title: Its title, any text.
        nodes: The lines in it.
        most: Characters of a text that are shown.
    """
    yield f"  subgraph {identifier(name)}[{label([title], most=most)}]"
    for line in nodes:
        yield f"    {line}"
    yield "  end"
    yield f"  style {identifier(name)} {_FRAME}"


def node(name: str, lines: Iterable[str], kind: str, most: int) -> str:
    """A node with its text.

    Args:
        name: Its name on the board.
        lines: Its texts, each any text.
        kind: The class that colours it.
        most: Characters of a text that are shown.
    """
    return f"{identifier(name)}[{label(lines, most=most)}]:::{kind}"


def persona(panel: Panel, most: int, *, is_alone: bool = True) -> str:
    """The node of a persona: who it is and what this customer says.

    Args:
        panel: The persona.
        most: Characters of a text that are shown.
        is_alone: Whether it is the only one; else its initials stand before its name.
    """
    title = panel.title if is_alone else f"{panel.initials} · {panel.title}"
    lines = (title, panel.tagline, panel.about, panel.quote)
    return node(f"persona-{panel.name}", lines, f"p{panel.order}", most)


def goal_class(goal: Lane, state: CardState) -> str:
    """The class of a card.

    Args:
        goal: The goal that it serves.
        state: What it says of its place; what is not offered looks the same for all goals.
    """
    if not state.is_open:
        return "closed"
    return f"g{goal.order}" if state is CardState.OFFERED else f"g{goal.order}part"


def classes(board: Board) -> Iterator[str]:
    """The colours of goals and personas, as classes.

    Args:
        board: The board.
    """
    colours = goal_colours(tuple(goal.id for goal in board.goals))
    for goal in board.goals:
        own = colours[goal.id]
        yield _class(f"g{goal.order}", own.fill, own.edge)
        yield _class(f"g{goal.order}part", "#FFFFFF", own.edge, "stroke-width:3px")
    yield f"  classDef frame {_FRAME}"
    yield _class("closed", THEMES["white"].closed, DASH, "stroke-dasharray:4 3")
    for panel in board.panels:
        yield _class(f"p{panel.order}", PANEL, persona_colours(panel.order).fill)
    if board.difference is not None:
        yield from _changes(board)


def _changes(board: Board) -> Iterator[str]:
    """The outlines of what changed; what did not steps back."""
    found: dict[str, list[str]] = {}
    for card in board.cards:
        sign = next((one.value for one in signs_of(card.change, card.edits)), "same")
        found.setdefault(sign, []).append(identifier(card.name))
    yield "  classDef same opacity:0.5"
    for sign in Sign:
        dashes = ",stroke-dasharray:6 3" if sign is Sign.REMOVED else ""
        yield f"  classDef {sign.value} stroke:{HUES[sign]},stroke-width:4px{dashes}"
    for sign, names in found.items():
        yield f"  class {','.join(names)} {sign}"


def changes(board: Board, most: int) -> Iterator[str]:
    """A node that says since when, what the signs mean, and what stands on no other node.

    Args:
        board: The board.
        most: Characters of a text that are shown.
    """
    if board.difference is not None:
        signs = " · ".join(f"{sign} {word}" for sign, word in sign_key(board).items())
        texts = [*heading(board), signs, *others(board)]
        yield f"  {node('changes', texts, 'frame', most)}"


def _class(name: str, fill: str, edge: str, *more: str) -> str:
    return f"  classDef {name} " + ",".join(
        (f"fill:{fill}", f"stroke:{edge}", f"color:{INK}", *more)
    )
