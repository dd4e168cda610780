"""A text and a width to the largest font that fits and can still be read in print."""

from __future__ import annotations

from typing import Final

from journeys.drawing.metrics import Font
from journeys.drawing.wrapping import clean, fit

__all__ = ["LEAST", "legible"]

#: The smallest type of a board, in points.
LEAST: Final = 6.8


def legible(text: str, width: float, font: Font, *, most: int = 1) -> Font:
    """The font in which a text fits without a broken word: as it is, or smaller.

    Args:
        text: Any text.
        width: The width that no line may pass, in points.
        font: The font at its usual size, at least as large as the smallest type.
        most: The most lines.

    Returns:
        The largest font that fits, or the smallest that can be read, in which the text is cut.

    Example:
        >>> legible("Foyer Nguyen-Dubois", 40, Font(17, 19, bold=True)).size
        6.8
    """
    words = clean(text[:500]).replace("-", "- ").split()
    for hundredths in range(100, 0, -5):
        tried = font.scaled(max(hundredths / 100, LEAST / font.size))
        is_whole = max(map(tried.width, words), default=0) <= width
        if tried.size <= LEAST or (is_whole and not fit(text, width, tried, most=most).is_cut):
            break
    return tried
