"""Board or page to DOT text. Starts no program."""

from __future__ import annotations

from journeys.board import Board
from journeys.drawing import Page
from journeys.renderers.dot.auto import auto
from journeys.renderers.dot.pinned import pinned

__all__ = ["render"]


def render(source: Page | Board) -> str:
    """A page as pinned DOT, or a board as DOT that Graphviz lays out.

    Args:
        source: A page, for the same picture as the other writers make; or a board, for a short
            text to edit by hand.

    Returns:
        The text of a whole file; it names its layout, so that `dot -Tsvg` alone draws it.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap
        >>> board = arrange(JourneyMap(title="Shop"))
        >>> render(board).splitlines()[1].strip()
        'graph [layout=dot rankdir=LR nodesep=0.12 ranksep=0.25 nslimit=2 nslimit1=2 mclimit=0.1'

    Source: Graphviz, the DOT language; layouts `nop2` (positions kept) and `dot`.
    """
    return pinned(source) if isinstance(source, Page) else auto(source)
