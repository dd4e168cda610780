"""An overlay to one with fewer deviations, which can be read; its numbers stay those of all."""

from __future__ import annotations

from typing import Final

import attrs

from journeys.board.parts import Arrow, Board
from journeys.board.words import whole
from journeys.vocabulary import label

__all__ = ["DEVIATIONS", "thinned"]

#: A board with more of them shows a thicket, and takes long to draw.
DEVIATIONS: Final = 16


def thinned(board: Board, most: int = DEVIATIONS) -> Board:
    """An overlay with its planned steps and its commonest deviations.

    Args:
        board: An overlay; any other board stays as it is.
        most: The most deviations that stand on it.

    Returns:
        The board. It says how many rarer deviations it does not show; what it says of all steps
        counts these too. A touchpoint that is not planned stands on it with a step only.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap
        >>> shop = arrange(JourneyMap(title="Shop"))
        >>> thinned(shop) == shop
        True
    """
    off = [arrow for arrow in board.arrows if arrow.flow and not arrow.flow.is_planned]
    if board.balance is None or len(off) <= most:
        return board
    # What the foot names stands on the board, of equally common ones too.
    named = [*board.balance.top, *(arrow.name for arrow in sorted(off, key=_order))]
    kept = set([*dict.fromkeys(named)][: max(most, len(board.balance.top))])
    arrows = tuple(
        arrow
        for arrow in board.arrows
        if arrow.flow is None or arrow.flow.is_planned or arrow.name in kept
    )
    met = {name for arrow in arrows for name in (arrow.source, arrow.target)}
    cards = tuple(
        card
        for card in board.cards
        if card.name in met or card.visits is None or card.visits.is_planned
    )
    count = whole(board.language, len(off) - most)
    told = (*board.balance.told, label(board.language, "report-rarer", count=count))
    return attrs.evolve(
        board, arrows=arrows, cards=cards, balance=attrs.evolve(board.balance, told=told)
    )


def _order(arrow: Arrow) -> tuple[int, str]:
    return (-arrow.flow.count if arrow.flow else 0, arrow.name)
