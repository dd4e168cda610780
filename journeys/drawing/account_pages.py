"""An account to pages: its sentences and facts, then the first rows of its tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from journeys.board.account import Account
from journeys.board.account_shown import known_columns, known_rows, remarks
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.cover_parts import draw_facts
from journeys.drawing.header import draw_title
from journeys.drawing.metrics import Font
from journeys.drawing.palette import INK, SOFT, theme_of
from journeys.drawing.shapes import Drawing, Page
from journeys.drawing.sheet import Sheet, sheet_of
from journeys.drawing.table_block import Block
from journeys.drawing.table_measure import parts_of, texts_of
from journeys.drawing.type import COMMITMENT, KEY
from journeys.table import Table
from journeys.text import printable
from journeys.vocabulary import label

__all__ = ["ROWS", "draw_account"]

#: So many rows of a table are drawn; the others are told, and stand in the files of tables.
ROWS: Final = 30
HEADLINE: Final = Font(13.0, 17.0, bold=True)
#: Between tables, across and down.
ACROSS, DOWN = 26.0, 18.0
FOOT: Final = 26.0


def draw_account(
    account: Account,
    *,
    theme: str = "kraft",
    paper: str = "a3",
    name: str = "account",
    most: int = ROWS,
) -> Drawing:
    """The pages of an account.

    Args:
        account: The account.
        theme: `kraft` or `white`.
        paper: `a3` (landscape) or `a4` (portrait).
        name: The name of the drawing, with which the names of its pages begin.
        most: How many rows of a table are drawn.

    Returns:
        The drawing; the same account gives the same drawing. A table that is wider than the
        paper is divided, one that is longer goes on under the same headings. Columns that say
        nothing in any row are left out.

    Raises:
        UnknownNameError: There is no such theme or paper.

    Example:
        >>> pages = draw_account(Account(title="What customers did", language="en")).pages
        >>> [page.name for page in pages]
        ['account']
    """
    sheet, colours = sheet_of(paper), theme_of(theme)
    flow = _Flow(sheet=sheet, account=account)
    flow.begin()
    for table in account.tables:
        for block in _blocks(table, account.language, sheet.width - 2 * sheet.margin, most):
            flow.place(block)
    count = len(flow.pages)
    pages = []
    for number, canvas in enumerate(flow.pages, start=1):
        if count > 1:
            at = (sheet.width - sheet.margin - 1, sheet.height - 15)
            lines = canvas.fit(f"{number}/{count}", 80, COMMITMENT)
            canvas.lines(lines, at, COMMITMENT, INK, anchor="end")
        pages.append(
            Page(
                name=name if count == 1 else f"{name}-{number}",
                title=printable(account.title),
                description=printable(": ".join(filter(None, (account.title, account.subtitle)))),
                language=account.language,
                width=sheet.width,
                height=sheet.height,
                paper=colours.paper,
                shapes=tuple(canvas.shapes),
            )
        )
    cut = tuple(text for canvas in flow.pages for text in canvas.truncated)
    return Drawing(name=name, pages=tuple(pages), truncated=cut)


def _blocks(table: Table, language: str, width: float, most: int) -> Iterator[Block]:
    rows = known_rows(table)
    shown = known_columns(rows, language)
    if rows.rows and not shown.rows:
        return
    texts = texts_of(shown, language, most)
    parts = parts_of(texts, width)
    notes = remarks(table, shown, most, language, more="sheets-more")
    for number, part in enumerate(parts, start=1):
        title = table.title
        if len(parts) > 1:
            title = label(language, "report-part", title=title, part=number, parts=len(parts))
        yield Block(
            title=title,
            continued=label(language, "report-continued", title=title),
            texts=texts,
            part=part,
            notes=notes if number == len(parts) else (),
            width=width,
        )


@attrs.define(kw_only=True)
class _Flow:
    """Pages that are being filled, shelf by shelf, from left to right.

    Attributes:
        sheet: The paper.
        account: What is told.
        pages: The pages so far.
        top: Top of the shelf.
        low: The lowest side of what stands on it.
        right: Where the next thing on it may begin.
    """

    sheet: Sheet
    account: Account
    pages: list[Canvas] = attrs.field(factory=list)
    top: float = 0.0
    low: float = 0.0
    right: float = 0.0

    @property
    def bottom(self) -> float:
        """The lowest side of what may stand on a page."""
        return self.sheet.height - FOOT

    def begin(self) -> None:
        """The first page, with the sentences and the facts."""
        canvas, sheet, account = Canvas(), self.sheet, self.account
        left, width = sheet.margin, sheet.width - 2 * sheet.margin
        frame = draw_title(canvas, account.title, account.subtitle, (left, 22), width)
        y = frame.bottom + (28 if account.subtitle else 14)
        for text in account.headlines:
            lines = canvas.fit(text, width, HEADLINE, most=4)
            y = canvas.lines(lines, (left, y), HEADLINE, INK) + 3
        if account.facts:
            y = draw_facts(canvas, account.facts, Box(left, y + 8, width, 0))
        self._open(canvas, y + 12)

    def place(self, block: Block) -> None:
        """Draw a table on the shelf, on a new one, or on as many pages as it needs.

        Args:
            block: The table, or a part of it.
        """
        heights = [block.height(at) for at in range(len(block.texts.rows))]
        left, whole_ = self.sheet.margin, block.head + sum(heights) + block.foot
        x = max(left, self.right)
        fits = x + block.wide <= self.sheet.width - left + 0.01
        if not fits or self.top + whole_ > self.bottom:
            self._shelve()
            x = left
        # A table that must be divided begins where there is room for much of it.
        if self.top + min(whole_, self.bottom / 3) > self.bottom:
            self._turn()
        first = 0
        while True:
            last = self._last(block, heights, first)
            low = block.draw(self.pages[-1], (x, self.top), first, last)
            self.low = max(self.low, low)
            if last == len(heights):
                break
            first = last
            x += block.wide + ACROSS
            if x + block.wide > self.sheet.width - left:
                self._turn()
                x = left
        self.right = x + block.wide + ACROSS

    def _last(self, block: Block, heights: list[float], first: int) -> int:
        """The row behind the last that has room; what is said below stays with a row."""
        y, last = self.top + block.head, first
        while last < len(heights):
            y += heights[last]
            foot = block.foot if last + 1 == len(heights) else 0.0
            if y + foot > self.bottom and last > first:
                break
            last += 1
        return last

    def _shelve(self) -> None:
        """A new shelf below the one before."""
        if self.right > self.sheet.margin:
            self.top = self.low + DOWN
        self.low, self.right = self.top, self.sheet.margin

    def _turn(self) -> None:
        """A new page, with a small head."""
        canvas, sheet = Canvas(), self.sheet
        head = " — ".join(filter(None, (self.account.title, self.account.subtitle)))
        lines = canvas.fit(head, sheet.width - 2 * sheet.margin, KEY)
        y = canvas.lines(lines, (sheet.margin, 18), KEY, SOFT)
        self._open(canvas, y + 12)

    def _open(self, canvas: Canvas, top: float) -> None:
        self.pages.append(canvas)
        self.top = self.low = top
        self.right = self.sheet.margin
