"""Some numbers for each place, of which customers draw one."""

from __future__ import annotations

import attrs
import numpy as np

from journeys.simulation.arrays import Floats, Ints

__all__ = ["Options", "options_of"]


@attrs.frozen(eq=False)
class Options:
    """Some numbers for each place, of which one is drawn.

    Attributes:
        table: A row a place; what is not filled is 0.
        count: How many of a row are filled.
    """

    table: Ints
    count: Ints

    def draw(self, place: Ints, chance: Floats) -> Ints:
        """One of each place's numbers; meaningless where there are none.

        Args:
            place: Places.
            chance: A number 0..1 each.
        """
        return self.table[place, (chance * self.count[place]).astype(np.int64)]


def options_of(rows: list[list[int]]) -> Options:
    """Some numbers for each place.

    Args:
        rows: The numbers, place by place; none where nothing can be drawn.

    Example:
        >>> options_of([[7, 8], []]).count
        array([2, 0])
    """
    table = np.zeros((len(rows), max(1, *map(len, rows), 1)), np.int64)
    for at, row in enumerate(rows):
        table[at, : len(row)] = row
    return Options(table, np.array([len(row) for row in rows], np.int64))
