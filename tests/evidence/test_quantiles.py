"""Laws of quantiles that an engine finds by bins."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.evidence.quantiles import MEDIAN, P95, binned, counts_of, quantiles
from tests.evidence.small import traced

#: Cells that belong to one group, to two, and to none; a group without times.
GROUPS: Final = {"alone": (0,), "even": (0, 2), "all": (0, 1, 2, 3), "nobody": (9,)}

gaps = st.one_of(st.integers(0, 10**15), st.sampled_from([0, 1, 999_999, 1_000_000, 60_000_000]))


@given(st.lists(st.tuples(st.integers(0, 4), gaps), min_size=1, max_size=40))
@settings(max_examples=10)
def test_quantiles_are_exact(times: list[tuple[int, int]]) -> None:
    """In seconds, by groups of cells, they are those of a sorted list, to the last digit."""
    rows = [
        {"customer": "a", "time": gap, "moment": "m", "channel": "c", "value": cell}
        for cell, gap in times
    ]
    events = traced(rows).events
    table = binned(events.select(cell=events.value.cast("int32"), gap=events.time))
    found = quantiles(table, counts_of(table), GROUPS, (MEDIAN, P95))
    mine: dict[str, list[int]] = defaultdict(list)
    for cell, gap in times:
        for name, cells in GROUPS.items():
            if cell in cells:
                mine[name].append(gap)
    assert set(found) == set(mine)
    for name, some in mine.items():
        ends = np.quantile(np.array(some, dtype=float), [0.5, 0.95]) / 1e6
        assert found[name] == pytest.approx(tuple(ends), rel=1e-12)
