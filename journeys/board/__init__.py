"""Neutral boards: what stands where and what it says."""

from journeys.board.arrange import arrange
from journeys.board.flows import Balance, Flow, Visits
from journeys.board.links import Link, LinkKind
from journeys.board.parts import Arrow, Board, Card, CardState, Kind, Lane, Mark, Panel

__all__ = [
    "Arrow",
    "Balance",
    "Board",
    "Card",
    "CardState",
    "Flow",
    "Kind",
    "Lane",
    "Link",
    "LinkKind",
    "Mark",
    "Panel",
    "Visits",
    "arrange",
]
