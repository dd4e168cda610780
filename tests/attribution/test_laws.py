"""Laws of every model: nothing is lost, nothing invented, and the order of rows is no matter."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.attribution import MODELS, Options, PathRow, attribute, share_networks, to_paths
from tests.attribution.made import rows

_OPTIONS = st.builds(
    Options,
    order=st.integers(1, 4),
    nulls=st.booleans(),
    weights=st.tuples(*[st.integers(0, 5)] * 3).filter(any),
    half_life=st.floats(0.1, 50),
    decay=st.sampled_from(["steps", "ramp"]),
    worth=st.just("conversions"),
)


@given(rows(), _OPTIONS)
def test_credit_sums_to_all_there_was(some: list[PathRow], options: Options) -> None:
    """The credit of each model sums to the conversions and the value of paths with a touch."""
    paths = to_paths(some)
    found = attribute(paths, options=options)
    for name, credit in found.credits.items():
        for given_, total in (
            (credit.conversions, paths.total_conversions),
            (credit.value, paths.total_value),
        ):
            assert np.isfinite(given_).all(), name
            assert given_.sum() == pytest.approx(total, rel=1e-12, abs=1e-9), name
    assert paths.total_conversions + paths.unattributed == sum(one.conversions for one in some)


@given(rows(), st.randoms(use_true_random=False))
def test_rows_may_stand_in_any_order_and_be_split(
    some: list[PathRow], chance: random.Random
) -> None:
    """Shuffled rows, and rows that are given twice with half of all, have the same credit."""
    halves = [
        PathRow(path=r.path, conversions=r.conversions / 2, value=r.value / 2, nulls=r.nulls / 2)
        for r in some
    ]
    other = [*halves, *halves]
    chance.shuffle(other)
    one, two = attribute(to_paths(some)), attribute(to_paths(other))
    for name in MODELS:
        left, right = one[name].by_channel(), two[name].by_channel()
        assert left == pytest.approx({key: right[key] for key in left}, abs=1e-8), name


@given(rows())
def test_only_who_was_touched_on_a_conversion_has_credit(some: list[PathRow]) -> None:
    """A channel on no converting path has no credit, by any model that shares path by path."""
    touched = {name for row in some if row.conversions for name in row.path}
    found = attribute(to_paths(some), [name for name in MODELS if name not in {"markov", "shao"}])
    if touched:
        for name, credit in found.credits.items():
            for channel, count in credit.by_channel().items():
                assert channel in touched or count == pytest.approx(0, abs=1e-9), name


@given(rows())
def test_paths_of_one_channel_need_no_model(some: list[PathRow]) -> None:
    """Where each path touches one channel alone, touches and fair shares agree."""
    alone = [
        PathRow(path=r.path[:1], conversions=r.conversions, value=r.value, nulls=r.nulls)
        for r in some
    ]
    found = attribute(
        to_paths(alone), ["first", "last", "linear", "position", "time-decay", "shapley"]
    )
    first = found["first"].by_channel()
    assert all(one.by_channel() == pytest.approx(first) for one in found.credits.values())


@given(rows())
def test_networks_count_twice_what_they_say(some: list[PathRow]) -> None:
    """By a model networks sum to what there was; by double, to that and what is counted twice."""
    paths = to_paths(some)
    for share in share_networks(paths, rules=["last", "linear", "markov", "double"]):
        assert share.conversions.sum() - share.counted_twice == pytest.approx(
            paths.total_conversions, abs=1e-9
        )
        assert share.value.sum() - share.value_counted_twice == pytest.approx(
            paths.total_value, abs=1e-6
        )
        assert share.counted_twice == 0 or share.rule == "double"


@given(rows())
def test_rows_come_back(some: list[PathRow]) -> None:
    """Coding rows and naming them again changes nothing."""
    assert to_paths(some).rows() == some


@given(rows())
def test_repeats_taken_out_stay_out(some: list[PathRow]) -> None:
    """No channel follows itself without repeats, and none stands twice when each is there once."""
    paths = to_paths(some)
    for row in paths.without_repeats().rows():
        assert all(a != b for a, b in zip(row.path, row.path[1:], strict=False))
    for keep in ("first", "last"):
        once = paths.each_once(keep=keep)
        assert [set(row.path) for row in once.rows()] == [set(row.path) for row in some]
        assert all(len(set(row.path)) == len(row.path) for row in once.rows())
