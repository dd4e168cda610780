"""Kaplan-Meier estimates held against published figures, and their laws."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.evidence.survival import Curve, survival


def test_kaplan_and_meier() -> None:
    """The eight observations of Kaplan and Meier (1958) give their four steps."""
    deaths, losses = [0.8, 3.1, 5.4, 9.2], [1.0, 2.7, 7.0, 12.1]
    curve = survival([*((one, 1, 0) for one in deaths), *((one, 0, 1) for one in losses)])
    assert [one.share for one in curve.drops] == pytest.approx([0.875, 0.7, 0.525, 0.2625])
    assert [one.at_risk for one in curve.drops] == [8, 5, 4, 2]


def test_remission_with_6_mp() -> None:
    """The 21 patients of Freireich (1963), with the errors and intervals of textbooks."""
    ended = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    cut = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    curve = survival([*((one, 1, 0) for one in ended), *((one, 0, 1) for one in cut)])
    printed = [
        (6, 21, 0.8571, 0.0764, 0.6197, 0.9516),
        (7, 17, 0.8067, 0.0869, 0.5631, 0.9228),
        (10, 15, 0.7529, 0.0963, 0.5032, 0.8894),
        (13, 12, 0.6902, 0.1068, 0.4316, 0.8491),
        (16, 11, 0.6275, 0.1141, 0.3675, 0.8049),
        (22, 7, 0.5378, 0.1282, 0.2678, 0.7468),
        (23, 6, 0.4482, 0.1346, 0.1881, 0.6801),
    ]
    found = [
        (one.time, one.at_risk, one.share, one.error, one.low, one.high) for one in curve.drops
    ]
    assert [tuple(round(cell, 4) for cell in row) for row in found] == printed
    assert (curve.count, curve.cut, curve.until(0.5)) == (21, 12, 23)


times = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3), st.integers(0, 3)))


@given(times)
def test_estimates_fall_within_their_intervals(rows: list[tuple[float, int, int]]) -> None:
    """Shares only fall, stay in 0..1 and within their intervals."""
    curve = survival(rows)
    shares = [1.0, *(one.share for one in curve.drops)]
    assert all(later < before for before, later in pairwise(shares))
    assert all(0 <= one.low <= one.share <= one.high <= 1 for one in curve.drops)
    assert curve.count == sum(ended + cut for _, ended, cut in rows)


@given(st.lists(st.integers(0, 9), min_size=1))
def test_without_cuts_it_is_the_plain_share(ended: list[int]) -> None:
    """When nothing is cut off, the estimate is the share that really lasted longer."""
    curve = survival((one, 1, 0) for one in ended)
    for time in range(-1, 11):
        longer = sum(one > time for one in ended) / len(ended)
        assert curve.lasting(time) == pytest.approx(longer)


def test_nothing_lasts_for_ever() -> None:
    """A curve of nothing has no drops, and everything lasts."""
    assert (survival([]), Curve().lasting(9), Curve().until(0.5)) == (Curve(), 1.0, None)
