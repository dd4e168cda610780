"""Boxes of a page to those near a place: a grid of cells that each know what touches them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Generic, TypeVar

import attrs

from journeys.drawing.canvas import Box

__all__ = ["Nearby"]

ItemT = TypeVar("ItemT")

CELL = 48.0


@attrs.define
class Nearby(Generic[ItemT]):
    """Things by their boxes.

    Attributes:
        cells: The numbers of the things that touch a cell.
        things: Each thing with its box.
    """

    cells: defaultdict[tuple[int, int], list[int]] = attrs.field(factory=lambda: defaultdict(list))
    things: list[tuple[Box, ItemT]] = attrs.field(factory=list)

    def add(self, box: Box, item: ItemT) -> None:
        """Remember a thing.

        Args:
            box: Its box.
            item: The thing.
        """
        for cell in _touched(box):
            self.cells[cell].append(len(self.things))
        self.things.append((box, item))

    def touching(self, box: Box) -> Iterator[tuple[Box, ItemT]]:
        """The things whose boxes overlap a box, each once, in the order of adding.

        Args:
            box: The box; one without width or height is a line.

        Example:
            >>> found: Nearby[str] = Nearby()
            >>> found.add(Box(0, 0, 10, 10), "card")
            >>> [item for _, item in found.touching(Box(-5, 5, 100, 0))]
            ['card']
        """
        numbers = {number for cell in _touched(box) for number in self.cells.get(cell, ())}
        for number in sorted(numbers):
            other, item = self.things[number]
            if (
                other.x < box.right
                and box.x < other.right
                and other.y < box.bottom
                and box.y < other.bottom
            ):
                yield other, item


def _touched(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.x // CELL), int(box.right // CELL) + 1):
        for row in range(int(box.y // CELL), int(box.bottom // CELL) + 1):
            yield column, row
