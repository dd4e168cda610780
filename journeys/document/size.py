"""Boards to how much text they hold, so that a document of them stays one that can be opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from journeys.board import Board, Card
from journeys.errors import EngineError

__all__ = ["CHARACTERS", "refuse_too_much"]

#: A map may be a million bytes long; what holds for everyone stands on the board of each persona,
#: and nobody opens a document of more than ten times that length.
CHARACTERS: Final = 10_000_000


def refuse_too_much(boards: Iterable[Board]) -> None:
    """Nothing, for boards whose texts one document can hold.

    Args:
        boards: The boards.

    Raises:
        EngineError: Their cards and steps say more than 10 million characters together.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap
        >>> refuse_too_much([arrange(JourneyMap(title="Shop"))])
    """
    size = sum(len(text) for board in boards for text in _texts(board))
    if size > CHARACTERS:
        reason = f"{size:,} characters are more than the {CHARACTERS:,} that one can hold"
        raise EngineError("document", f"{reason}; draw fewer boards, such as those of one persona")


def _texts(board: Board) -> Iterator[str]:
    for card in board.cards:
        yield from _said(card)
    for part in (*board.cards, *board.arrows, *board.panels, board.difference):
        yield from (edit.text for edit in part.edits) if part else ()
    yield from (arrow.carries for arrow in board.arrows)


def _said(card: Card) -> Iterator[str]:
    yield from (card.title, card.tone, card.idiolect, card.reason, card.promised)
    yield from card.commitments
