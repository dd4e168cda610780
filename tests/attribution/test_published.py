"""Published results, to the digits in which they were published."""

from __future__ import annotations

from itertools import combinations
from typing import Final

import pytest

from journeys.attribution import (
    Options,
    PathRow,
    Paths,
    attribute,
    fair_shares,
    fair_shares_by_place,
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


#: Removal effects of the sample, simulated with ChannelAttribution 2.2.5 from 3 million paths;
#: by order and whether nulls count: those of conversions, then those of value.
_HIGHER: Final = {
    (1, False): {
        "eta": (0.35749, 0.36924), "iota": (0.41613, 0.42698),
        "alpha": (0.56116, 0.52553), "beta": (0.27546, 0.28061),
    },
    (1, True): {
        "eta": (0.34912, 0.36048), "iota": (0.40539, 0.41851),
        "alpha": (0.55738, 0.52477), "beta": (0.26257, 0.26783),
    },
    (2, False): {
        "eta": (0.33522, 0.35742), "iota": (0.37777, 0.40821),
        "alpha": (0.54866, 0.52145), "beta": (0.24310, 0.26935),
    },
    (2, True): {
        "eta": (0.32895, 0.35254), "iota": (0.37065, 0.40260),
        "alpha": (0.54900, 0.52122), "beta": (0.23681, 0.26339),
    },
    (3, False): {
        "eta": (0.32469, 0.35052), "iota": (0.36214, 0.40017),
        "alpha": (0.54691, 0.51939), "beta": (0.23056, 0.26308),
    },
    (3, True): {
        "eta": (0.32316, 0.34906), "iota": (0.35924, 0.39649),
        "alpha": (0.54988, 0.52539), "beta": (0.22901, 0.26242),
    },
}  # fmt: skip


@pytest.mark.parametrize(("order", "nulls"), _HIGHER)
def test_higher_orders_of_the_sample(sample: Paths, order: int, nulls: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Markov effects of orders 1 to 3, with and without nulls, are those of ChannelAttribution."""
    found = attribute(sample, ["markov"], options=Options(order=order, nulls=nulls))["markov"]
    assert found.value_scores is not None
    values = dict(zip(found.channels, found.value_scores.tolist(), strict=True))
    for channel, (effect, value_effect) in _HIGHER[order, nulls].items():
        assert found.scores_by_channel()[channel] == pytest.approx(effect, abs=0.006)
        assert values[channel] == pytest.approx(value_effect, abs=0.006)


def test_three_paths_with_loops() -> None:
    """The example of pychattr, which simulates 1.991 and 1.009 from effects of 1 and 0.507."""
    ways = ["A > B > A > B > B > A", "A > B > B > A > A", "A > A"]
    paths = to_paths([PathRow(path=way, value=1) for way in ways])
    assert transition_matrix(paths, loops=False) == {
        ("(start)", "A"): 1.0, ("A", "B"): 0.5, ("A", "(conversion)"): 0.5, ("B", "A"): 1.0,
    }  # fmt: skip
    found = attribute(paths, ["markov", "first", "last", "linear"])
    assert found["markov"].scores_by_channel() == pytest.approx({"A": 1, "B": 0.5})
    assert found["markov"].by_channel() == pytest.approx({"A": 2, "B": 1})
    assert dict(found["first"].by_channel()) == {"A": 3, "B": 0}
    together = [found[name].value_by_channel()["B"] for name in ("first", "last", "linear")]
    assert sum(together) == pytest.approx(0.9)


def test_nine_paths_of_three_channels() -> None:
    """The paths in the tests of marketing-attribution-models: each a conversion worth 3."""
    ways = ["A", "A > B", "A > B > C", "B", "B > A", "B > C > A", "C", "C > A", "C > B > A"]
    rows = [PathRow(path=way, value=3) for way in ways]
    found = attribute(to_paths(rows), options=Options(direct=["A"], half_life=1))
    for name in found.credits:
        assert found[name].value.sum() == pytest.approx(27)
    assert found["first"].value_by_channel() == {"A": 9, "B": 9, "C": 9}
    assert found["last"].value_by_channel() == {"A": 15, "B": 6, "C": 6}
    assert found["last-non-direct"].value_by_channel() == {"A": 3, "B": 12, "C": 12}
    assert found["linear"].value_by_channel() == pytest.approx({"A": 10.5, "B": 9, "C": 7.5})
    assert found["position"].value_by_channel() == pytest.approx({"A": 11.1, "B": 8.4, "C": 7.5})


def test_journeys_with_times() -> None:
    """The same package's tests of its next version: linear, position, a half-life of an hour."""
    found = attribute(to_paths([PathRow(path="A > B > C"), PathRow(path="A > C")]))
    assert found["linear"].by_channel() == pytest.approx({"A": 5 / 6, "B": 1 / 3, "C": 5 / 6})
    assert found["position"].by_channel() == pytest.approx({"A": 0.9, "B": 0.2, "C": 0.9})
    hours = [PathRow(path="A > B > C", ages=[2 / 24, 1 / 24, 0])]
    decayed = attribute(to_paths(hours), ["time-decay"],
                        options=Options(decay="days", half_life=1 / 24))  # fmt: skip
    expected = {"A": 0.25 / 1.75, "B": 0.5 / 1.75, "C": 1 / 1.75}
    assert decayed["time-decay"].by_channel() == pytest.approx(expected)


#: Games by coalitions of one, of two, and so on, and their values.
_GAMES: Final = {
    "Ibn Ezra's inheritance (Aumann 2010; the example of CoopGame)": (
        (120, 60, 40, 30, 120, 120, 120, 60, 60, 40, 120, 120, 120, 60, 120),
        (80.83333, 20.83333, 10.83333, 7.5),
    ),
    "a shared taxi (the documentation of CoopGT)": (
        (6, 12, 42, 12, 42, 42, 42), (2, 5, 35),
    ),
    "pairs and all (the documentation of CoopGame)": (
        (0, 0, 0, 1, 2, 3, 7.5), (2, 2.5, 3),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", _GAMES)
def test_games_of_other_packages(name: str) -> None:
    """Shapley values of games equal those that packages of game theory print."""
    worth, expected = _GAMES[name]
    players = "abcd"[: len(expected)]
    coalitions = [some for size in range(1, 5) for some in combinations(players, size)]
    found = fair_shares(dict(zip(coalitions, worth, strict=True)))
    assert tuple(round(found[one], 5) for one in players) == expected


def test_shares_by_place() -> None:
    """The ordered Shapley value of Zhao and others: of each path, 1 by the count of channels."""
    ways = ["1 > 2 > 3", "1 > 2", "2 > 3", "1", "3 > 1 > 2", "2 > 1 > 2"]
    paths = to_paths([PathRow(path=way) for way in ways])
    found = fair_shares_by_place(paths)
    assert found["1"] == pytest.approx((1 / 3 + 1 / 2 + 1, 1 / 3 + 1 / 2, 0))
    assert found["2"] == pytest.approx((1 / 2 + 1 / 4, 1 / 3 + 1 / 2, 1 / 3 + 1 / 4))
    assert found["3"] == pytest.approx((1 / 3, 1 / 2, 1 / 3))
    whole = attribute(paths, ["shapley"])["shapley"].by_channel()
    assert {name: sum(places) for name, places in found.items()} == pytest.approx(whole)
    alone = fair_shares_by_place(paths, shared=False)
    assert alone["2"] == pytest.approx((1 / 2 + 1 / 2, 1 / 3 + 1 / 2, 1 / 3 + 1 / 2))
    few = fair_shares_by_place(paths, most=2)
    assert few["3"] == pytest.approx((1 / 3, 5 / 6))
    assert fair_shares_by_place(to_paths([])) == {}
