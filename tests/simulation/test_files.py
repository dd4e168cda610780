"""Simulated logs as files: one log in every form, spoiled as the truth says, whole or not there."""

from __future__ import annotations

import csv
import gzip
import json
import resource
import signal
import sys
import tracemalloc
from collections import Counter
from datetime import datetime
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.errors import FileError, UnknownNameError, ValueFormError
from journeys.logs.contract import NEEDED, OPTIONAL
from journeys.model import Journey, JourneyMap, Moment, Persona
from journeys.simulation import Simulation, run, simulate
from tests.cli.running import ROOT
from tests.examples.sources import example

BANK = example("bank")
SPOILED = ["8%", "duplicate=10%", "disorder=10%", "dirty=20%"]
ENDINGS = [".parquet", ".csv", ".csv.gz", ".jsonl", ".jsonl.gz"]


def texts(file: Path) -> str:
    """The text of a file, unpacked."""
    data = file.read_bytes()
    return (gzip.decompress(data) if file.suffix == ".gz" else data).decode("utf-8")


def rows_of(file: Path) -> list[dict[str, Any]]:
    """The rows of a file as texts, None where nothing stands; times and values where they are."""
    if file.suffix == ".parquet":
        every: list[dict[str, Any]] = pq.read_table(file).to_pylist()
        for row in every:
            row["time"] = row["time"] and row["time"].strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        return every
    if ".csv" in file.name:
        found: list[dict[str, Any]] = list(csv.DictReader(texts(file).splitlines()))
        return [{name: value or None for name, value in row.items()} for row in found]
    names = (*NEEDED, *OPTIONAL)
    lines = [json.loads(line) for line in texts(file).splitlines()]
    return [{name: line.get(name) for name in names} for line in lines]


def number(value: object) -> object:
    """A value as a number where it is one."""
    try:
        return float(str(value))
    except ValueError:
        return value


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_arguments_give_the_same_bytes(tmp_path: Path, ending: str) -> None:
    """A log is the same to the byte when it is written again, also under another name."""
    simulation = simulate(BANK, events=700, seed=5, deviations=SPOILED)
    for name in ("one", "other"):
        truth = simulation.write(tmp_path / (name + ending))
    assert (tmp_path / f"one{ending}").read_bytes() == (tmp_path / f"other{ending}").read_bytes()
    assert len(rows_of(tmp_path / f"one{ending}")) == truth.rows == 700


def test_every_form_tells_the_same_log(tmp_path: Path) -> None:
    """Parquet, CSV and JSON lines hold the same rows in the same order."""
    simulation = simulate(BANK, customers=200, deviations=["8%", "duplicate=10%", "disorder=10%"])
    logs = []
    for ending in ENDINGS:
        simulation.write(tmp_path / f"log{ending}")
        rows = rows_of(tmp_path / f"log{ending}")
        assert list(rows[0]) == [*NEEDED, *OPTIONAL]
        logs.append([{**row, "value": row["value"] and number(row["value"])} for row in rows])
    assert all(log == logs[0] for log in logs)


def reason(row: dict[str, Any]) -> str:
    """Why a reader must reject a row; `` for a clean one."""
    for name in ("customer", "time", "channel", "moment"):
        if row[name] is None:
            return f"no-{name}"
    try:
        datetime.strptime(row["time"], "%Y-%m-%dT%H:%M:%S.%f%z")
    except ValueError:
        return "impossible-time" if row["time"].endswith("Z") else "malformed-time"
    return "malformed-value" if isinstance(number(row["value"]), str) and row["value"] else ""


@settings(max_examples=8)
@given(st.integers(0, 20), st.sampled_from([".parquet", ".csv", ".jsonl"]))
def test_what_is_spoiled_is_counted(
    tmp_path_factory: pytest.TempPathFactory, seed: int, ending: str
) -> None:
    """A reader finds as many rows to reject, copies and rows out of order as the truth says."""
    file = tmp_path_factory.mktemp("logs") / f"log{ending}"
    truth = simulate(BANK, customers=80, seed=seed, deviations=SPOILED).write(file)
    rows = rows_of(file)
    reasons = Counter(map(reason, rows))
    clean = [row for row in rows if not reason(row)]
    assert reasons.pop("") == truth.events + truth.duplicates == len(clean)
    assert reasons == dict(truth.dirty)
    keys = Counter((row["customer"], row["time"], row["channel"], row["moment"]) for row in clean)
    assert sum(count - 1 for count in keys.values()) == truth.duplicates
    latest: dict[str, str] = {}
    disordered = 0
    for row in clean:
        disordered += row["time"] < latest.get(row["customer"], "")
        latest[row["customer"]] = max(row["time"], latest.get(row["customer"], ""))
    assert disordered == truth.disordered
    assert min(truth.duplicates, truth.disordered) > 0


