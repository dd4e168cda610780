"""Columns of a typed log that hold what nobody is called, or numbers that are none."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pytest
from pyarrow import parquet

from journeys.errors import JourneysError
from journeys.logs import Log
from journeys.logs.engine import rows_of
from journeys.logs.faults import LogError
from journeys.tracking import LogForm, TrackingPlan
from tests.logs.files import TIME, read

NONE: Final = float("nan")
ENDLESS: Final = float("inf")


def _log(folder: Path, plan: TrackingPlan | None = None, **columns: Any) -> Log:
    size = max(map(len, columns.values()))
    texts = {"customer": "a", "time": TIME, "channel": "web", "moment": "ask"}
    rows = {name: pa.array([text] * size) for name, text in texts.items()} | columns
    path = folder / "log.parquet"
    parquet.write_table(pa.table(rows), path)
    return read(path, plan=plan)


@pytest.mark.parametrize("kind", [pa.float64(), pa.float32()])
def test_a_customer_that_is_no_number_is_no_customer(tmp_path: Path, kind: pa.DataType) -> None:
    """Of a column of floats NaN names nobody, and an infinite number is no id."""
    log = _log(tmp_path, customer=pa.array([1.0, 1.5, NONE, ENDLESS, -ENDLESS, None], kind))
    assert log.tally.rejected == (("no-customer", 2), ("unreadable-text", 2))
    assert [row["customer"] for row in rows_of(log.table)] == ["1.0", "1.5"]


@pytest.mark.parametrize("name", ["channel", "moment"])
def test_a_touchpoint_that_is_no_number_is_none(tmp_path: Path, name: str) -> None:
    """So are moments and channels of floats, also those whose values the plan tells."""
    plan = TrackingPlan(log=LogForm(values={name: {"1.0": "one", "nan": "none"}}))
    for one in (None, plan):
        log = _log(tmp_path, one, **{name: pa.array([1.0, NONE, ENDLESS])})
        assert log.tally.rejected == ((f"no-{name}", 1), ("unreadable-text", 1))


@pytest.mark.parametrize(
    "cells",
    [[True], [dt.date(2026, 1, 1)], [dt.datetime(2026, 1, 1, tzinfo=dt.UTC)], [dt.time(1)], [[1]]],
)
def test_a_truth_or_a_day_is_no_customer(tmp_path: Path, cells: list[Any]) -> None:
    """A column of customers that holds something else is an error and not two customers."""
    with pytest.raises(LogError, match="which is no customer"):
        _log(tmp_path, customer=pa.array(cells))


def test_bytes_that_are_no_text_are_an_error(tmp_path: Path) -> None:
    """Bytes are texts where they are texts; else the file is refused."""
    assert rows_of(_log(tmp_path, customer=pa.array([b"ab"])).table)[0]["customer"] == "ab"
    with pytest.raises(JourneysError):
        _log(tmp_path, customer=pa.array([b"ab", b"\xff\x00"]))


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (pa.array([2**64 - 1, 0], pa.uint64()), [str(2**64 - 1), "0"]),
        (pa.array([2**63 - 1, -(2**63)]), [2**63 - 1, -(2**63)]),
        (pa.array([Decimal("1.50"), Decimal(2)]), ["1.50", "2.00"]),
        (pa.array(["a", "b"]).dictionary_encode(), ["a", "b"]),
        (pa.array(["a", "b"], pa.large_string()), ["a", "b"]),
    ],
)
def test_ids_of_every_kind_stay_apart(
    tmp_path: Path, cells: pa.Array, found: list[str | int]
) -> None:
    """Large numbers, decimals and coded texts are the customers that they are."""
    log = _log(tmp_path, customer=cells)
    assert [row["customer"] for row in rows_of(log.table)] == found


@pytest.mark.parametrize(
    "cells",
    [pa.array([1, None, 3]), pa.array([1, 0, 3], pa.uint64()), pa.array([Decimal(1), None, None])],
)
def test_values_of_whole_numbers_are_values(tmp_path: Path, cells: pa.Array) -> None:
    """Values need not be floats."""
    log = _log(tmp_path, value=cells)
    assert log.tally.used == 3
    assert rows_of(log.table)[0]["value"] == 1.0
