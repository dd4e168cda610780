"""Rows of a log, in the order of the file, as arrays."""

from __future__ import annotations

from collections import Counter
from typing import Final

import attrs
import numpy as np

from journeys.simulation.arrays import Bits, Ints

__all__ = ["SPOILED", "Rows"]

#: In which ways a row may be spoiled, by their number from 1, as readers say why they reject it.
#: The last three need a form in which times and numbers are texts.
SPOILED: Final = (
    "no-customer", "no-time", "no-channel", "no-moment",
    "malformed-time", "malformed-value", "impossible-time",
)  # fmt: skip


@attrs.frozen(kw_only=True, eq=False)
class Rows:
    """Rows of a log, in the order of the file.

    Attributes:
        event: The event of each row, by its place in the chunk.
        is_copy: Whether the row repeats an event as it is.
        spoilt: How it is spoiled, the number in `SPOILED` from 1; 0 for a clean row.
        disordered: How many clean rows stand after a later event of their customer.
    """

    event: Ints
    is_copy: Bits
    spoilt: Ints
    disordered: int

    @property
    def spoiled(self) -> Counter[str]:
        """How many rows are spoiled, by the way."""
        counts = np.bincount(self.spoilt, minlength=len(SPOILED) + 1)[1:].tolist()
        named = zip(SPOILED, counts, strict=True)
        return Counter({name: count for name, count in named if count})
