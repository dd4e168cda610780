"""What CI services run of the project: the action's own scripts, and the hook's own command."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.examples.sources import ROOT

ACTION = ROOT / ".github" / "actions" / "check" / "action.yml"
GOOD = "examples/bank/bank.journey.yaml"
BAD = "examples/broken/promises.journey.yaml"


def _steps() -> dict[str, dict[str, Any]]:
    """The steps of the action that run a script, by name."""
    action = yaml.safe_load(ACTION.read_text("utf-8"))
    return {step["name"]: step for step in action["runs"]["steps"] if "run" in step}


def _run(name: str, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run a step of the action as a runner does: its inputs are its environment."""
    step = _steps()[name]
    values = {"maps": ".", "fail-on": "warning", "sarif": "", **inputs}
    told = {
        key: values[text.removeprefix("${{ inputs.").removesuffix(" }}")]
        for key, text in step["env"].items()
    }
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", step["run"]],
        env={**os.environ, **told, "PATH": path},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_action_checks_what_it_is_given() -> None:
    """Clean maps pass; a broken one fails with annotations, unless nothing is to fail."""
    assert _run("Check the maps", maps=f"{GOOD}\n\n").returncode == 0
    broken = _run("Check the maps", maps=f"{GOOD}\n{BAD}\n")
    assert broken.returncode == 1
    assert "::error file=examples/broken/promises.journey.yaml,line=" in broken.stdout
    assert _run("Check the maps", maps=BAD, **{"fail-on": "never"}).returncode == 0


@pytest.mark.parametrize("hostile", ["$(touch /tmp/never)", "--help", "a b; exit 0", "`id`"])
def test_no_input_of_the_action_is_run(hostile: str) -> None:
    """Names of maps are words, never commands or options."""
    done = _run("Check the maps", maps=hostile)
    assert done.returncode == 2
    assert "no such file" in done.stderr or "does not exist" in done.stderr


def test_the_action_writes_sarif(tmp_path: Path) -> None:
    """The SARIF file is written whatever is found."""
    file = tmp_path / "found.sarif"
    assert _run("Write SARIF", maps=BAD, sarif=str(file)).returncode == 0
    assert '"JRN701"' in file.read_text("utf-8")


def test_no_expression_stands_in_a_script() -> None:
    """Scripts take inputs from the environment; an expression in them could inject commands."""
    assert _steps()
    assert all("${{" not in step["run"] for step in _steps().values())


def test_the_hook_runs_the_command() -> None:
    """The hook of pre-commit is the command, on map files alone."""
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    words = shlex.split(hook["entry"])
    assert words[0] == "journeys"
    line = [sys.executable, "-m", *words, GOOD]
    assert subprocess.run(line, cwd=ROOT, capture_output=True, check=False).returncode == 0
    assert hook["files"] == r"\.journey\.yaml$"
