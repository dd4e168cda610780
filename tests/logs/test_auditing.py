"""Repeated and disordered events are counted among coded events as a loop would count them."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from journeys.logs import preparing, read_log, trace
from journeys.logs.preparing import prepare
from journeys.logs.rows import of_rows
from tests.logs.events import Event, events
from tests.logs.files import written


def counts(rows: list[Event]) -> tuple[int, int]:
    """How many events repeat another, and how many stand behind a later one."""
    seen: set[tuple[object, ...]] = set()
    latest: dict[str, int] = {}
    repeated = late = 0
    for row in rows:
        same = tuple(row[name] for name in ("customer", "time", "moment", "channel"))
        repeated += same in seen
        seen.add(same)
        late += row["time"] < latest.get(row["customer"], row["time"])
        latest[row["customer"]] = max(row["time"], latest.get(row["customer"], row["time"]))
    return repeated, late


@settings(max_examples=25)
@given(rows=events())
def test_traces_and_prepared_files_count_as_a_loop(rows: list[Event]) -> None:
    """In one part or in several, prepared or not."""
    expected = counts(rows)
    told = trace(of_rows(rows)).tally
    assert (told.repeated, told.disordered) == expected
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(preparing, "BUCKET", 7)
        kept = prepare(of_rows(rows), Path(folder, "log.parquet")).tally
    assert (kept.repeated, kept.disordered) == expected


def test_nobody_counts_unless_asked() -> None:
    """A quick trace leaves the tally as it is."""
    rows: list[Event] = [{"customer": "a", "time": 0, "moment": "m", "channel": "web"}] * 2
    assert trace(of_rows(rows)).tally.repeated == 1
    assert trace(of_rows(rows), audit=False).tally.repeated is None


def test_what_reading_counted_stays(tmp_path: Path) -> None:
    """Counted while reading or afterwards, the figures are the same."""
    hours = [9, 7, 8, 8, 12, 11]
    rows = [("a", f"2026-01-05T{hour:02}:00:00", "web", "ask") for hour in hours]
    file = written(tmp_path / "a.csv", [("customer", "time", "channel", "moment"), *rows])
    before, after = read_log(file, audit=True), trace(read_log(file))
    assert before.tally == after.tally == trace(before).tally
    assert (after.tally.repeated, after.tally.disordered) == (1, 4)
