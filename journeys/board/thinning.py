"""An overlay to one with fewer deviations, which can be read; its numbers stay those of all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from journeys.board.footing import footed
from journeys.board.parts import Arrow, Board, Card

__all__ = ["DEVIATIONS", "thinned"]

#: A board with more of them shows a thicket, and takes long to draw.
DEVIATIONS: Final = 16
#: The most touchpoints that stand on a board without a step.
STRANGERS: Final = 5


def thinned(board: Board, most: int = DEVIATIONS) -> Board:
    """An overlay with its planned steps and its commonest deviations.

    Args:
        board: An overlay; any other board stays as it is.
        most: The most deviations that stand on it.

    Returns:
        The board. It says how many rarer deviations it does not show; what it says of all steps
        counts these too. A touchpoint that is not planned stands on it with a step, or because
        it is one of the five most visited ones and not rarer than the steps that are drawn.

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
    least = min((arrow.flow.count for arrow in off if arrow.flow and arrow.name in kept), default=0)
    cards = _met(board, arrows, least)
    balance = attrs.evolve(
        board.balance,
        rarer=len(off) - len(kept),
        unseen=board.balance.unseen + len(board.cards) - len(cards),
    )
    return attrs.evolve(board, arrows=arrows, cards=cards, balance=footed(balance, board.language))


def _met(board: Board, arrows: Iterable[Arrow], least: int) -> tuple[Card, ...]:
    """The cards that stay: those that are planned, have a step, or are visited often."""
    met = {name for arrow in arrows for name in (arrow.source, arrow.target)}
    apart = [
        (-card.visits.count, card.name)
        for card in board.cards
        if card.visits and not card.visits.is_planned and card.name not in met
    ]
    often = {name for count, name in sorted(apart)[:STRANGERS] if -count >= least}
    gone = {name for _, name in apart} - often
    return tuple(card for card in board.cards if card.name not in gone)


def _order(arrow: Arrow) -> tuple[int, str]:
    return (-arrow.flow.count if arrow.flow else 0, arrow.name)
