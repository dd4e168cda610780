"""Boards and accounts laid out: shapes with positions in points, nothing left to measure."""

from journeys.drawing.account_pages import draw_account
from journeys.drawing.draw import draw
from journeys.drawing.shapes import Drawing, Page

__all__ = ["Drawing", "Page", "draw", "draw_account"]
