"""Removal effects: exact, whatever way they are solved, and what a walk of all paths would say."""

from __future__ import annotations

from unittest import mock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.attribution import (
    Options,
    PathRow,
    Paths,
    attribute,
    chain_of,
    removal,
    removal_of,
    to_paths,
    transition_matrix,
    walking,
)
from tests.attribution.made import CHANNELS, rows


def by_hand(paths: Paths, order: int, without: str | None) -> float:
    """P(conversion) without a channel, iterated on the matrix that users see."""
    here, won = {"(start)": 1.0}, 0.0
    steps = transition_matrix(paths, order=order)
    for _ in range(3000):
        after: dict[str, float] = {}
        for (source, target), probability in steps.items():
            mass = here.get(source, 0.0) * probability
            if target == "(conversion)":
                won += mass
            elif target != "(null)" and without not in target.split(" > "):
                after[target] = after.get(target, 0.0) + mass
        here = after
        if sum(here.values()) < 1e-13:
            break
    return won


@given(rows(), st.integers(1, 3))
def test_effects_are_what_is_lost_without_a_channel(some: list[PathRow], order: int) -> None:
    """1 less the removal effect is P(conversion without the channel) / P(conversion)."""
    paths = to_paths(some)
    found = removal_of(chain_of(paths, order=order))
    whole = by_hand(paths, order, None)
    assert found.conversion == pytest.approx(whole, abs=1e-10)
    for name, effect in zip(paths.channels, found.effects, strict=True):
        if whole > 0:
            assert 1 - effect == pytest.approx(by_hand(paths, order, name) / whole, abs=1e-9)


@given(rows(), st.integers(1, 4))
def test_large_chains_have_the_same_effects(some: list[PathRow], order: int) -> None:
    """Solving at once and following all paths step by step agree."""
    chain = chain_of(to_paths(some), order=order)
    dense = removal_of(chain)
    with mock.patch.object(removal, "DENSE", -1):
        sparse = removal_of(chain)
    assert sparse.effects == pytest.approx(dense.effects, abs=1e-9)
    assert sparse.value_effects == pytest.approx(dense.value_effects, abs=1e-9)


@given(rows(), st.integers(1, 3), st.booleans())
def test_each_state_is_left_for_certain(some: list[PathRow], order: int, loops: bool) -> None:  # noqa: FBT001 - drawn
    """The probabilities of one beginning sum to 1."""
    left: dict[str, float] = {}
    for (source, _), probability in transition_matrix(
        to_paths(some), order=order, loops=loops
    ).items():
        left[source] = left.get(source, 0.0) + probability
    assert all(one == pytest.approx(1) for one in left.values())


@given(rows())
def test_loops_do_not_matter_to_the_first_order(some: list[PathRow]) -> None:
    """A channel that follows itself delays a customer, and changes no effect."""
    paths = to_paths(some)
    with_, without = (removal_of(chain_of(one)) for one in (paths, paths.without_repeats()))
    assert with_.effects == pytest.approx(without.effects, abs=1e-9)


def test_a_chain_beyond_all_paths_is_that_of_whole_paths() -> None:
    """With an order as long as the longest path, an effect is the share of conversions touched."""
    some = [PathRow(path="a > b", conversions=3, nulls=5), PathRow(path="b > c > c", conversions=1)]
    found = attribute(to_paths(some), ["markov"], options=Options(order=9))["markov"]
    assert dict(found.scores_by_channel()) == pytest.approx({"a": 0.75, "b": 1, "c": 0.25})


def test_long_circles_are_refused_when_they_cannot_be_solved() -> None:
    """Two channels that hand over to each other for ever end in an error, not in a hang."""
    some = [PathRow(path="a > b " * 1 + "> a > b" * 400, conversions=1), PathRow(path=CHANNELS)]
    chain = chain_of(to_paths(some))
    with (
        mock.patch.object(removal, "DENSE", -1),
        mock.patch.object(walking, "STEPS", 50),
        pytest.raises(ValueError, match="states at most"),
    ):
        removal_of(chain)


def test_thousands_of_campaigns_are_solved_at_once() -> None:
    """One system serves all channels: a thousand campaigns take no thousand solutions."""
    chance = np.random.default_rng(1)
    touches = chance.integers(0, 800, 40_000)
    count = 10_000
    ones = np.ones(count)
    paths = Paths(
        channels=tuple(f"c{n}" for n in range(800)),
        touches=touches,
        starts=np.arange(0, 40_001, 4),
        conversions=ones,
        value=ones,
        nulls=ones,
    )
    found = attribute(paths, ["markov"])["markov"]
    assert found.conversions.sum() == pytest.approx(count)
