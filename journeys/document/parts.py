"""The parts of a document: chapters, each a board with its drawing, and notes from findings."""

from __future__ import annotations

import attrs

from journeys.board import Board
from journeys.diagnostic import Severity
from journeys.drawing import Drawing, Page

__all__ = ["Chapter", "Document", "Note", "Spot"]


@attrs.frozen
class Spot:
    """Where on a document's boards a finding is to be seen.

    Attributes:
        board: Name of the board.
        card: Name of the card on it; empty for the board as a whole.
    """

    board: str
    card: str = ""


@attrs.frozen(kw_only=True)
class Note:
    """A finding as readers of a document see it.

    Attributes:
        code: The rule's code.
        name: The rule's name.
        severity: How much it weighs.
        message: What is wrong and the way out.
        place: `file:line:column`, or the dotted path in the map.
        spots: Where it is to be seen, in the order of the boards; none for the map as a whole.
    """

    code: str
    name: str
    severity: Severity
    message: str
    place: str
    spots: tuple[Spot, ...] = ()


@attrs.frozen(kw_only=True)
class Chapter:
    """A board of a document.

    Attributes:
        title: Its title in a table of contents: the persona, then the board.
        board: The board.
        drawing: Its pages.
        notes: The findings to be seen on it.
    """

    title: str
    board: Board
    drawing: Drawing
    notes: tuple[Note, ...] = ()


@attrs.frozen(kw_only=True)
class Document:
    """Boards bound for one reader: the pages of a file, or the tabs of a page.

    Attributes:
        title: The map's title and edition.
        language: `fr` or `en`.
        chapters: One or more, in reading order.
        notes: All findings, in the order of their places; none when the map was not checked.
        is_checked: Whether the map was checked.
    """

    title: str
    language: str
    chapters: tuple[Chapter, ...]
    notes: tuple[Note, ...] = ()
    is_checked: bool = False

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages of all chapters, in reading order."""
        return tuple(page for chapter in self.chapters for page in chapter.drawing.pages)

    @property
    def truncated(self) -> tuple[str, ...]:
        """The texts that were cut, in full."""
        return tuple(text for chapter in self.chapters for text in chapter.drawing.truncated)
