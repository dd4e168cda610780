"""Paths of a log: what a slow reading event by event would say, on the engine."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.attribution import Paths, PathsError, attribute, paths_of, read_paths_text
from journeys.attribution.folding import OTHER
from journeys.attribution.packing import Packing
from journeys.errors import EngineError, JourneysError, UnknownNameError, ValueFormError
from journeys.logs import read_log
from journeys.logs.engine import embedded
from journeys.logs.preparing import prepare
from journeys.logs.rows import of_rows
from journeys.model import JourneyMap, Moment

DAY = 86_400_000_000
CONNECTION: Any = embedded(threads=1)

Event = dict[str, Any]
Found = dict[tuple[str, ...], tuple[int, float, int]]

EVENTS = st.lists(
    st.fixed_dictionaries(
        {
            "customer": st.sampled_from("abc"),
            "time": st.integers(0, 8).map(lambda half: half * DAY // 2),
            "channel": st.sampled_from(["web", "store", "phone"]),
            "moment": st.sampled_from(["ask", "ask", "bought"]),
            "campaign": st.sampled_from([None, "spring", "fall"]),
            "outcome": st.sampled_from([None, None, None, "won"]),
            "value": st.sampled_from([None, 10.0, 2.5]),
        }
    ),
    min_size=1,
    max_size=14,
)


def slowly(events: list[Event], *, by: str, days: int | None, closing: bool, length: int) -> Found:
    """The paths, read event by event."""
    mine: dict[str, list[Event]] = defaultdict(list)
    for event in sorted(events, key=lambda one: one["time"]):
        mine[event["customer"]].append(event)
    counted: dict[tuple[str, ...], list[float]] = defaultdict(lambda: [0, 0.0, 0])
    for whole in mine.values():
        parts: list[list[Event]] = [[]]
        for event in whole:
            parts[-1].append(event)
            if event["moment"] == "bought" or event["outcome"] == "won":
                parts.append([])
        for at, part in enumerate(parts):
            won = at < len(parts) - 1
            kept = part if not won or closing else part[:-1]
            path = tuple(
                one[by]
                for one in kept
                if one[by] and (days is None or part[-1]["time"] - one["time"] <= days * DAY)
            )
            if len(path) > length:
                path = (path[0], *path[1 - length :])
            if path or won:
                cell = counted[path]
                cell[0] += won
                cell[1] += (part[-1]["value"] or 0.0) if won else 0.0
                cell[2] += not won
    return {path: (int(a), b, int(c)) for path, (a, b, c) in counted.items()}


def quickly(paths: Paths) -> Found:
    """The paths of the engine; each stands once."""
    rows = paths.rows()
    assert len({row.path for row in rows}) == len(rows)
    return {row.path: (int(row.conversions), row.value, int(row.nulls)) for row in rows}


@settings(max_examples=15)
@given(
    EVENTS,
    st.sampled_from(["channel", "campaign"]),
    st.sampled_from([None, 1, 2]),
    st.booleans(),
    st.sampled_from([2, 3, 20]),
)
def test_paths_are_those_of_a_slow_reading(
    events: list[Event],
    by: str,
    days: int | None,
    closing: bool,  # noqa: FBT001 - drawn
    length: int,
) -> None:
    """Whatever the log, the engine counts the same paths, conversions and value."""
    log = of_rows(events, on=CONNECTION)
    if "campaign" not in log.columns or "outcome" not in log.columns:
        return
    found = paths_of(
        log, moments=["bought"], outcome="won", by=by, closing=closing, max_length=length,
        lookback=None if days is None else f"{days} days", min_customers=1,
    )  # fmt: skip
    expected = slowly(events, by=by, days=days, closing=closing, length=length)
    assert quickly(found) == expected


@settings(max_examples=6)
@given(EVENTS, st.integers(2, 4))
def test_channels_of_few_are_put_together(events: list[Event], least: int) -> None:
    """A channel that is shown has converting customers enough, or none; nothing is lost."""
    log = of_rows(events, on=CONNECTION)
    every = paths_of(log, moments=["bought"], min_customers=1)
    shown = paths_of(log, moments=["bought"], min_customers=least)
    customers: dict[str, set[str]] = defaultdict(set)
    for name in "abc":
        alone = [one for one in events if one["customer"] == name]
        for path, (won, _, _) in (
            slowly(alone, by="channel", days=None, closing=False, length=20).items()
            if not any(one["outcome"] for one in alone)
            else ()
        ):
            for channel in path if won else ():
                customers[channel].add(name)
    assert shown.total_conversions == every.total_conversions
    assert shown.total_nulls == every.total_nulls
    if not any(one["outcome"] for one in events):
        for channel in shown.channels:
            assert channel == OTHER or not 0 < len(customers[channel]) < least
        together = {c for name in set(customers) - set(shown.channels) for c in customers[name]}
        assert (
            not together
            or len(together) >= least
            or len(shown.channels) == 1
            or all(not customers[name] for name in shown.channels if name != OTHER)
        )


def test_ages_are_whole_days() -> None:
    """A decay in days halves what is a half-life older."""
    log = of_rows(
        [
            {"customer": "a", "time": 0, "channel": "email", "moment": "ask"},
            {"customer": "a", "time": 7 * DAY + 5, "channel": "web", "moment": "ask"},
            {"customer": "a", "time": 7 * DAY + 9, "channel": "store", "moment": "bought"},
        ],
        on=CONNECTION,
    )
    paths = paths_of(log, moments=["bought"], with_ages=True, min_customers=1)
    assert paths.rows()[0].ages == (7, 0)
    from journeys.attribution import Options

    found = attribute(paths, ["time-decay"], options=Options(decay="days"))["time-decay"]
    assert dict(found.by_channel()) == pytest.approx({"email": 1 / 3, "web": 2 / 3})


def test_too_many_paths_are_shortened_and_said_so() -> None:
    """Above the bound, paths keep fewer touches, and a note tells how many were shortened."""
    rows = []
    for customer in range(20):
        channels = ["c0", *(f"c{customer * step % 5}" for step in range(1, 5)), *["c1"] * 3]
        rows += [
            {"customer": str(customer), "time": at, "channel": name, "moment": "ask"}
            for at, name in enumerate(channels)
        ]
        rows.append({"customer": str(customer), "time": 9, "channel": "c0", "moment": "bought"})
    log = of_rows(rows, on=CONNECTION)
    found = paths_of(log, moments=["bought"], max_length=8, max_paths=4, min_customers=1)
    assert [row.path for row in found.rows()] == [("c0", "c1", "c1", "c1")]
    assert found.total_conversions == 20
    assert "keep their first touch and last" in str(found.notes[0])


def test_the_map_says_what_a_conversion_is() -> None:
    """An end moment of the goal is a conversion; the goal may be another one."""
    map_ = JourneyMap(
        title="Shop",
        moments=[
            Moment(id="bought", goal="buy", end=True),
            Moment(id="answered", goal="complain", end=True),
        ],
    )
    events = [
        {"customer": "a", "time": 0, "channel": "web", "moment": "ask"},
        {"customer": "a", "time": 1, "channel": "phone", "moment": "answered"},
        {"customer": "a", "time": 2, "channel": "store", "moment": "bought"},
    ]
    log = of_rows(events, on=CONNECTION)
    buys = Counter(row.path for row in paths_of(log, map_, min_customers=1).rows())
    assert buys == {("web", "phone"): 1}
    other = paths_of(log, map_, goal="complain", min_customers=1)
    assert quickly(other) == {("web",): (1, 0, 0), ("store",): (0, 0, 1)}


@pytest.mark.parametrize(
    ("wish", "error", "words"),
    [
        ({}, ValueFormError, "conversions"),
        ({"moments": ["bought"], "by": "chanel"}, UnknownNameError, "channel"),
        ({"moments": ["bought"], "by": "campaign"}, EngineError, "campaign"),
        ({"outcome": "won"}, EngineError, "outcome"),
        ({"moments": ["bought"], "max_length": 1}, ValueFormError, "touches from 2"),
        ({"moments": ["bought"], "lookback": "soon"}, ValueFormError, "a duration"),
    ],
)
def test_wishes_that_cannot_be_met(
    wish: dict[str, Any], error: type[JourneysError], words: str
) -> None:
    """What is asked of a log that has it not is said, with the way out."""
    log = of_rows([{"customer": "a", "time": 0, "channel": "web", "moment": "ask"}], on=CONNECTION)
    with pytest.raises(error, match=words):
        paths_of(log, **wish)


def test_a_log_without_conversions_has_paths_and_no_credit() -> None:
    """Nobody bought: all models give zeros, and none fails."""
    log = of_rows([{"customer": "a", "time": 0, "channel": "web", "moment": "ask"}], on=CONNECTION)
    paths = paths_of(log, moments=["bought"])
    assert quickly(paths) == {("web",): (0, 0, 1)}
    assert all(one.conversions.sum() == 0 for one in attribute(paths).credits.values())


@given(st.integers(1, 20_000), st.integers(1, 40))
def test_packed_numbers_never_overflow(symbols: int, length: int) -> None:
    """The largest sum of digits fits a number of 64 bits, and every place has its digit."""
    packing = Packing(name="x", symbols=symbols, length=length)
    assert packing.base**packing.digits < 2**63
    assert len(packing.words) * packing.digits >= length


def test_a_prepared_log_has_the_same_paths(tmp_path: Path) -> None:
    """Preparing changes no path, also where events stand at one time."""
    chance = random.Random(5)
    events = [
        {
            "customer": f"c{chance.randrange(60)}",
            "time": chance.randrange(60 * 24) * 3_600_000_000,
            "channel": chance.choice(["web", "store", "phone"]),
            "moment": chance.choice(["ask", "ask", "ask", "bought"]),
        }
        for _ in range(1000)
    ]
    log = of_rows(events, on=CONNECTION)
    prepare(log, tmp_path / "log.parquet")
    one, two = (
        paths_of(each, moments=["bought"]) for each in (log, read_log(tmp_path / "log.parquet"))
    )
    assert one.rows() == two.rows()


def test_refunds_take_value_away() -> None:
    """A conversion whose value is below 0 is a row like any other, from a log and from a file."""
    log = of_rows(
        [
            {"customer": "a", "time": 0, "moment": "ask", "channel": "web"},
            {"customer": "a", "time": 1, "moment": "bought", "channel": "store", "value": -2.5},
        ]
    )
    paths = paths_of(log, moments=["bought"], min_customers=1)
    assert [(row.path, row.value) for row in paths.rows()] == [(("web",), -2.5)]
    assert read_paths_text("path,conversions,value\nweb,1,-2.5\n").rows() == paths.rows()
    with pytest.raises(PathsError, match="'conversions' expects a number from 0"):
        read_paths_text("path,conversions,value\nweb,-1,2.5\n")
