"""`journeys attribute`: from a file to tables, and what it says of bad input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner, Result

from journeys.cli.attribute import attribute
from journeys.errors import UnknownNameError, ValueFormError

_PATHS: Final = "path,total_conversions,total_conversion_value,total_null\nweb > store,10,500,7\n"
_LOG: Final = "customer,time,channel,moment\n" + "".join(
    f"c{at},2026-05-04T0{hour}:00:00Z,{channel},{moment}\n"
    for at in range(6)
    for hour, channel, moment in ((1, "web", "ask"), (2, "phone", "ask"), (3, "store", "bought"))
)


def run(*arguments: str, typed: str | None = None) -> Result:
    """The command in this process; what it remembers of its help is that of the whole command."""
    names = ["-h", "--help"]
    return CliRunner().invoke(attribute, arguments, input=typed, help_option_names=names)


@pytest.fixture
def paths(tmp_path: Path) -> str:
    """A small table of paths."""
    file = tmp_path / "paths.csv"
    file.write_text(_PATHS, encoding="utf-8")
    return str(file)


def test_paths_as_text(paths: str) -> None:
    """Every model, what was measured, networks and rules stand below each other."""
    found = run(paths, "--networks", "double,last")
    assert found.exit_code == 0, found.output
    for words in ("Removal effect", "Shapley", "double", "physical", "first 40 %", "total"):
        assert words.lower() in found.output.lower()


def test_paths_from_the_standard_input_as_json() -> None:
    """`-` is read, and JSON holds the same numbers."""
    found = run("-", "--model", "position,markov", "--format", "json", typed=_PATHS)
    data = json.loads(found.output)
    assert data["conversions"]["rows"][0] == {"channel": "store", "position": 5, "markov": 5}


def test_one_table_as_csv(paths: str, tmp_path: Path) -> None:
    """CSV is one table, a row a channel; a workbook holds them all."""
    for name in ("out.csv", "out.xlsx", "out.json", "out.txt", "out.parquet"):
        assert run(paths, "-o", str(tmp_path / name)).exit_code == 0, name
    lines = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("channel,first-conversions,first-value")
    assert len(lines) == 3


def test_a_log(tmp_path: Path) -> None:
    """A log gives the paths before its conversions; channels of few are together."""
    file = tmp_path / "may.csv"
    file.write_text(_LOG, encoding="utf-8")
    found = run(str(file), "--moment", "bought", "--model", "linear", "--format", "json")
    assert found.exit_code == 0, found.output
    rows = json.loads(found.output)["conversions"]["rows"]
    assert [(row["channel"], row["linear"]) for row in rows[:2]] == [("phone", 3), ("web", 3)]
    few = run(str(file), "--moment", "bought", "--closing", "--min-customers", "7")
    assert "(other)" in few.output
    assert "store" not in few.output
    assert "c1" not in few.output


def test_what_is_not_there_is_said(paths: str) -> None:
    """Unknown models, rules and decays are answered with the nearest."""
    for arguments in (["--model", "markow"], ["--networks", "dubble"], ["--decay", "day"]):
        assert isinstance(run(paths, *arguments).exception, UnknownNameError)
    assert isinstance(run(paths, "--weights", "40,x").exception, ValueFormError)
    assert isinstance(run(paths, "--decay", "days").exception, ValueFormError)
