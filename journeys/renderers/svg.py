"""Page to an SVG file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeys.svg import FONTS, picture

if TYPE_CHECKING:
    from journeys.drawing import Page

__all__ = ["FONTS", "render"]


def render(page: Page) -> str:
    """A page as an SVG picture.

    Args:
        page: The page.

    Returns:
        The text of a whole file; the same page gives the same text.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.drawing import draw
        >>> from journeys.model import JourneyMap
        >>> render(draw(arrange(JourneyMap(title="Shop"))).pages[0])[:4]
        '<svg'

    Source: SVG 1.1; no CSS, filters, `use` or markers, so that all viewers agree.
    """
    return picture(page)
