"""Text on cards that are cut out: as large as its place allows, in the middle of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from journeys.drawing.canvas import Anchor, Box, Canvas
from journeys.drawing.metrics import Font
from journeys.drawing.wrapping import fit

__all__ = ["BODY", "COMMITMENT", "LABEL", "TITLE", "one_or_two", "place", "sizes"]

TITLE: Final = Font(13, 15, bold=True)
BODY: Final = Font(9.2, 11.2)
COMMITMENT: Final = Font(9.2, 11.2, bold=True)
LABEL: Final = Font(8, 9.6)

#: No card holds more characters; measuring them would take time for nothing.
_LONGEST: Final = 1_000

#: What the largest size of a text is multiplied by, one after the other, until it fits.
_STEPS: Final = (1.0, 0.92, 0.84, 0.77, 0.71)


def sizes(font: Font, most: int, *, least: float = 0.7) -> list[tuple[Font, int]]:
    """A font in smaller and smaller sizes, each with the number of lines of the largest.

    Args:
        font: The largest.
        most: The most lines.
        least: How small the smallest may be, as a part of the largest.
    """
    return [(font.scaled(step), most) for step in _STEPS if step >= least]


def one_or_two(font: Font) -> list[tuple[Font, int]]:
    """A font for names: on one line where it can be a little smaller, or else on two.

    Args:
        font: The largest.
    """
    return [*sizes(font, 1, least=0.8), *sizes(font, 2)[2:]]


def place(
    canvas: Canvas,
    text: str,
    box: Box,
    fonts: Sequence[tuple[Font, int]],
    ink: str,
    *,
    anchor: Anchor = "start",
    top: bool = False,
) -> float:
    """Draw a text in a box, in the first font in which nothing of it is cut.

    Args:
        canvas: Where.
        text: Any text.
        box: The box.
        fonts: Fonts with the most lines of each; fewer where the box is too low for them.
        ink: The colour.
        anchor: At which side of the box, or in its middle.
        top: Whether it begins at the top and not in the middle of the height.

    Returns:
        The height at which the text ends.
    """
    for font, most in fonts:
        most_here = max(1, min(most, int((box.height + 0.01) / font.leading)))
        if not fit(text[:_LONGEST], box.width, font, most=most_here).is_cut:
            break
    lines = canvas.fit(text, box.width, font, most=most_here, balanced=True)
    x = {"start": box.x, "middle": box.middle[0], "end": box.right}[anchor]
    high = len(lines.lines) * font.leading
    y = box.y if top else box.y + (box.height - high) / 2 + 0.07 * font.size
    return canvas.lines(lines, (x, y), font, ink, anchor=anchor)
