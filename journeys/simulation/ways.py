"""The planned steps that lead on from places, as arrays that are searched by shares."""

from __future__ import annotations

import attrs
import numpy as np

from journeys.simulation.arrays import Bits, Floats, Ints

__all__ = ["Ways"]


@attrs.frozen(kw_only=True, eq=False)
class Ways:
    """The planned steps of all places, those of one place beside each other.

    Attributes:
        first: The number of each place's first step; one more entry than places.
        keys: Cumulative shares, for `drawn`.
        is_full: Whether the shares of a place's steps take everybody on.
        target: The place that each step leads to.
        within: Its planned time in seconds; -1 when none is planned.
        usual: The median time in seconds.
        pairs: Each step as `source * places + target`, sorted.
        order: The number of the step of each pair.
    """

    first: Ints
    keys: Floats
    is_full: Bits
    target: Ints
    within: Ints
    usual: Floats
    pairs: Ints
    order: Ints

    def planned(self, source: Ints, target: Ints) -> Ints:
        """The numbers of the steps between places; -1 where none is planned.

        Args:
            source: Places.
            target: As many places.
        """
        wanted = source * (len(self.first) - 1) + target
        if not len(self.pairs):
            return np.full(len(wanted), -1, np.int64)
        at = np.minimum(np.searchsorted(self.pairs, wanted), len(self.pairs) - 1)
        return np.where(self.pairs[at] == wanted, self.order[at], -1)
