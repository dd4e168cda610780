"""Fair shares: the closed form is the game's, drawn games are near, symmetric ones equal."""

from __future__ import annotations

from itertools import combinations
from unittest import mock

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.attribution import Options, PathRow, attribute, fair_shares, to_paths
from journeys.attribution.models import shapley
from journeys.errors import ValueFormError
from tests.attribution.made import CHANNELS, rows


def game(some: list[PathRow]) -> dict[tuple[str, ...], float]:
    """What each set of channels is worth: conversions of paths that touch no other channel."""
    found = {}
    for size in range(1, len(CHANNELS) + 1):
        for coalition in combinations(CHANNELS, size):
            within = [r.conversions for r in some if r.path and set(r.path) <= set(coalition)]
            found[coalition] = sum(within)
    return found


@given(rows())
def test_equal_parts_are_the_fair_shares_of_the_game(some: list[PathRow]) -> None:
    """Shapley values of conversions, coalition by coalition, are equal parts of each path."""
    expected = fair_shares(game(some))
    found = attribute(to_paths(some), ["shapley"])["shapley"].by_channel()
    assert dict(found) == pytest.approx({name: expected[name] for name in found}, abs=1e-9)


@given(rows())
def test_fair_shares_of_rates_sum_to_all_conversions(some: list[PathRow]) -> None:
    """By rates too, the credit sums to what there was."""
    paths = to_paths(some)
    found = attribute(paths, ["shapley"], options=Options(worth="rate"))["shapley"]
    assert found.conversions.sum() == pytest.approx(paths.total_conversions, abs=1e-8)
    assert found.error is None


@settings(max_examples=20)
@given(rows())
def test_drawn_games_are_near_the_exact_ones(some: list[PathRow]) -> None:
    """A game that is drawn is within six of its standard errors, sums, and repeats itself."""
    paths = to_paths(some)
    options = Options(worth="rate", samples=400, seed=3)
    exact = attribute(paths, ["shapley"], options=options)["shapley"]
    with mock.patch.object(shapley, "EXACT", 0):
        drawn, again = (attribute(paths, ["shapley"], options=options)["shapley"] for _ in "ab")
    error = np.zeros(0) if drawn.error is None else drawn.error
    assert len(error) == len(paths.channels)
    assert drawn.conversions.sum() == pytest.approx(paths.total_conversions, abs=1e-8)
    assert (drawn.conversions == again.conversions).all()
    assert (abs(drawn.conversions - exact.conversions) <= 6 * error + 1e-6).all()


@given(st.dictionaries(st.frozensets(st.sampled_from("abcd"), min_size=1), st.integers(0, 9)))
def test_fair_shares_sum_to_the_worth_of_all(worth: dict[frozenset[str], int]) -> None:
    """Whatever the game, its shares sum to what all players together are worth."""
    shares = fair_shares(worth)
    everybody = frozenset(shares)
    assert sum(shares.values()) == pytest.approx(worth.get(everybody, 0), abs=1e-9)


def test_a_game_of_too_many_is_refused() -> None:
    """Sixteen players are told that there are too many, not left to wait."""
    with pytest.raises(ValueFormError, match="15 players"):
        fair_shares({tuple("abcdefghijklmnop"): 1})
