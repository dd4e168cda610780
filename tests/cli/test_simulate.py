"""`journeys simulate`: a map to a log, what was put into it, and an exit status."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import BANK, Done, environment, here

WAYLESS = """\
format: journeys/1
title: A shop
personas: {ana: {name: Ana}}
channels: [web]
moments: {asks: {goal: inform}, told: {goal: inform, end: true}}
journeys: {j: {personas: [ana], steps: [asks@web -> told@web]}}
"""


def simulate(*words: object) -> Done:
    """What the command says of the bank."""
    return here("simulate", BANK, *words)


def test_a_log_and_its_truth_are_written(tmp_path: Path) -> None:
    """A file of as many rows as asked for, and what was put into it; a line says so."""
    log, truth = tmp_path / "log.csv", tmp_path / "truth.json"
    done = simulate("-o", log, "--events", "1_500", "--seed", 3, "--truth", truth,
                    "--from", "2025-02-01", "--days", 90)  # fmt: skip
    assert (done.status, done.text) == (0, "")
    size = round(log.stat().st_size / 1000)
    told = json.loads(truth.read_text("utf-8"))
    held = f"{told['events']:,} events of {told['customers']:,} customers from 2025-02-01 to 2025"
    assert re.fullmatch(
        rf"{log} is written: (1,500 rows with )?{held}-05-\d\d, {size} kB, seed 3; "
        rf"then: journeys follow {BANK} {log}\n",
        done.said,
    )
    lines = log.read_text("utf-8").splitlines()
    assert len(lines) == 1_501
    assert lines[0].startswith("customer,time,channel,moment,")
    assert {line.split(",")[1][:7] for line in lines[1:]} == {"2025-02", "2025-03", "2025-04",
                                                              "2025-05"}  # fmt: skip
    assert (told["rows"], told["seed"]) == (1_500, 3)
    assert told["deviations"]["late"] > 0


def test_deviations_are_those_asked_for(tmp_path: Path) -> None:
    """Rates may be given for all steps, a kind, and a place; the last counts."""
    truth = tmp_path / "truth.json"
    options = ("-o", tmp_path / "log.jsonl", "--customers", 800, "--truth", truth)
    assert simulate(*options, "--deviations", "0%", "--journeys", 1).status == 0
    told = json.loads(truth.read_text("utf-8"))
    assert set(told["deviations"].values()) == {0}
    assert told["journeys"] == told["customers"] == 800
    assert (
        simulate(*options, "--deviations", 0, "--deviations", "late:card-received=80%").status == 0
    )
    told = json.loads(truth.read_text("utf-8"))
    late = {step["target"].split("@")[0] for step in told["steps"] if step["late"]}
    assert late == {"card-received"}


@pytest.mark.parametrize(
    ("words", "way_out"),
    [
        (["-o", "log.xlsx"], ".parquet, .csv"),
        ([], "--output"),
        (["-o", "log.csv", "--events", 5, "--customers", 5], "not both"),
        (["-o", "log.csv", "--events", "many"], "no number such as 1_000_000"),
        (["-o", "log.csv", "--events", "9" * 20], "1 to 10,000,000,000 events"),
        (["-o", "log.csv", "--customers", 0], "1 to 1,000,000,000 customers"),
        (["-o", "log.csv", "--from", "soon"], "a day such as"),
        (["-o", "log.csv", "--deviations", "lat=5%"], "did you mean 'late'"),
        (
            ["-o", "log.csv", "--deviations", "late:card-recieved=5%"],
            "did you mean 'card-received'",
        ),
        (["-o", "log.csv", "--deviations", "400%"], "from 0% to 100%"),
        (["-o", "log.csv", "--truth", "log.csv"], "a file of its own"),
        (["-o", "missing/log.csv"], "make the folder first"),
    ],
)
def test_what_cannot_be_done_says_the_way_out(
    words: list[object], way_out: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unusable options end with status 2, and no file is there."""
    monkeypatch.chdir(tmp_path)
    done = simulate(*words)
    assert done.status == 2, done.said
    assert way_out in done.said
    assert "Traceback" not in done.said
    assert list(tmp_path.iterdir()) == []


def test_a_map_without_a_start_is_unusable(tmp_path: Path) -> None:
    """Where no customer can begin, the command says what to mark, with status 2."""
    file = tmp_path / "shop.journey.yaml"
    file.write_text(WAYLESS, "utf-8")
    done = here("simulate", file, "-o", tmp_path / "log.csv")
    assert done.status == 2
    assert "start: true" in done.said
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_the_map_is_never_the_output(tmp_path: Path) -> None:
    """A log over the map that it is made from would be a loss."""
    file = tmp_path / "shop.journey.csv"
    file.write_text(WAYLESS, "utf-8")
    for words in (["-o", file], ["-o", tmp_path / "log.csv", "--truth", file]):
        done = here("simulate", file, *words)
        assert done.status == 2
        assert "is an input" in done.said
    assert file.read_text("utf-8") == WAYLESS


@pytest.mark.parametrize("changes", [{"TERM": "xterm"}, {"TERM": "xterm", "CI": "true"}])
def test_a_terminal_shows_progress(tmp_path: Path, changes: dict[str, str]) -> None:
    """A bar stands on the standard error where somebody watches it, and nothing in CI."""
    ours, theirs = pty.openpty()
    words = ["simulate", BANK, "-o", tmp_path / "log.csv", "--customers", 50]
    subprocess.run(
        [sys.executable, "-m", "journeys", *map(str, words)],
        stderr=theirs,
        env=environment(**{"CI": None, **changes}),
        check=True,
        timeout=60,
    )
    os.set_blocking(ours, False)
    os.write(theirs, b".")
    shown = os.read(ours, 100_000)
    os.close(theirs)
    os.close(ours)
    assert (b"50/50" in shown) == ("CI" not in changes)


def test_loading_the_command_loads_nothing_heavy() -> None:
    """Rates and sizes are checked before numbers and columns are loaded."""
    code = (
        "import sys, journeys.cli.simulate, journeys.simulation as s; s.to_rates('5%');"
        "heavy = ('numpy', 'pyarrow', 'ibis', 'networkx', 'rich', 'hypothesis');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("missing", ["numpy", "pyarrow"])
def test_an_absent_extra_is_named(tmp_path: Path, missing: str) -> None:
    """Without what it computes with, the command says what to install."""
    code = (
        f"import sys; sys.modules[{missing!r}] = None; from journeys.cli import main;"
        f"main(['simulate', {str(BANK)!r}, '-o', {str(tmp_path / 'log.csv')!r}])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 2
    assert "pip install 'journeys[evidence]'" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []
