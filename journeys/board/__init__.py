"""Neutral boards: what stands where and what it says."""

from journeys.board.arrange import arrange
from journeys.board.parts import Arrow, Board, Card, CardState, Kind, Lane, Mark, Panel

__all__ = ["Arrow", "Board", "Card", "CardState", "Kind", "Lane", "Mark", "Panel", "arrange"]
