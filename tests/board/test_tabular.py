"""Cells of tables as people read them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.board.tabular import words
from journeys.table import Kind

MOST = {"s": 60, "min": 60, "h": 24}


@given(st.floats(0, 1e7))
def test_no_unit_of_a_time_is_full(seconds: float) -> None:
    """Rounding never leaves 60 minutes, which are an hour, and tells the time it was."""
    told = words("en", Kind.SECONDS, seconds)
    sizes = {"d": 86_400.0, "h": 3_600.0, "min": 60.0, "s": 1.0}
    parts = [(float(count), unit) for count, unit in re.findall(r"([\d.e-]+)\s(\w+)", told)]
    assert all(count < MOST.get(unit, 1e6) for count, unit in parts)
    assert [unit for _, unit in parts] == sorted({unit for _, unit in parts}, key=[*sizes].index)
    rounding = 0.06 * seconds if seconds < 10 else sizes[parts[-1][1]]
    assert abs(sum(count * sizes[unit] for count, unit in parts) - seconds) <= rounding


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (59.6, "1 min"), (90, "1 min 30 s"), (3599.6, "1 h"), (84_700, "23 h 32 min"),
        (86_399, "1 d"),
    ],
)  # fmt: skip
def test_a_time_is_told_in_two_units(seconds: float, told: str) -> None:
    """What rounds up to a full unit is told in that unit."""
    assert words("en", Kind.SECONDS, seconds).replace("\u00a0", " ") == told
