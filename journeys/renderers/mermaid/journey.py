"""Journey board to the Mermaid diagram `journey`: a section a goal or stage, a task a moment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from journeys.board import Board, Card
from journeys.board.listing import marked
from journeys.renderers.mermaid.quoting import bare

__all__ = ["journey"]

# As Mermaid is set, a task holds two short lines, and what is below them is cut.
_SIZES: Final = '  %%{init: {"journey": {"width": 180, "height": 66}}}%%'


def journey(board: Board, most: int) -> Iterator[str]:
    """The lines of a `journey` diagram.

    Args:
        board: A journey board.
        most: Characters of a text that are shown.

    Returns:
        The lines, without their ends. The score of a moment is its feeling from 1 to 5, and 3
        where none is said; its actors are the personas who pass.

    Source: Mermaid, user journey diagram: a score from 1 to 5.
    """
    yield "journey"
    yield _SIZES
    yield f"  title {bare(_title(board), most=most) or '·'}"
    names = _actors(board, most)
    for band in board.bands:
        yield f"  section · {bare(band.label, most=most)}"
        for card in board.cards:
            if card.column == band.name:
                yield f"    {_task(board, card, names[card.name], most)}"


def _title(board: Board) -> str:
    names = ", ".join(panel.title for panel in board.panels)
    return " · ".join(text for text in (names, board.title, board.subtitle) if text)


def _task(board: Board, card: Card, actors: tuple[str, ...], most: int) -> str:
    sign = "▶" if card.starts else "⚑" if card.ends else "◆" if card.critical else "●"
    settled = "".join(f"{one} " for one in dict.fromkeys(one.sign for one in card.settled))
    numbers = board.trail.cards.get(card.name, ()) if board.trail else ()
    walk = f"({', '.join(map(str, numbers))}) " if numbers else ""
    title = f"{settled}{walk}{marked(card, card.title)}"
    text = bare(f"{title} · {board.channel(card.row).label}", most=most)
    return f"{sign} {text}: {(card.feeling or 0) + 3}: {', '.join(actors)}"


def _actors(board: Board, most: int) -> Mapping[str, tuple[str, ...]]:
    """The personas who pass each card, by its name."""
    titles = {
        panel.name: bare(panel.title, most=most).replace(",", "\uff0c").strip() or "·"
        for panel in board.panels
    }
    passing: dict[str, dict[str, str]] = {card.name: {} for card in board.cards}
    for arrow in board.arrows:
        for end in (arrow.source, arrow.target):
            passing[end].update((name, titles[name]) for name in arrow.personas)
    return {name: tuple(found.values()) for name, found in passing.items()}
