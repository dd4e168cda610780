"""Small log files, their reading on one engine, and their events."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from hypothesis import Phase, settings
from hypothesis import strategies as st

from journeys.logs import Log, read_log
from journeys.logs.engine import embedded, rows_of

__all__ = ["HEADER", "TIME", "engine", "events", "few", "ids", "naive", "read", "written"]

HEADER: Final = ("customer", "time", "channel", "moment")
TIME: Final = "2026-01-05T08:00:00Z"

few = settings(max_examples=4, deadline=None, phases=[Phase.explicit, Phase.generate])
ids = st.text("abcdé-", min_size=1, max_size=3)


@cache
def engine() -> Any:
    """One embedded engine for all tests of this file."""
    return embedded(threads=2)


def read(path: Path, **options: Any) -> Log:
    """The log of a file, on the engine of this file."""
    return read_log(path, on=engine(), **options)


def events(log: Log) -> list[dict[str, Any]]:
    """The events without their numbers, in the order of reading."""
    rows = sorted(rows_of(log.table), key=lambda row: row["row"])
    return [{key: value for key, value in row.items() if key != "row"} for row in rows]


def written(path: Path, rows: Iterable[Sequence[object]], **options: Any) -> Path:
    """A CSV file as Python writes it."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, **options).writerows(rows)
    return path


def naive(year: int, month: int = 1, day: int = 1, hour: int = 0) -> dt.datetime:
    """A time of a clock whose zone nobody names."""
    return dt.datetime(year, month, day, hour, tzinfo=dt.UTC).replace(tzinfo=None)
