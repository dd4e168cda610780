"""Times and numbers of logs are those that Python reads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from journeys.logs.rows import micros
from journeys.tracking import LogForm, TimeForm, TrackingPlan
from tests.logs.files import HEADER, TIME, events, few, naive, read, written

zones = st.sampled_from(
    ["UTC", "Europe/Paris", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca"]
)
times_of_clocks = st.datetimes(naive(1975), naive(2035))
near_changes = st.integers(0, 300).map(
    lambda minutes: naive(2026, 3, 29) + dt.timedelta(minutes=minutes)
) | st.integers(0, 300).map(lambda minutes: naive(2026, 10, 25) + dt.timedelta(minutes=minutes))


def in_utc(time: dt.datetime, zone: str) -> int | None:
    """What Python makes of a clock's time; None where the clock has none such."""
    aware = time.replace(tzinfo=ZoneInfo(zone))
    back = aware.astimezone(dt.UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return micros(aware) if back == time else None


def _iso(time: dt.datetime) -> str:
    return time.isoformat(sep=" ")


def _french(time: dt.datetime) -> str:
    return f"{time.day}/{time.month:02}/{time.year} {time.hour}h{time.minute:02}:{time.second}"


FORMS: Final[dict[str, Callable[[dt.datetime], str]]] = {
    "iso": _iso, "%d/%m/%Y %Hh%M:%S": _french,
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@few
@given(times=st.lists(times_of_clocks | near_changes, min_size=1, max_size=30), zone=zones)
def test_clock_times_are_those_of_python(
    tmp_path_factory: pytest.TempPathFactory, times: list[dt.datetime], zone: str, form: str
) -> None:
    """Times of a zone are what its rules say; those that a clock leaves out are impossible."""
    path = tmp_path_factory.mktemp("log") / "a.csv"
    if form != "iso":
        times = [time.replace(microsecond=0) for time in times]
    expected = [in_utc(time, zone) for time in times]
    rows = [(at, FORMS[form](time), "web", "ask") for at, time in enumerate(times)]
    rows.append((len(rows), FORMS[form](naive(2020)), "web", "ask"))
    expected.append(in_utc(naive(2020), zone))
    plan = TrackingPlan(log=LogForm(time=TimeForm(form=form, zone=zone)))
    log = read(written(path, [HEADER, *rows]), plan=plan)
    found = {int(row["customer"]): row["time"] for row in events(log)}
    assert [found.get(at) for at in range(len(rows))] == expected
    assert sum(time is None for time in expected) == log.tally.refused


@few
@given(
    times=st.lists(
        st.datetimes(
            naive(1950),
            naive(2150),
            timezones=st.integers(-14 * 60, 14 * 60).map(
                lambda minutes: dt.timezone(dt.timedelta(minutes=minutes))
            ),
        ),
        min_size=1,
        max_size=60,
    )
)
def test_an_offset_wins(tmp_path_factory: pytest.TempPathFactory, times: list[dt.datetime]) -> None:
    """A time that names its offset is that time, whatever zone is declared."""
    path = tmp_path_factory.mktemp("log") / "a.csv"
    rows = [("a", time.isoformat(), "web", "ask") for time in times]
    plan = TrackingPlan(log=LogForm(time=TimeForm(zone="Europe/Paris")))
    log = read(written(path, [HEADER, *rows]), plan=plan)
    assert [row["time"] for row in events(log)] == [micros(time) for time in times]


@pytest.mark.parametrize(
    ("form", "unit"),
    [("epoch-seconds", 10**6), ("epoch-milliseconds", 1_000), ("epoch-microseconds", 1)],
)
@few
@given(numbers=st.lists(st.integers(0, 4 * 10**15), min_size=1, max_size=20))
def test_epochs_are_whole(
    tmp_path_factory: pytest.TempPathFactory, numbers: list[int], form: str, unit: int
) -> None:
    """Epochs are read to the microsecond, written whole, with decimals, or typed."""
    folder = tmp_path_factory.mktemp("log")
    plan = TrackingPlan(log=LogForm(time=TimeForm(form=form)))
    texts = [str(number // unit) for number in numbers]
    expected = [number // unit * unit for number in numbers]
    if form == "epoch-seconds":
        texts = [f"{number // unit}.{number % unit:06}" for number in numbers]
        expected = numbers
    rows = [("a", text, "web", "ask") for text in texts]
    log = read(written(folder / "a.csv", [HEADER, *rows]), plan=plan)
    assert [row["time"] for row in events(log)] == expected
    whole = [number // unit for number in numbers]
    columns = {name: ["a"] * len(whole) for name in HEADER} | {"time": whole}
    parquet.write_table(pa.table(columns), folder / "a.parquet")
    typed = read(folder / "a.parquet", plan=plan)
    assert [row["time"] for row in events(typed)] == [number * unit for number in whole]


@few
@given(
    numbers=st.lists(st.decimals(-(10**9), 10**9, places=2), min_size=1, max_size=20),
    space=st.sampled_from(["", " ", "\u00a0", "\u202f"]),
)
def test_values_are_those_that_were_written(
    tmp_path_factory: pytest.TempPathFactory, numbers: list[Any], space: str
) -> None:
    """A number with a decimal comma and spaces between thousands is that number."""
    path = tmp_path_factory.mktemp("log") / "a.csv"
    cells = [f"{number:,}".replace(",", space).replace(".", ",") for number in numbers]
    rows = [("a", TIME, "web", "ask", cell) for cell in cells]
    plan = TrackingPlan(log=LogForm(decimal=","))
    log = read(written(path, [(*HEADER, "value"), *rows]), plan=plan)
    assert [row["value"] for row in events(log)] == [float(number) for number in numbers]


def test_an_offset_of_nothing_is_one(tmp_path: Path) -> None:
    """Each way to write UTC is UTC, beside times of the declared zone."""
    ends = ["Z", "+00", "+0000", "+00:00", "", ".25", ".25Z"]
    rows = [("a", f"2026-07-01 12:00:00{end}", "web", "ask") for end in ends]
    plan = TrackingPlan(log=LogForm(time=TimeForm(zone="Europe/Paris")))
    log = read(written(tmp_path / "a.csv", [HEADER, *rows]), plan=plan)
    noon = 1_782_907_200_000_000
    local, quarter = noon - 7_200_000_000, 250_000
    expected = [noon] * 4 + [local, local + quarter, noon + quarter]
    assert [row["time"] for row in events(log)] == expected
