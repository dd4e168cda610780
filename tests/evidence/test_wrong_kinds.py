"""Values of the wrong kind, and numbers without a sense, given to what reads and asks logs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import polars as pl
import pyarrow as pa
import pytest

from journeys.attribution import Options, paths_of
from journeys.errors import UnknownNameError, ValueFormError
from journeys.evidence import follow
from journeys.evidence.commitments import kept_commitments
from journeys.evidence.measures import MEASURES, Asked, measured
from journeys.evidence.practice import practice
from journeys.logs import LogLimits, prepare, read_log, trace
from journeys.logs.rows import of_rows
from tests.evidence.ground import TRIP
from tests.logs.files import engine

SECRET: Final = "secret-id"
LOG: Final = of_rows(
    [{"customer": SECRET, "time": 0, "moment": "ask", "channel": "web"}], on=engine()
)
ROW: Final = {"customer": [SECRET], "time": [0], "channel": ["web"], "moment": ["ask"]}
NUMBERS: Final = [0, -1, float("nan"), 2.5, True, None, "many", 10**40]
WRONG: Final[list[Any]] = [None, b"log.csv", 5, object(), LOG, trace(LOG), {"log.csv": 1}]


def test_a_data_frame_is_told_how_to_come() -> None:
    """A data frame is no log, but a table of ibis is made of it; no cell of it is shown."""
    table = pa.table(ROW)
    frames: list[Any] = [table, table.to_pandas(), pl.DataFrame(ROW), ROW, table["customer"]]
    for frame in frames:
        with pytest.raises(ValueFormError, match=r"ibis\.memtable") as told:
            read_log(frame)
        assert SECRET not in str(told.value)


def test_a_table_of_a_frame_is_a_log() -> None:
    """What the error says works."""
    import ibis

    frame = pa.table(ROW | {"time": [dt.datetime(2026, 1, 5, tzinfo=dt.UTC)]})
    assert read_log(ibis.memtable(frame)).tally.used == 1


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_no_log_is_told(wrong: Any, tmp_path: Path) -> None:
    """Anything else in the place of files, of a log, of its trace or of a map is told as that."""
    for source in (wrong, [wrong], iter([wrong])):
        with pytest.raises(ValueFormError, match="expected files"):
            read_log(source)
    if wrong not in WRONG[4:6]:
        asked: list[Callable[[], object]] = [
            lambda: trace(wrong),
            lambda: follow(TRIP, wrong),
            lambda: practice(TRIP, wrong),
            lambda: paths_of(wrong, moments=["ask"]),
        ]
        for ask in asked:
            with pytest.raises(ValueFormError, match="expected a log"):
                ask()
    with pytest.raises(ValueFormError, match="expected a map"):
        follow(wrong, LOG)
    if wrong is not None:
        with pytest.raises(ValueFormError, match="expected a map"):
            paths_of(LOG, wrong)
        with pytest.raises(ValueFormError, match="expected a tracking plan"):
            read_log("log.csv", plan=wrong)
    if wrong is not LOG:
        with pytest.raises(ValueFormError, match="expected a log"):
            prepare(wrong, tmp_path / "log.parquet")


@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_of_nothing_is_told(name: str) -> None:
    """Each measure says what it wants."""
    for map_, log, words in ((TRIP, None, "a log"), (None, trace(LOG), "a map")):
        with pytest.raises(ValueFormError, match=f"expected {words}"):
            MEASURES[name](map_, log, Asked())  # type: ignore[arg-type]


@pytest.mark.parametrize("number", NUMBERS)
def test_numbers_without_a_sense_are_told(number: Any) -> None:
    """Numbers that cannot be meant are refused before anything is counted."""
    asked: list[Callable[[], object]] = [
        lambda: follow(TRIP, LOG, min_customers=number),
        lambda: practice(TRIP, LOG, min_customers=number),
        lambda: Asked(min_customers=number),
        lambda: paths_of(LOG, moments=["ask"], min_customers=number),
        lambda: paths_of(LOG, moments=["ask"], max_length=number),
        lambda: paths_of(LOG, moments=["ask"], max_paths=number),
        lambda: LogLimits(bytes=number),
        lambda: LogLimits(files=number),
    ]
    if number != 0:
        asked.append(lambda: follow(TRIP, LOG, ways=number))
    for ask in asked:
        with pytest.raises(ValueFormError):
            ask()


@pytest.mark.parametrize(
    "now",
    [
        dt.datetime(2026, 1, 5),  # noqa: DTZ001 - without a zone is what is tried
        dt.date(2026, 1, 5),
        "2026-01-05",
        10**30,
        -(10**30),
        True,
        float("nan"),
    ],
)
def test_an_end_that_is_no_time_is_told(now: Any) -> None:
    """The end of the log is a time with its zone, or microseconds, of a year that may be meant."""
    with pytest.raises(ValueFormError, match="its zone"):
        kept_commitments(TRIP, trace(LOG), now=now)


def test_a_way_that_is_no_cutting_is_told() -> None:
    """A text in the place of the cutting, and a time that is none."""
    with pytest.raises(ValueFormError, match="expected a cutting"):
        follow(TRIP, LOG, cutting="goal")  # type: ignore[arg-type]
    with pytest.raises(ValueFormError, match="a duration"):
        follow(TRIP, LOG, again=7)  # type: ignore[arg-type]


def test_conversions_that_nothing_names_are_told() -> None:
    """A lone text is no list of moments; a slip in a goal or in a moment has a near miss."""
    with pytest.raises(ValueFormError, match="several texts"):
        paths_of(LOG, moments="ask")
    with pytest.raises(UnknownNameError, match="no goal 'byu'; did you mean 'buy'"):
        paths_of(LOG, TRIP, goal="byu", moments=["ask"])
    with pytest.raises(UnknownNameError, match="no moment 'sing'; did you mean 'sign'"):
        paths_of(LOG, TRIP, moments=["sing"])
    paths_of(LOG, TRIP, moments=["sign"])


@pytest.mark.parametrize("key", [b"", b"short", b"x" * 4097, "a text of 16 letters", None])
def test_a_short_key_is_refused(key: Any, tmp_path: Path) -> None:
    """A key that keeps no secret is refused in Python as in the command, and is not shown."""
    path = tmp_path / "log.prepared.parquet"
    if key is None:
        assert prepare(LOG, path).codes
        return
    with pytest.raises(ValueFormError, match="expected a key of 16 to 4096 bytes") as told:
        prepare(LOG, path, key=key)
    assert "short" not in str(told.value)
    assert not path.exists()


@pytest.mark.parametrize("name", [None, 5, b"web", ("web",), float("nan")])
def test_a_name_that_is_no_text_is_told(name: Any) -> None:
    """An error about a name can always be shown."""
    assert "there is no persona" in str(UnknownNameError("persona", name, ("ana", "bob")))
    with pytest.raises(UnknownNameError, match="no measure"):
        list(measured(TRIP, trace(LOG), [name]))


def test_samples_are_drawn_in_pairs() -> None:
    """One pair of orders has no error, so there are two at least."""
    with pytest.raises(ValueFormError, match="four samples or more"):
        Options(samples=3)
    assert Options(samples=4).samples == 4
