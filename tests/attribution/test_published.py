"""Published results, to the digits in which they were published."""

from __future__ import annotations

from typing import Final

import pytest

from journeys.attribution import (
    Options,
    PathRow,
    Paths,
    attribute,
    fair_shares,
    read_paths,
    to_paths,
    transition_matrix,
)

#: ChannelAttribution 2.2.5 on its own sample: first, last, linear; conversions, then value.
_TOUCHES: Final = {
    "first": (
        {"eta": 3164.0, "iota": 4606.0, "alpha": 6308.0, "delta": 1.0},
        {"eta": 11909.476213, "iota": 19597.261277, "alpha": 19121.272356, "mi": 5.273},
    ),
    "last": (
        {"eta": 4167.0, "iota": 3355.0, "alpha": 8447.0, "delta": 5.0},
        {"eta": 16754.2038, "iota": 13487.974271, "alpha": 28414.214274, "mi": 5.273},
    ),
    "linear": (
        {"eta": 3539.951157, "iota": 3857.096221, "alpha": 7574.718594, "delta": 1.725},
        {"eta": 13783.497051, "iota": 15988.988995, "alpha": 24524.709569, "mi": 6.081444},
    ),
}
#: Its removal effects of converting paths, which it simulates.
_REMOVED: Final = {
    "eta": 0.35803, "iota": 0.41942, "alpha": 0.56268, "beta": 0.27588, "theta": 0.20796,
    "lambda": 0.1377, "kappa": 0.02913, "zeta": 0.04225, "epsilon": 0.06436, "gamma": 0.01836,
}  # fmt: skip


@pytest.fixture(scope="module")
def sample() -> Paths:
    """The sample of ChannelAttribution: 10,000 paths."""
    return read_paths("tests/data/attribution-paths.csv.gz")


@pytest.mark.parametrize("model", _TOUCHES)
def test_touches_of_the_sample(sample: Paths, model: str) -> None:
    """First, last and linear touch equal ChannelAttribution to the printed digit."""
    found = attribute(sample, [model])[model]
    conversions, value = _TOUCHES[model]
    for channel, count in conversions.items():
        assert round(found.by_channel()[channel], 6) == count
    for channel, amount in value.items():
        assert round(found.value_by_channel()[channel], 6) == amount


def test_removal_effects_of_the_sample(sample: Paths) -> None:
    """Markov effects are within 3 standard errors and 1 % of those that are simulated."""
    found = attribute(sample, ["markov"], options=Options(nulls=False))["markov"]
    for channel, effect in _REMOVED.items():
        assert found.scores_by_channel()[channel] == pytest.approx(effect, rel=0.01, abs=0.001)


def test_textbook() -> None:
    """The example of analyzecore.com of 3 August 2016: 0.2, 0.4, 0.4 from effects 0.5, 1, 1."""
    rows = [
        PathRow(path="C1 > C2 > C3"),
        PathRow(path="C1", conversions=0, nulls=1),
        PathRow(path="C2 > C3", conversions=0, nulls=1),
    ]
    found = attribute(to_paths(rows), ["markov"])["markov"]
    assert found.scores is not None
    assert found.scores.tolist() == [0.5, 1.0, 1.0]
    assert found.conversions.tolist() == [0.2, 0.4, 0.4]


def test_two_channels_with_nulls() -> None:
    """An example of serhiipuzyrov.com, July 2019: effects of Google Ads and mailing."""
    rows = [
        PathRow(path="google ads", conversions=2, nulls=1),
        PathRow(path="mailing"),
        PathRow(path="google ads > mailing"),
    ]
    steps = transition_matrix(to_paths(rows))
    assert steps["google ads", "(conversion)"] == 0.5
    assert steps["(start)", "google ads"] == 0.8
    found = attribute(to_paths(rows), ["markov"])["markov"].scores_by_channel()
    assert dict(found) == pytest.approx({"google ads": 0.75, "mailing": 0.5})


def test_small_matrix() -> None:
    """The transition matrix of the tests of mta 0.0.9."""
    rows = [
        PathRow(path="a > b", conversions=3, nulls=1),
        PathRow(path="a > c", conversions=1, nulls=1),
    ]
    found = transition_matrix(to_paths(rows))
    assert found == pytest.approx({
        ("(start)", "a"): 1, ("a", "b"): 2 / 3, ("a", "c"): 1 / 3,
        ("b", "(conversion)"): 0.75, ("b", "(null)"): 0.25,
        ("c", "(conversion)"): 0.5, ("c", "(null)"): 0.5,
    })  # fmt: skip


def test_small_games() -> None:
    """Shapley and Shao-Li of the tests of mta 0.0.9."""
    two = [PathRow(path="a", conversions=4), PathRow(path="a > b", conversions=6)]
    assert dict(attribute(to_paths(two))["shapley"].by_channel()) == {"a": 7.0, "b": 3.0}
    four = [PathRow(path="a > b > c > d", conversions=10)]
    assert set(attribute(to_paths(four))["shapley"].by_channel().values()) == {2.5}
    shao = [PathRow(path="a", conversions=3, nulls=1), PathRow(path="b", conversions=1, nulls=3)]
    assert dict(attribute(to_paths(shao))["shao"].scores_by_channel()) == {"a": 2.25, "b": 0.25}


def test_heuristics_of_mta() -> None:
    """Linear with one part a channel, position and ramp, as the tests of mta 0.0.9 have them."""
    rows = [
        PathRow(path="direct", conversions=2, nulls=1),
        PathRow(path="search > email", conversions=3, nulls=2),
        PathRow(path="search > social > email", conversions=5, nulls=4),
    ]
    found = attribute(to_paths(rows), options=Options(decay="ramp"))
    assert dict(found["linear"].by_channel()) == pytest.approx(
        {"direct": 2, "search": 19 / 6, "email": 19 / 6, "social": 5 / 3}
    )
    assert dict(found["position"].by_channel()) == pytest.approx(
        {"direct": 2, "search": 3.5, "email": 3.5, "social": 1}
    )
    assert dict(found["time-decay"].by_channel()) == pytest.approx(
        {"direct": 2, "search": 1 + 5 / 6, "email": 2 + 2.5, "social": 5 / 3}
    )
    uneven = attribute(
        to_paths([PathRow(path="x > y", conversions=10)]), options=Options(weights=(30, 0, 70))
    )
    assert dict(uneven["position"].by_channel()) == {"x": 3.0, "y": 7.0}


def test_a_game_of_three_networks() -> None:
    """The rates of a much read article on data-driven attribution: subsets sum to coalitions."""
    shares = {"F": 20, "O": 10, "L": 17, "F>O": 17, "F>L": 30, "L>O": 0, "F>L>O": 6}
    rows = [PathRow(path=path, conversions=count) for path, count in shares.items()]
    found = attribute(to_paths(rows), ["shapley"])["shapley"].by_channel()
    assert dict(found) == pytest.approx({"F": 45.5, "O": 20.5, "L": 34})
    worth = {"F": 20, "O": 10, "L": 17, ("F", "O"): 47, ("F", "L"): 67, ("L", "O"): 27,
             ("F", "L", "O"): 100}  # fmt: skip
    assert fair_shares(worth) == pytest.approx(found)


def test_half_lives_of_seven_days() -> None:
    """A touch of a week before counts half of one of the day, one of two weeks a quarter."""
    rows = [PathRow(path="a > b > c", conversions=7, ages=[14, 7, 0])]
    found = attribute(to_paths(rows), ["time-decay"], options=Options(decay="days"))
    assert dict(found["time-decay"].by_channel()) == pytest.approx({"a": 1, "b": 2, "c": 4})
