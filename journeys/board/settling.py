"""A persona's journey board to the same with the touchpoints that settle an outcome marked."""

from __future__ import annotations

from typing import Final

import attrs

from journeys.board.parts import Board, Card, Wording
from journeys.board.trail import Settled
from journeys.board.values import said
from journeys.graph import to_touchpoint_graph
from journeys.model import JourneyMap
from journeys.promises import Ground, boundary
from journeys.vocabulary import label

__all__ = ["point_of", "settled"]

_WORDS: Final = ("settled-won", "settled-lost", "settled-won-sign", "settled-lost-sign")


def point_of(board: Board, card: Card) -> str:
    """The touchpoint of a card of a journey board, written `moment@channel`.

    Args:
        board: The board.
        card: The card.
    """
    return f"{card.moment}@{board.channel(card.row).id}"


def settled(map_: JourneyMap, persona: str, board: Board) -> Board:
    """A journey board of a persona with its decision boundary.

    Args:
        map_: A completed map.
        persona: Persona id.
        board: The persona's journey board.

    Returns:
        The board, on which each card says of which goals the outcome cannot change any more
        after it, won before lost; not where the goal is reached itself.

    Source: the cut between a won, a lost and an undetermined region, as cited in `boundary`.
    """
    ground = Ground(persona, to_touchpoint_graph(map_, persona=persona))
    pursued = {card.goal for card in board.cards}
    found: dict[str, list[Settled]] = {}
    for lane in board.goals:
        if lane.name not in pursued:
            continue
        cut = boundary(ground, lane.id)
        won = set(cut.won)
        goal = said(board.language, lane.label or lane.id)
        for point in cut.turning_points:
            key = "settled-won-goal" if point in won else "settled-lost-goal"
            text = label(board.language, key, goal=goal)
            one = Settled(goal=lane.name, is_won=point in won, text=text)
            found.setdefault(point, []).append(one)
    cards = tuple(_marked(card, found.get(point_of(board, card), [])) for card in board.cards)
    words = ((key, label(board.language, key)) for key in _WORDS)
    more = Wording(labels=(*board.words.labels, *words))
    return attrs.evolve(board, cards=cards, words=more)


def _marked(card: Card, found: list[Settled]) -> Card:
    if not found:
        return card
    return attrs.evolve(card, settled=tuple(sorted(found, key=lambda one: not one.is_won)))
