"""Laws of chance in simulated logs: shares converge, sizes are kept, seeds repeat."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.errors import UnknownNameError, ValueFormError
from journeys.graph import to_touchpoint_graphs
from journeys.model import Journey, JourneyMap, Moment, Persona
from journeys.simulation import Rate, run, simulate, to_rates
from journeys.simulation.places import NoWayError
from journeys.simulation.sharing import shared
from journeys.simulation.truth import Truth
from tests.examples.sources import example
from tests.simulation.reference import event_rows

BANK = example("bank")


def strays(seen: Mapping[str, int], shares: Mapping[str, float]) -> float:
    """How far counts are from shares: chi-square less its mean, in its standard deviations."""
    total = sum(seen.values())
    square = sum((seen.get(name, 0) - total * part) ** 2 / (total * part)
                 for name, part in shares.items() if part)  # fmt: skip
    freedom = max(1, sum(part > 0 for part in shares.values()) - 1)
    return float((square - freedom) / (2 * freedom) ** 0.5)


def onward(truth: Truth, persona: str, source: str) -> dict[str, int]:
    """Where customers went from a touchpoint; `` for those who stopped there."""
    found = {
        one.target: one.count
        for one in truth.steps
        if (one.persona, one.source) == (persona, source)
    }
    stopped = [one.count for one in truth.ends
               if (one.persona, one.point) == (persona, source) and one.why != "cut"]  # fmt: skip
    return {**found, "": sum(stopped)}


def test_shares_converge() -> None:
    """Personas, and the ways on from every touchpoint, are drawn by their shares."""
    # In 3,000 days next to nothing is cut by the end of the log.
    truth = simulate(BANK, customers=60_000, deviations=0, journeys=1, days=3_000).truth()
    said = {one.id: one.share or 0 for one in BANK.personas}
    assert strays(dict(truth.personas), {name: one / sum(said.values())
                                         for name, one in said.items()}) < 5  # fmt: skip
    tried = 0
    for persona, graph in to_touchpoint_graphs(BANK).items():
        for source, targets in graph.adj.items():
            weights = shared(edge.get("share") for edge in targets.values())
            shares = dict(zip(targets, weights, strict=True))
            shares[""] = max(0.0, 1 - sum(weights))
            seen = onward(truth, persona, source)
            if sum(seen.values()) > 500:
                assert set(seen) <= set(shares)
                assert shares[""] > 1e-9 or not seen[""] or seen[""] < 0.02 * sum(seen.values())
                assert strays(seen, shares) < 6, (persona, source)
                tried += 1
    assert tried > 40


@settings(max_examples=25)
@given(st.lists(st.none() | st.floats(0, 1), min_size=1, max_size=6))
def test_weights_come_from_shares(shares: list[float | None]) -> None:
    """What is not said takes the rest in equal parts; nobody is sent away twice."""
    weights = shared(shares)
    assert 0 <= sum(weights) <= 1 + 1e-9
    unsaid = {weight for weight, share in zip(weights, shares, strict=True) if share is None}
    assert len(unsaid) <= 1
    if None in shares:
        assert sum(weights) == pytest.approx(1)


@settings(max_examples=12)
@given(st.integers(1, 900), st.integers(0, 50), st.sampled_from(["0", "30%", "1"]))
def test_as_many_rows_as_are_asked_for(events: int, seed: int, spoiled: str) -> None:
    """A number of events is the number of rows, copies and spoiled rows included."""
    rates = [f"duplicate={spoiled}", f"dirty={spoiled}", f"disorder={spoiled}"]
    simulation = simulate(BANK, events=events, seed=seed, deviations=rates)
    assert simulation.table().num_rows == simulation.truth().rows == events


def test_chunks_change_the_log_only_in_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """A log of many chunks has distinct customers, and as many rows as asked for."""
    monkeypatch.setattr(run, "_ROWS", 3_000)
    monkeypatch.setattr(run, "_FIRST", 50)
    simulation = simulate(BANK, events=20_000, deviations="10%")
    assert simulation.table().num_rows == 20_000
    truth = simulation.truth()
    assert len({row["customer"] for row in event_rows(simulation)}) == truth.customers
    simulation = simulate(BANK, customers=3_333)
    assert simulation.truth().customers == 3_333


def test_seeds_repeat_and_differ() -> None:
    """The same seed gives the same log, another one another."""
    logs = [simulate(BANK, customers=50, seed=seed).table() for seed in (1, 1, 2)]
    assert logs[0].equals(logs[1])
    assert not logs[0].equals(logs[2])


def test_people_come_when_doors_are_open() -> None:
    """Nobody begins in a branch on Sunday or at night; screens are busiest in the evening."""
    rows = event_rows(simulate(BANK, customers=4_000, deviations=0, journeys=1))
    branch = [
        row for row in rows if row["channel"] == "branch" and row["moment"] == "first-contact"
    ]
    assert branch
    assert all(row["time"].weekday() < 6 and 8 <= row["time"].hour < 18 for row in branch)
    screen = Counter(row["time"].hour // 6 for row in rows if row["channel"] in {"web", "app"})
    assert screen[3] == max(screen.values())


def test_the_context_suits_the_channel() -> None:
    """Towns for places with a door, home or work at screens, values for what is bought."""
    rows = event_rows(simulate(BANK, customers=1_000, deviations=0))
    for row in rows:
        has_screen = row["channel"] in {"web", "app", "chat", "email", "social"}
        assert (row["device"] is not None) == has_screen
        assert (row["location"] in {"home", "work", "travel"}) == (row["device"] is not None)
        assert (row["location"] is None) == (row["channel"] == "phone")
        assert (row["value"] is not None) == (row["outcome"] == "bought")
        assert row["campaign"] is None or row["goal"] in {"inform", "buy"}
    assert {row["outcome"] for row in rows} == {None, "bought", "reached", "left"}


def test_rates_hold_where_they_are_set() -> None:
    """A rate for a place changes that place alone; the last that speaks of a place counts."""
    rates = ["skipped=50%", "skipped=0%", "skipped:advice-given@branch=60%"]
    truth = simulate(BANK, customers=5_000, deviations=rates).truth()
    jumps = [one for one in truth.steps if one.kind == "skipping"]
    assert {one.target for one in jumps} == {"need-declared@branch"}
    assert {one.persona for one in jumps} == {"francoise", "aicha", "nguyen"}
    only = Rate(kind="skipped", share=0.6, at="advice-given@branch", persona="aicha")
    truth = simulate(BANK, customers=5_000, deviations=only).truth()
    assert {one.persona for one in truth.steps if one.kind == "skipping"} == {"aicha"}


def test_jumps_and_channels_go_where_they_are_sent() -> None:
    """A rate may say where a customer jumps to, or on which channel a moment takes place."""
    jump = "unplanned:problem-diagnosed@chat->first-contact@social=50%"
    channel = "channel:complaint-filed->atm=50%"
    call = "unplanned:advice-given@chat->need-declared@phone=50%"
    truth = simulate(BANK, customers=5_000, deviations=[jump, channel, call]).truth()
    strange = {(one.source, one.target) for one in truth.steps if one.kind != "planned"}
    assert ("problem-diagnosed@chat", "first-contact@social") in strange
    assert {target for _, target in strange if target.endswith("@atm")} == {"complaint-filed@atm"}
    after = {target for source, target in strange if source == "need-declared@phone"}
    assert after == {"offer-sent@app", "offer-sent@web"}


@pytest.mark.parametrize(
    ("options", "way_out"),
    [
        ({"events": 0}, "1 to 10,000,000,000 events"),
        ({"events": 10**12}, "1 to 10,000,000,000 events"),
        ({"customers": 10**10}, "1 to 1,000,000,000 customers"),
        ({"customers": 5, "events": 5}, "one of the two"),
        ({"days": 0}, "1 to 3,660 days"),
        ({"days": 10**6}, "1 to 3,660 days"),
        ({"journeys": 0.5}, "1 to 20 journeys"),
        ({"journeys": float("nan")}, "1 to 20 journeys"),
        ({"seed": -1}, "a seed of 0 or more"),
        ({"start": "soon"}, "a day such as 2026-01-01"),
        ({"start": dt.date(1, 1, 1)}, "from 1970"),
        ({"deviations": "120%"}, "0% to 100%"),
        ({"deviations": "lat=1%"}, "did you mean 'late'"),
        ({"deviations": "unplanned:a@b->=1%"}, "a rate such as"),
        ({"columns": ["custommer"]}, "did you mean 'customer'"),
    ],
)
def test_what_cannot_be_simulated_says_the_way_out(
    options: dict[str, object], way_out: str
) -> None:
    """Absurd sizes and unknown words are refused with what would do."""
    with pytest.raises((ValueFormError, UnknownNameError), match=way_out):
        simulate(BANK, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "rate", ["late:complaint-answerd=1%", "late:told@web=1%", "channel:complaint-filed->fax=1%"]
)
def test_a_rate_for_no_place_is_refused(rate: str) -> None:
    """A rate that names a place, or a target, that customers never see is an error."""
    with pytest.raises(UnknownNameError):
        simulate(BANK, deviations=rate).truth()
    with pytest.raises(UnknownNameError):
        simulate(BANK, deviations=Rate(kind="late", share=0.1, persona="julia")).truth()


def wayless() -> Iterator[tuple[JourneyMap, str]]:
    """Maps on which no customer can begin, and what is to be said of them."""
    step = ["ask@web -> told@web"]
    journey = Journey(id="j", personas=["ana"], steps=step)
    moments = [Moment(id="ask"), Moment(id="told", end=True)]
    yield JourneyMap(title="Empty"), "the map has no journeys"
    yield JourneyMap(title="Shop", journeys=[journey]), "the map has no personas"
    yield (
        JourneyMap(title="Shop", personas=[Persona(id="ana")], journeys=[journey], moments=moments),
        "start: true",
    )


@pytest.mark.parametrize(("map_", "way_out"), list(wayless()))
def test_a_map_without_a_way_is_refused(map_: JourneyMap, way_out: str) -> None:
    """Where no customer can begin, the error says what the map lacks."""
    with pytest.raises(NoWayError, match=way_out):
        simulate(map_, customers=3).truth()


def test_a_circle_without_a_way_out_ends() -> None:
    """A customer who could go round for ever stops after a hundred steps, and it is counted."""
    map_ = JourneyMap(
        title="Round",
        personas=[Persona(id="ana")],
        moments=[Moment(id="a", start=True), Moment(id="b")],
        journeys=[Journey(id="j", personas=["ana"], steps=["a@web -> b@web", "b@web -> a@web"])],
    )
    truth = simulate(map_, customers=5, deviations=0, journeys=1, days=3_000).truth()
    assert {one.why for one in truth.ends} <= {"endless", "cut"}
    assert truth.events <= 5 * 101


def test_overall_shares_spread_over_the_kinds() -> None:
    """An overall share is that of steps that become something else, in the mean."""
    rates = {rate.kind.value: rate.share for rate in to_rates("20%")}
    parts = ("skipped", "channel", "unplanned", "recontact", "dropped")
    assert sum(rates[name] for name in parts) == pytest.approx(0.2)
    assert to_rates(0) and not any(rate.share for rate in to_rates(0))  # noqa: PT018 - one thought
