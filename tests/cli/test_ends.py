"""How the command ends: its exit statuses, signals, and streams that are closed or full."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.cli.running import BANK, environment, here, process

JOURNEYS = [sys.executable, "-m", "journeys"]
SMALL = b"format: journeys/1\ntitle: Shop\n"


def test_a_clean_map_ends_with_0() -> None:
    """The bank example has no findings, in a process and in this one."""
    assert process("check", BANK, "--today", "2026-11-22").status == 0
    assert here("check", BANK, "--today", "2026-11-22").status == 0


def test_findings_end_with_1_and_stand_at_a_place() -> None:
    """A map with findings ends with 1; each has line and column."""
    done = here("check", "-", data=SMALL)
    assert done.status == 1
    assert done.places


@pytest.mark.parametrize(
    ("words", "way_out"),
    [
        (["check"], "Missing argument"),
        (["check", "missing.yaml"], "missing.yaml"),
        (["chekc", "x"], "did you mean 'check'"),
        (["check", "--formt", "text"], "--format"),
        (["check", "-", "--select", "emty-cell"], "did you mean 'empty-cell'"),
        (["check", "-", "--limit", "persona=3"], "did you mean 'personas'"),
        (["check", "-", "--limit", "personas"], "such as personas=8"),
        (["check", "-", "--today", "soon"], "got 'soon'"),
        (["check", "-", "--format", "xml"], "'xml' is not one of"),
        (["explain", "emty-cell"], "did you mean 'empty-cell'"),
        (["export", "-", "--format", "odt"], "'odt' is not one of"),
        (["export", "-", "-o", "map.docx"], "--format"),
        (["completion", "tcsh"], "'tcsh' is not one of"),
        (["render", "-"], "output"),
        (["nothing"], "there is no command 'nothing'"),
    ],
)
def test_an_unusable_command_ends_with_2_and_the_way_out(words: list[str], way_out: str) -> None:
    """What is misspelt is answered with what was probably meant, or with what there is."""
    done = here(*words, data=SMALL)
    assert done.status == 2
    assert way_out in done.said
    assert "Traceback" not in done.said
    assert not done.out


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["SIGINT", "SIGTERM"]
)
def test_a_signal_ends_with_its_status(number: signal.Signals, status: int) -> None:
    """Interrupted while it reads, the command ends at once, without a traceback."""
    with subprocess.Popen(
        [*JOURNEYS, "check", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        time.sleep(1.5)
        run.send_signal(number)
        assert run.wait(timeout=20) == status
        assert run.stderr is not None
        assert b"Traceback" not in run.stderr.read()


@pytest.mark.parametrize(
    "words",
    [["check", "-"], ["export", "-"], ["--help"], ["rules"], ["schema"]],
    ids=["check", "export", "help", "rules", "schema"],
)
def test_a_broken_pipe_is_no_error(words: list[str]) -> None:
    """A reader who has seen enough, as `head` has, gets neither an error nor a word."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        run = subprocess.run(
            [*JOURNEYS, *words],
            input=SMALL,
            stdout=writing,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    finally:
        os.close(writing)
    assert run.returncode == 0
    assert run.stderr == b""


@pytest.mark.parametrize("words", [["rules"], ["export", "-"], ["schema"]])
def test_a_full_output_is_one_error(words: list[str]) -> None:
    """An output that takes nothing more ends with 2 and one line."""
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [*JOURNEYS, *words],
            input=SMALL,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert run.returncode == 2
    assert run.stderr.decode().splitlines() == ["journeys: no space left on device"]


@pytest.mark.parametrize(
    ("redirection", "statuses"),
    [("<&-", {2}), (">&-", {0, 1}), ("2>&-", {0, 1}), ("<&- >&- 2>&-", {2})],
)
@pytest.mark.parametrize("word", ["check", "export"])
def test_closed_streams_are_no_crash(redirection: str, statuses: set[int], word: str) -> None:
    """Standard streams that are closed are lived with; a map cannot be read from one."""
    command = (
        f'printf "format: journeys/1\\ntitle: T" | {{ "$0" -m journeys {word} - {redirection}; }}'
    )
    run = subprocess.run(
        ["/bin/sh", "-c", command, sys.executable], capture_output=True, timeout=60, check=False
    )
    assert run.returncode in statuses
    assert b"Traceback" not in run.stderr
    assert b"Exception" not in run.stderr


@pytest.mark.parametrize(
    "changes",
    [
        {"LANG": "C", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "ascii"},
        {"HOME": "/proc/none", "XDG_CACHE_HOME": "/proc/none", "TERM": "dumb"},
    ],
    ids=["LANG=C", "cp1252", "ascii", "HOME"],
)
@pytest.mark.parametrize(
    "words", [["check"], ["export"], ["show"]], ids=["check", "export", "show"]
)
def test_poor_surroundings_are_no_crash(words: list[str], changes: dict[str, str]) -> None:
    """Whatever the locale can hold, the command does its work; a document stays UTF-8."""
    done = process(*words, BANK, env=environment(**changes))
    assert done.status == 0
    assert done.err == b""
    if words == ["export"]:
        assert done.out == here("export", BANK).out


def test_two_commands_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    """Eight commands that write one file leave one whole file."""
    out = tmp_path / "map.yaml"
    runs = [threading.Thread(target=process, args=("export", BANK, "-o", out)) for _ in range(8)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert out.read_bytes() == here("export", BANK).out
    assert [path.name for path in tmp_path.iterdir()] == ["map.yaml"]
