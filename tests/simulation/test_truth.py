"""Laws of simulated logs: what the truth says is what the log shows."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.model import JourneyMap
from journeys.simulation import Kind, Rate, simulate
from journeys.simulation.places import NoWayError
from journeys.simulation.truth import Truth
from journeys.testing import journey_maps
from tests.examples.sources import example
from tests.laws.strategies import shops
from tests.simulation.reference import event_rows, fates_of, lives_of, steps_of

MAPS = st.one_of(
    st.sampled_from(["bank", "rail", "distributor"]).map(example),
    shops(),
    journey_maps(max_personas=2, max_moments=8),
)
STEPS = [kind for kind in Kind if kind not in {Kind.DUPLICATE, Kind.DISORDER, Kind.DIRTY}]
RATES = st.lists(
    st.builds(Rate, kind=st.sampled_from(STEPS), share=st.sampled_from([0, 0.05, 0.4, 1])),
    max_size=4,
)


def lived(map_: JourneyMap) -> bool:
    """Whether customers can begin on a map."""
    try:
        simulate(map_, customers=1).truth()
    except NoWayError:
        return False
    return True


def closes(truth: Truth) -> None:
    """The sums of a truth close."""
    assert truth.events == sum(one.count for one in truth.begins) + sum(
        one.count for one in truth.steps
    )
    assert truth.journeys == sum(one.count for one in truth.begins)
    assert truth.journeys == sum(one.count for one in truth.ends)
    assert truth.customers == sum(dict(truth.personas).values())
    assert truth.rows == truth.events + truth.duplicates + sum(dict(truth.dirty).values())
    assert all(0 <= one.late <= one.count for one in truth.steps)


@settings(max_examples=10)
@given(MAPS.filter(lived), RATES, st.integers(0, 99), st.sampled_from([1, 3]))
def test_the_sums_of_the_truth_close(
    map_: JourneyMap, rates: list[Rate], seed: int, journeys: int
) -> None:
    """Every event begins a journey or is a step, every journey ends, every row is counted."""
    spoiled = [Rate(kind=kind, share=0.1) for kind in ("duplicate", "disorder", "dirty")]
    closes(
        simulate(
            map_, customers=60, seed=seed, deviations=[*rates, *spoiled], journeys=journeys
        ).truth()
    )


@settings(max_examples=12)
@given(MAPS.filter(lived), RATES, st.integers(0, 99))
def test_the_log_shows_what_the_truth_says(map_: JourneyMap, rates: list[Rate], seed: int) -> None:
    """Counted event by event, passages, lateness and commitments are those of the truth."""
    simulation = simulate(map_, customers=40, seed=seed, deviations=rates, journeys=1)
    truth, rows = simulation.truth(), event_rows(simulation)
    lives = lives_of(rows)
    assert truth.rows == truth.events == len(rows)
    assert truth.customers == len(lives) == 40
    assert {
        (one.persona, one.source, one.target): (one.kind, one.count, one.late, one.seconds)
        for one in truth.steps
    } == steps_of(map_, lives)
    assert dict(truth.personas) == Counter(life[0].persona for life in lives.values())
    assert [
        {"kept": one.kept, "late": one.late, "lapsed": one.lapsed, "open": one.open}
        for one in truth.commitments
    ] == [
        {name: fate[name] for name in ("kept", "late", "lapsed", "open")}
        for fate in fates_of(map_, lives)
    ]
    assert dict(truth.outcomes) == {
        name: sum(row["outcome"] == name for row in rows) for name in ("bought", "left", "reached")
    }
    assert truth.value == sum(round(100 * (row["value"] or 0)) for row in rows)


@settings(max_examples=12)
@given(MAPS.filter(lived), st.integers(0, 99))
def test_without_deviations_all_is_planned_and_in_time(map_: JourneyMap, seed: int) -> None:
    """No rate, no deviation: every step is planned, none is late, no journey is dropped."""
    truth = simulate(map_, customers=80, seed=seed, deviations=0).truth()
    closes(truth)
    assert truth.steps_of("planned") == sum(one.count for one in truth.steps)
    assert truth.late == truth.disordered == truth.duplicates == 0
    assert not {one.why for one in truth.ends} & {"dropped"}
    assert {kind: count for kind, count in truth.deviations if kind != "broken"} == dict.fromkeys(
        ["skipped", "channel", "unplanned", "recontact", "dropped", "late"], 0
    )


@pytest.mark.parametrize("name", ["bank", "rail", "distributor"])
def test_without_deviations_commitments_are_kept(name: str) -> None:
    """Where the ways of a map lead to what is promised, nobody waits too long for it."""
    truth = simulate(example(name), customers=4000, deviations=0).truth()
    assert sum(one.kept for one in truth.commitments) > 100
    assert sum(one.broken for one in truth.commitments) == 0


@settings(max_examples=10)
@given(MAPS.filter(lived), RATES, st.integers(0, 99))
def test_the_times_of_a_customer_never_go_back(
    map_: JourneyMap, rates: list[Rate], seed: int
) -> None:
    """A customer's times rise in the order of the log, and so do those of a small log."""
    rows = event_rows(simulate(map_, customers=60, seed=seed, deviations=rates, journeys=3))
    times = [row["time"] for row in rows]
    assert times == sorted(times)
    assert times[0].year == times[-1].year == 2026


@pytest.mark.parametrize("kind", STEPS)
def test_each_kind_is_put_in_alone(kind: Kind) -> None:
    """A rate of one kind makes deviations of that kind, and of no other that it does not bring."""
    truth = simulate(example("bank"), customers=2000, deviations=f"{kind}=30%").truth()
    brought = {Kind.DROPPED: {Kind.BROKEN}, Kind.LATE: {Kind.BROKEN}, Kind.BROKEN: {Kind.LATE}}
    loose = {Kind.SKIPPED, Kind.UNPLANNED, Kind.CHANNEL, Kind.RECONTACT}
    also = {Kind.BROKEN} if kind in loose else brought[kind]
    counts = dict(truth.deviations)
    assert counts[kind] > 20
    assert {one for one, count in counts.items() if count} <= {kind, *also}
