"""Points of a page to units of a slide, and the boxes that shapes take there."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

__all__ = ["Extent", "Place", "around", "fitted"]

#: Units of a slide in a point.
UNITS = 12_700


@attrs.frozen
class Extent:
    """A box on a page, in points.

    Attributes:
        left: Its left side.
        top: Its upper side.
        right: Its right side.
        bottom: Its lower side.
    """

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def holds(self, other: Extent) -> bool:
        """Whether another box lies inside, touching sides included.

        Args:
            other: The other box.
        """
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )


def around(boxes: Iterable[Extent]) -> Extent:
    """The smallest box around others.

    Args:
        boxes: One box or more.

    Example:
        >>> around([Extent(0, 0, 2, 2), Extent(1, 1, 5, 3)])
        Extent(left=0, top=0, right=5, bottom=3)
    """
    every = list(boxes)
    return Extent(
        min(box.left for box in every),
        min(box.top for box in every),
        max(box.right for box in every),
        max(box.bottom for box in every),
    )


@attrs.frozen
class Place:
    """Where a page lies on a slide.

    Attributes:
        scale: How much larger than drawn.
        x: Left side of the page on the slide, in points.
        y: Its upper side.
    """

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def long(self, length: float) -> int:
        """A length in units of the slide.

        Args:
            length: In points of the page.
        """
        return round(length * self.scale * UNITS)

    def across(self, x: float) -> int:
        """A distance from the slide's left side.

        Args:
            x: In points of the page, from its left side.
        """
        return round((self.x + x * self.scale) * UNITS)

    def down(self, y: float) -> int:
        """A distance from the slide's upper side.

        Args:
            y: In points of the page, from its upper side.
        """
        return round((self.y + y * self.scale) * UNITS)

    def hundredths(self, size: float) -> int:
        """A size of type in hundredths of a point, within what slides may have.

        Args:
            size: In points of the page.
        """
        return min(max(round(size * self.scale * 100), 100), 400_000)


def fitted(page: tuple[float, float], slide: tuple[float, float]) -> Place:
    """A page in the middle of a slide, as large as it can be.

    Args:
        page: Width and height.
        slide: Width and height.

    Example:
        >>> fitted((100, 200), (400, 200))
        Place(scale=1.0, x=150.0, y=0.0)
    """
    scale = min(slide[0] / page[0], slide[1] / page[1])
    return Place(scale, (slide[0] - page[0] * scale) / 2, (slide[1] - page[1] * scale) / 2)
