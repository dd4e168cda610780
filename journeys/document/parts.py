"""The parts of a document: boards with their drawings, what customers did, and findings."""

from __future__ import annotations

import attrs

from journeys.board import Board
from journeys.board.account import Account
from journeys.diagnostic import Severity
from journeys.drawing import Drawing, Page

__all__ = ["Appendix", "Chapter", "Document", "Note", "Spot"]


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
class Appendix:
    """What customers did, beside the boards of a document.

    Attributes:
        account: What they did.
        summary: Its sentences and facts, which stand before the boards.
        findings: What rules found, for sheets that have no other place for it: title and pages;
            None when nothing was checked.
        tables: Its tables, which stand behind the boards: title and pages; None for none.
    """

    account: Account
    summary: Drawing
    findings: tuple[str, Drawing] | None = None
    tables: tuple[str, Drawing] | None = None


@attrs.frozen(kw_only=True)
class Document:
    """Boards bound for one reader: the pages of a file, or the tabs of a page.

    Attributes:
        title: The map's title and edition.
        language: `fr` or `en`.
        chapters: One or more, in reading order.
        notes: All findings, in the order of their places; none when the map was not checked.
        is_checked: Whether the map was checked.
        appendix: What customers did; None where it is not told.
    """

    title: str
    language: str
    chapters: tuple[Chapter, ...]
    notes: tuple[Note, ...] = ()
    is_checked: bool = False
    appendix: Appendix | None = None

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages of all parts, in reading order."""
        return tuple(page for _, drawing in self.parts for page in drawing.pages)

    @property
    def truncated(self) -> tuple[str, ...]:
        """The texts that were cut, in full."""
        return tuple(text for _, drawing in self.parts for text in drawing.truncated)

    @property
    def parts(self) -> tuple[tuple[str, Drawing], ...]:
        """Title and drawing of the summary, of each chapter, and of the tables."""
        boards, told = [(one.title, one.drawing) for one in self.chapters], self.appendix
        if not told:
            return tuple(boards)
        behind = [told.tables] if told.tables else []
        return ((told.account.title, told.summary), *boards, *behind)

    @property
    def sheets(self) -> tuple[tuple[str, Drawing], ...]:
        """The parts of a document without speaker notes: findings stand behind the summary."""
        if not self.appendix or not self.appendix.findings:
            return self.parts
        return (self.parts[0], self.appendix.findings, *self.parts[1:])
