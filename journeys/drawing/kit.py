"""The cards of a workshop to sheets: sets of cards of one size, to print, to cut, to pin up."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from journeys.board import Board
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.kit_card import draw_response
from journeys.drawing.kit_moment import draw_moment_piece
from journeys.drawing.kit_name import draw_name
from journeys.drawing.kit_pieces import SIGNS, draw_oval, draw_sign, draw_strip
from journeys.drawing.kit_sheet import (
    MEASURES,
    Imposition,
    Measures,
    Size,
    draw_foot,
    draw_marks,
    impose,
)
from journeys.drawing.look import Look, look_of
from journeys.drawing.palette import Theme, theme_of
from journeys.drawing.shapes import Page
from journeys.drawing.sheet import Sheet
from journeys.text import printable

__all__ = ["draw_kit"]

#: What the type of cards is multiplied by where nothing is cut then.
LARGER: Final = (1.2, 1.1)

Painter = Callable[[Canvas, Any, Box, Look], None]


@attrs.frozen
class _Set:
    """Cards of one size that are printed together, and their sheet."""

    title: str
    sheet: Imposition
    items: Sequence[Any]
    draw: Painter

    def shared(self) -> list[Sequence[Any]]:
        """The cards of each sheet: all are full but the last, so that the fewest cuts are made."""
        most = len(self.sheet.places)
        return [self.items[at : at + most] for at in range(0, len(self.items), most)]


_SETS: Final[Mapping[str, Callable[[Board, Measures], tuple[Size, Sequence[Any], Painter]]]] = {
    "goals": lambda board, sizes: (sizes.oval, board.goals, draw_oval),
    "channels": lambda board, sizes: (sizes.strip, board.channels, draw_strip),
    "personas": lambda board, sizes: (sizes.card, board.panels, draw_name),
    "moments": lambda board, sizes: (
        sizes.card, [card for card in board.cards if card.moment], draw_moment_piece,
    ),
    "blanks": lambda board, sizes: (
        sizes.card, [card for card in board.cards if not card.moment], draw_response,
    ),
    "responses": lambda board, sizes: (sizes.card, board.cards, draw_response),
    "signs": lambda _, sizes: (sizes.sign, SIGNS, draw_sign),
}  # fmt: skip


def draw_kit(board: Board, theme: Theme, sheet: Sheet) -> tuple[list[Page], list[str]]:
    """The sheets of a kit, always on white paper.

    Args:
        board: The board.
        theme: The paper's colours; cards are printed on white paper all the same.
        sheet: The paper; it stands or lies as the cards fit better.

    Returns:
        The pages in reading order, and the texts that were cut.
    """
    del theme
    scale = MEASURES[board.size].scale
    usual = _drawn(board, sheet, scale)
    if not usual[1]:
        for larger in LARGER:
            tried = _drawn(board, sheet, larger * scale)
            if not tried[1]:
                return tried
    return usual


def _drawn(board: Board, sheet: Sheet, scale: float) -> tuple[list[Page], list[str]]:
    look = look_of(board, theme_of("white"), scale=scale)
    sheets = [(one, items) for one in _sets(board, sheet) for items in one.shared()]
    pages, truncated = [], []
    for number, (one, items) in enumerate(sheets, start=1):
        canvas = Canvas()
        draw_marks(canvas, one.sheet, len(items))
        for item, box in zip(items, one.sheet.places, strict=False):
            one.draw(canvas, item, box, look)
        who = board.panels[0].title if board.pieces == ("responses",) else ""
        title = " · ".join(filter(None, (who, one.title)))
        draw_foot(canvas, one.sheet, board, f"{number}/{len(sheets)} · {title}")
        truncated += canvas.truncated
        pages.append(
            Page(
                name=board.name if len(sheets) == 1 else f"{board.name}-{number}",
                title=printable(title),
                description=printable(f"{board.subtitle}: {title}"),
                language=board.language,
                width=one.sheet.width,
                height=one.sheet.height,
                paper=look.theme.paper,
                shapes=tuple(canvas.shapes),
            )
        )
    return pages, truncated


def _sets(board: Board, sheet: Sheet) -> list[_Set]:
    """The sets that have cards, all on sheets that stand, or all on sheets that lie.

    A printer's tray and a file of slides know one way only. Sheets stand, unless too large a card
    asks for more, or a third of them is saved.
    """
    upright, lying = ([*_imposed(board, sheet, lying=lying)] for lying in (False, True))
    return lying if 3 * _count(lying) <= 2 * _count(upright) else upright


def _imposed(board: Board, sheet: Sheet, *, lying: bool) -> Iterator[_Set]:
    for piece in board.pieces:
        size, items, draw = _SETS[piece](board, MEASURES[board.size])
        if items:
            places = impose(size, sheet, lying=lying)
            yield _Set(board.words[f"kit-{piece}"], places, items, draw)


def _count(sets: Sequence[_Set]) -> float:
    """How many sheets sets need; more than there are where a card has no place at all."""
    most = [len(one.sheet.places) for one in sets]
    if not all(most):
        return math.inf
    return sum(-(-len(one.items) // places) for one, places in zip(sets, most, strict=True))
