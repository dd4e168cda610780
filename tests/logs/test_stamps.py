"""Stamps tell the time and the order of reading of each event, as its columns do."""

from __future__ import annotations

from typing import Any

import attrs
import ibis
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from journeys.logs import Log, Trace, stamps, trace
from journeys.logs.contract import ROW
from journeys.logs.engine import rows_of
from journeys.logs.raw import SHIFT
from journeys.logs.rows import of_rows
from journeys.logs.stamps import UNSTAMPED, Stamps, stamps_of
from journeys.logs.trace import codes_of
from tests.logs.events import Event, events, plain_ways, ways_of

PLACE: Any = {"moment": "m", "channel": "web"}


def stamped(log: Log) -> Trace:
    """The trace of a log that is taken for a large one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stamps, "FILED", -1)
        return trace(log)


def read_as(rows: list[Event], numbers: list[int | None]) -> Log:
    """A log whose rows have these numbers, which tell the order of reading."""
    log = of_rows(rows)
    at = log.table[ROW]
    cases = [(at == place, ibis.literal(one, "int64")) for place, one in enumerate(numbers)]
    number = ibis.cases(*cases, else_=None).cast("int64")
    return attrs.evolve(log, table=log.table.mutate(**{ROW: number}))


def made(times: list[int], numbers: list[int | None]) -> Stamps | object:
    """How a log is stamped whose events are at these times."""
    log = read_as([{"customer": "a", "time": time, **PLACE} for time in times], numbers)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stamps, "FILED", -1)
        return stamps_of(log.table, codes_of(log), len(times))


@settings(max_examples=25)
@given(rows=events(), unit=st.sampled_from([1, 1_000, 1_000_000]), data=st.data())
def test_a_stamped_trace_is_the_same(rows: list[Event], unit: int, data: st.DataObject) -> None:
    """Whatever the unit of times, and in however many files they were read."""
    rows = [row | {"time": row["time"] // 10**6 * unit} for row in rows]
    assume(rows)
    places = st.tuples(st.integers(0, 3), st.integers(0, 1000)).map(
        lambda at: at[0] << SHIFT | at[1]
    )
    numbers = sorted(data.draw(st.sets(places, min_size=len(rows), max_size=len(rows))))
    log = read_as(rows, list(numbers))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stamps, "FILED", -1)
        assert stamps_of(log.table, codes_of(log), len(rows)) is not UNSTAMPED
    found, usual = stamped(log), trace(log)
    assert ways_of(found) == ways_of(usual) == plain_ways(rows)
    assert set(found.columns) == set(usual.columns)
    assert found.tally == usual.tally


def test_times_are_counted_in_the_largest_unit() -> None:
    """Whole seconds, whole milliseconds, or microseconds; from before 1970 too."""
    for times, unit in (
        ([-5_000_000, 7_000_000], 1_000_000),
        ([-5_000_000, 7_001_000], 1_000),
        ([-1, 7_000_000], 1),
        ([3_000], 1_000),
    ):
        assert made(times, list(range(len(times)))) == Stamps(
            first=times[0], unit=unit, files=0, rows=len(times) - 1
        )


@pytest.mark.parametrize(
    ("times", "numbers"),
    [
        ([0, 9 * 10**15 + 1], [1 << 20, 3 << SHIFT]),
        ([0, 1], [0, None]),
        ([0, 1], [-1, 0]),
    ],
    ids=["too long for so fine times", "a row without a number", "a number below zero"],
)
def test_what_has_no_stamps(times: list[int], numbers: list[int | None]) -> None:
    """Then events are ordered by their columns, and the trace is the same again."""
    assert made(times, numbers) is UNSTAMPED
    log = read_as([{"customer": "a", "time": time, **PLACE} for time in times], numbers)
    assert ways_of(stamped(log)) == ways_of(trace(log))


def test_small_logs_and_rows_without_order_are_not_stamped() -> None:
    """It would gain nothing, or there is nothing to tell."""
    log = of_rows([{"customer": "a", "time": 0, **PLACE}])
    assert stamps_of(log.table, codes_of(log), 1) is UNSTAMPED
    bare = attrs.evolve(log, table=log.table.drop(ROW))
    assert rows_of(stamped(bare).events) == rows_of(trace(bare).events)
