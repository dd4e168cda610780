"""The times between which commitments let steps end."""

from __future__ import annotations

from typing import Final

import attrs

from journeys.simulation.arrays import Ints

__all__ = ["NEVER", "Bounds"]

#: Later than any time.
NEVER: Final = 1 << 60


@attrs.frozen(eq=False)
class Bounds:
    """Between which times a customer must be at the next touchpoint.

    Attributes:
        least: Not before; 0 where it does not matter.
        most: Not after; far away where it does not matter.
    """

    least: Ints
    most: Ints
