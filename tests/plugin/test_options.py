"""What the plugin is told: options, settings of the project, and being switched off."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.plugin.running import Ran, pytest_in, shop

MAP = "shop.journey.yaml"


@pytest.fixture
def late(tmp_path: Path) -> Path:
    """A folder with a map that keeps neither its promise (error) nor its commitment (warning)."""
    (tmp_path / MAP).write_text(shop(days=12), "utf-8")
    return tmp_path


def failing(ran: Ran) -> list[str]:
    """The kinds of the tests that failed."""
    return [name.partition("::")[2].partition("[")[0] for name in ran.failed]


def settings(folder: Path, **values: str) -> None:
    """Write the settings of pytest."""
    lines = (f"{name} = {value}" for name, value in values.items())
    (folder / "pytest.ini").write_text("\n".join(["[pytest]", *lines]), "utf-8")


def test_switched_off(late: Path) -> None:
    """Without the plugin, or with `journeys = false`, a map is no test."""
    assert pytest_in(late, "-p", "no:journeys", today="").status == 5
    assert pytest_in(late, "-o", "journeys=false").status == 5


def test_which_findings_fail(late: Path) -> None:
    """A level on the command line is stronger than the one in the settings."""
    settings(late, journeys_fail_on="never")
    assert failing(pytest_in(late)) == []
    assert failing(pytest_in(late, "--journeys-fail-on", "error")) == ["promise"]


def test_which_files_are_maps(late: Path) -> None:
    """The pattern is a setting, and may name folders."""
    (late / "maps").mkdir()
    (late / MAP).rename(late / "maps" / "shop.yaml")
    settings(late, journeys_files="maps/*.yaml\n  *.map")
    assert len(pytest_in(late).outcomes) == 6


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("journeys_fail_on", "grave", "expected one of error, warning, info, never, got 'grave'"),
        ("journeys_today", "soon", "expected a day such as 2026-05-04, got 'soon'"),
    ],
)
def test_a_wrong_option_is_told(late: Path, name: str, value: str, told: str) -> None:
    """A setting that is none ends the run, and says what is expected."""
    ran = pytest_in(late, "-o", f"{name}={value}", today="")
    assert ran.status == 4
    assert f"{name}: {told}" in ran.said


def test_the_day_counts(late: Path) -> None:
    """Evidence is judged as on the day that is given."""
    text = shop().replace("ignore: [", "select: [outdated-evidence], ignore: [")
    seen = "{answer: Here, evidence: {grade: survey, n: 9, reviewed: 2024-01-01}}"
    text = text.replace("JRN6, JRN706, JRN8", "JRN6").replace("{answer: Here}", seen, 1)
    (late / MAP).write_text(text, "utf-8")
    assert failing(pytest_in(late, "--journeys-fail-on=info")) == ["rules"]
    assert (
        failing(pytest_in(late, "--journeys-fail-on=info", today="--journeys-today=2024-02-01"))
        == []
    )


def test_settings_of_the_project_count(late: Path) -> None:
    """Rules that the project ignores fail nothing; a baseline keeps old findings silent."""
    project = late / "pyproject.toml"
    project.write_text('[tool.journeys]\nignore = ["broken-commitment"]\n', "utf-8")
    ran = pytest_in(late)
    assert failing(ran) == ["promise"]
    assert not any("commitment" in name for name in ran.outcomes)
    project.write_text('[tool.journeys]\nbaseline = "known.json"\n', "utf-8")
    known = {"version": 1, "findings": {"JRN701 promises.answers-come": 1}}
    (late / "known.json").write_text(json.dumps(known), "utf-8")
    assert failing(pytest_in(late)) == ["commitment"]


def test_broken_settings_of_the_project_are_told(late: Path) -> None:
    """What keeps a map from being checked fails its one test, and says the way out."""
    (late / "pyproject.toml").write_text('[tool.journeys]\nbaseline = "gone.json"\n', "utf-8")
    ran = pytest_in(late)
    assert ran.outcomes == {f"{MAP}::read": "failed"}
    assert "gone.json': does not exist; name a file that does" in ran.said
    assert "Traceback" not in ran.said


def test_nothing_is_imported_where_there_is_no_map(tmp_path: Path) -> None:
    """In a folder without maps, a run loads the hooks and not the library."""
    (tmp_path / "test_loaded.py").write_text(
        "import sys\n\ndef test_loaded():\n"
        "    ours = {name for name in sys.modules if name.partition('.')[0] == 'journeys'}\n"
        "    light = {'display', 'plugin', 'plugin.options', 'version'}\n"
        "    assert ours == {'journeys', *(f'journeys.{name}' for name in light)}\n"
        "    assert not {'attr', 'networkx', 'yaml', 'hypothesis'} & {*sys.modules}\n",
        "utf-8",
    )
    ran = pytest_in(tmp_path)
    assert ran.status == 0, ran.said


def test_the_hooks_cost_next_to_nothing() -> None:
    """What pytest loads at every start takes a small part of pytest's own time to load."""
    code = (
        "import time; a = time.perf_counter(); import pytest; b = time.perf_counter();"
        "import journeys.plugin; c = time.perf_counter(); print((c - b) / (b - a))"
    )
    times = [
        float(subprocess.check_output([sys.executable, "-c", code], text=True)) for _ in range(3)
    ]
    assert min(times) < 0.15