def test_parquet_is_plain(tmp_path: Path) -> None:
    """Texts are texts, times timestamps in UTC, and there are as many columns as asked for."""
    file = tmp_path / "log.parquet"
    simulate(BANK, events=100, columns=["time", "customer", "value"]).write(file)
    schema = {field.name: str(field.type) for field in pq.read_schema(file)}
    assert schema == {"time": "timestamp[us, tz=UTC]", "customer": "string", "value": "double"}


def test_hostile_ids_stay_text(tmp_path: Path) -> None:
    """Ids that no file could hold, from a map in Python, become cells and strings, never more."""
    nasty = ['=1+1,"x"', "a,b", 'say"so"', "{}\\", "-2"]
    steps = [f"{one}@web -> told@web" for one in nasty]
    map_ = JourneyMap(
        title="Hostile",
        channels=["web"],
        personas=[Persona(id="@me")],
        moments=[*(Moment(id=one, start=True) for one in nasty), Moment(id="told")],
        journeys=[Journey(id="j", personas=["@me"], steps=steps)],
    )
    simulation = simulate(map_, customers=60, deviations=0)
    simulation.write(tmp_path / "log.csv")
    simulation.write(tmp_path / "log.jsonl")
    cells = {row["moment"] for row in rows_of(tmp_path / "log.csv")}
    assert cells == {"told", '\'=1+1,"x"', "a,b", 'say"so"', "{}\\", "'-2"}
    assert {row["persona"] for row in rows_of(tmp_path / "log.csv")} == {"'@me"}
    assert {row["moment"] for row in rows_of(tmp_path / "log.jsonl")} == {"told", *nasty}


def test_no_ending_is_guessed(tmp_path: Path) -> None:
    """A name that says no form is refused with those there are."""
    with pytest.raises(ValueFormError, match=r"\.parquet, \.csv"):
        simulate(BANK).write(tmp_path / "log.xlsx")
    with pytest.raises(FileError, match="make the folder first"):
        simulate(BANK).write(tmp_path / "missing" / "log.csv")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "values"),
    {
        "customers": [0, -1, 1.5, float("nan"), "3", True, 10**30],
        "events": [0, -1, 1.5, float("nan"), "3", True, 10**30],
        "days": [0, -1, 1.5, None, "3", 10**30],
        "journeys": [0, float("nan"), float("inf"), None, "3", 10**30],
        "seed": [-1, 1.5, float("nan"), None, "3"],
        "start": [3, None, float("nan"), "soon", b"2026", "9999-01-01"],
        "deviations": [None, -1, float("nan"), "often", b"1"],
        "columns": [None, 3, "time", ["customers"]],
    }.items(),
)
def test_numbers_out_of_their_bounds_are_told(name: str, values: list[Any]) -> None:
    """Whatever an argument is, the error says what is expected."""
    for value in values:
        with pytest.raises((ValueFormError, UnknownNameError)) as caught:
            simulate(BANK, **{name: value})
        assert str(caught.value)


@pytest.mark.parametrize("ending", [".parquet", ".csv.gz"])
def test_an_interrupted_log_leaves_nothing(tmp_path: Path, ending: str) -> None:
    """Stopped in the middle, the old file stays as it was and nothing stands beside it."""
    file = tmp_path / f"log{ending}"
    file.write_bytes(b"old")

    class StoppedError(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        simulate(BANK, events=5_000).write(file, progress=stop)
    assert [one.name for one in tmp_path.iterdir()] == [file.name]
    assert file.read_bytes() == b"old"


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, ending: str) -> None:
    """When the log does not fit, the error says so, and the old file is all there is."""
    file = tmp_path / f"log{ending}"
    file.write_text("old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
        with pytest.raises(FileError, match="larger than files may be"):
            simulate(BANK, events=20_000).write(file)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert file.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_a_signal_leaves_nothing(tmp_path: Path) -> None:
    """Terminated while it writes, the command leaves no half log."""
    script = (
        "import sys, signal; from journeys.reader import read; "
        "from journeys.simulation import simulate\n"
        "signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))\n"
        "map_ = read(sys.argv[1]).map\n"
        "tell = lambda done, total: print(done, flush=True)\n"
        "simulate(map_, events=10**9).write(sys.argv[2], progress=tell)"
    )
    map_file = ROOT / "examples" / "bank" / "bank.journey.yaml"
    line = [sys.executable, "-c", script, str(map_file), str(tmp_path / "log.parquet")]
    with Popen(line, stdout=PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        assert len(list(tmp_path.iterdir())) == 1
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=30) == 143
    assert list(tmp_path.iterdir()) == []


def peak(simulation: Simulation, file: Path) -> int:
    """The most memory that writing takes."""
    tracemalloc.start()
    try:
        simulation.write(file)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A log four times as long takes the same memory: it is written chunk by chunk."""
    monkeypatch.setattr(run, "_ROWS", 8_000)
    monkeypatch.setattr(run, "_FIRST", 1_000)
    few, many = (
        peak(simulate(BANK, events=events), tmp_path / "log.csv") for events in (20_000, 80_000)
    )
    assert many < 1.2 * few
