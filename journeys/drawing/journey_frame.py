"""What stands around the lanes of a board: the key in its head, and the panel at its foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

import attrs

from journeys.board import Card
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.feelings import draw_feelings
from journeys.drawing.journey_head import draw_key
from journeys.drawing.look import Look

__all__ = ["FEELINGS", "Frame", "Places"]

Places: TypeAlias = Sequence[tuple[Card, float]]
"""The cards of a page with their middles, from left to right."""


@attrs.frozen(kw_only=True)
class Frame:
    """The frame of a kind of board.

    Attributes:
        key: Draws the key, at its left side and the middle of its first row.
        height: Height of the panel at the foot of a page with some cards; 0 for none.
        foot: Draws the panel in its box.
    """

    key: Callable[[Canvas, Look, tuple[float, float]], None]
    height: Callable[[Sequence[Card]], float]
    foot: Callable[[Canvas, Look, Places, Box], None]


def _height(cards: Sequence[Card]) -> float:
    return 104.0 if any(card.feeling is not None or card.critical for card in cards) else 0.0


def _foot(canvas: Canvas, look: Look, places: Places, box: Box) -> None:
    draw_feelings(canvas, look.board.words["feeling"], places, box)


FEELINGS = Frame(key=draw_key, height=_height, foot=_foot)
"""The frame of a journey board: what lines mean, and the curve of feelings."""
