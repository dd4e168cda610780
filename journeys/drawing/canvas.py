"""A place where shapes are collected while a page is laid out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import attrs

from journeys.drawing.metrics import Font
from journeys.drawing.shapes import Ellipse, Group, Rect, Shape, Text
from journeys.drawing.wrapping import Lines, fit

__all__ = ["Box", "Canvas"]

Anchor = Literal["start", "middle", "end"]

#: From the top of a line to its base line, as a part of the size.
ASCENT = 0.82


@attrs.frozen
class Box:
    """A stretch of a page, in points.

    Attributes:
        x: Left.
        y: Top.
        width: Width.
        height: Height.
    """

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower side."""
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """The centre."""
        return self.x + self.width / 2, self.y + self.height / 2

    def inset(self, by: float) -> Box:
        """The box, smaller on every side.

        Args:
            by: How much smaller.
        """
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


@attrs.define
class Canvas:
    """Shapes in the order of drawing, and the texts that had to be cut.

    Attributes:
        shapes: The shapes so far, the lowest first.
        truncated: Texts that end with an ellipsis, in full.
    """

    shapes: list[Shape] = attrs.field(factory=list)
    truncated: list[str] = attrs.field(factory=list)

    def add(self, *shapes: Shape) -> None:
        """Draw shapes over those before.

        Args:
            shapes: The shapes, the lowest first.
        """
        self.shapes.extend(shapes)

    def fit(
        self, text: str, width: float, font: Font, *, most: int = 1, balanced: bool = False
    ) -> Lines:
        """A text in lines that fit, remembered when it had to be cut.

        Args:
            text: Any text.
            width: The width that no line may pass.
            font: The font.
            most: The most lines.
            balanced: Whether the lines shall be of about the same length.
        """
        lines = fit(text, width, font, most=most, balanced=balanced)
        if lines.is_cut:
            self.truncated.append(text)
        return lines

    def lines(
        self,
        lines: Lines,
        at: tuple[float, float],
        font: Font,
        fill: str,
        *,
        anchor: Anchor = "start",
    ) -> float:
        """Draw wrapped lines.

        Args:
            lines: The lines.
            at: Left end, middle or right end of the lines, by the anchor, and their top.
            font: The font that they were fitted in.
            fill: The colour.
            anchor: Where `at` stands.

        Returns:
            The height that the next thing below begins at.
        """
        x, y = at
        for number, line in enumerate(lines.lines):
            self.add(
                Text(
                    x=x,
                    y=y + ASCENT * font.size + number * font.leading,
                    text=line,
                    size=font.size,
                    fill=fill,
                    width=font.width(line),
                    bold=font.bold,
                    anchor=anchor,
                )
            )
        return y + len(lines.lines) * font.leading

    def dots(self, at: tuple[float, float], filled: int, ink: str, *, scale: float = 1.0) -> None:
        """Draw a scale of five dots.

        Args:
            at: Left end and middle height.
            filled: How many are filled, 0 to 5.
            ink: The colour.
            scale: Their size; 1 is a radius of 2.2 points.
        """
        x, y = at
        for number in range(5):
            self.add(
                Ellipse(
                    x=x + (2.2 + 6 * number) * scale,
                    y=y,
                    rx=2.2 * scale,
                    ry=2.2 * scale,
                    fill=ink if number < filled else "#FFFFFF",
                    edge=ink,
                    line=0.7,
                )
            )

    def shadow(self, box: Box, radius: float = 2.0) -> None:
        """Draw the shadow of a card that will lie on the box.

        Args:
            box: The card.
            radius: Radius of its corners.
        """
        self.add(
            Rect(
                x=box.x + 1.1,
                y=box.y + 1.6,
                width=box.width,
                height=box.height,
                fill="#000000",
                radius=radius,
                opacity=0.16,
            )
        )

    def group(
        self,
        inner: Canvas,
        *,
        name: str = "",
        kinds: Iterable[str] = (),
        title: str = "",
        focusable: bool = False,
    ) -> None:
        """Draw what another canvas holds as one thing.

        Args:
            inner: The other canvas.
            name: Its id.
            kinds: Its classes.
            title: Its whole text.
            focusable: Whether a keyboard may stop at it.
        """
        self.truncated.extend(inner.truncated)
        self.add(
            Group(
                shapes=tuple(inner.shapes),
                name=name,
                kinds=tuple(kinds),
                title=title,
                focusable=focusable,
            )
        )
