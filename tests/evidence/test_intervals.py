"""Intervals of rates and ratios held against published figures, and their laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.evidence.intervals import holm, lift, wilson


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [
        (81, 263, (0.2553, 0.3662)),
        (15, 148, (0.0624, 0.1605)),
        (0, 20, (0.0, 0.1611)),
        (1, 29, (0.0061, 0.1718)),
    ],
)
def test_wilson(part: int, whole: int, printed: tuple[float, float]) -> None:
    """The four cases of Newcombe (1998), method 3."""
    found = wilson(part, whole)
    assert found is not None
    assert tuple(round(one, 4) for one in found) == printed


def test_katz() -> None:
    """The aspirin trial in Agresti's textbook: ratio 1.82, interval 1.43 to 2.31, z 5.00."""
    found = lift(189, 11034, 104, 11037)
    assert (found.ratio, found.low, found.high) == pytest.approx((1.818, 1.433, 2.306), abs=5e-4)
    assert found.p == pytest.approx(5.7e-7, rel=0.02)


def test_holm() -> None:
    """Four chances corrected step by step, in the order given."""
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx((0.03, 0.06, 0.06, 0.02))
    assert holm([]) == ()


counts = st.integers(0, 500)


@given(counts, counts)
def test_a_share_lies_in_its_interval(part: int, more: int) -> None:
    """The share lies between the ends, which mirror those of the rest."""
    found = wilson(part, part + more)
    rest = wilson(more, part + more)
    if part + more == 0:
        assert found is None
        return
    assert found is not None
    assert rest is not None
    assert 0 <= found[0] <= part / (part + more) <= found[1] <= 1
    assert found == pytest.approx((1 - rest[1], 1 - rest[0]))


@given(counts, counts, counts, counts)
def test_lift_turns_round(here: int, less: int, there: int, fewer: int) -> None:
    """Looked at from elsewhere, the ratio and its interval are turned round, the chance is one."""
    one = lift(here, here + less, there, there + fewer)
    other = lift(there, there + fewer, here, here + less)
    assert one.p == other.p
    assert 0 <= one.p <= 1
    if one.low is None or one.high is None or one.ratio is None:
        assert other.low is None
        return
    assert one.low <= one.ratio <= one.high
    assert (other.ratio, other.low, other.high) == pytest.approx(
        (1 / one.ratio, 1 / one.high, 1 / one.low)
    )


@given(st.lists(st.floats(0, 1)))
def test_corrected_chances_are_no_smaller(chances: list[float]) -> None:
    """A corrected chance is at least the chance, 1 at most, and keeps the order."""
    found = holm(chances)
    assert all(one <= other <= 1 for one, other in zip(chances, found, strict=True))
    pairs = sorted(zip(chances, found, strict=True))
    assert [one for _, one in pairs] == sorted(found)
