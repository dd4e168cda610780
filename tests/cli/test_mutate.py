"""`journeys mutate`: a map to the changes that nobody notices, and an exit status."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.running import BANK, Done, environment, here, process
from tests.mutations.shops import PROMISED, SHOP, project


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a map and tests of it, in which the command runs."""
    project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def mutate(*words: object) -> Done:
    """What the command says of the map, with one process."""
    return here("mutate", "maps/shop.journey.yaml", "--jobs", 1, *words)


def complaint(done: Done) -> str:
    """What a command that could not run said."""
    assert done.status == 2, done.said
    assert done.text == ""
    assert "Traceback" not in done.said
    return done.said


def test_survivors_stand_at_their_places(folder: Path) -> None:
    """What nobody noticed is told with file, line and column; the score stands last."""
    done = mutate("--kinds", "change-decider,stretch-step")
    file = "maps/shop.journey.yaml"
    first = "the step 'filed@web -> heard@phone'"
    second = "the step 'heard@phone -> answered@phone'"
    assert (done.status, done.err) == (0, b"")
    assert done.text.splitlines() == [
        "Nobody noticed:",
        f"  {file}:14:9: the company instead of the customer decides {first} [change-decider]",
        f"  {file}:15:57: the customer instead of the company decides {second} [change-decider]",
        "",
        "kind            tried  noticed    score  noticed by",
        "change-decider      2        0     0.0%",
        "stretch-step        2        2   100.0%  JRN701",
        "",
        "maps/shop.journey.yaml: 2 of 4 changes are noticed (50.0%)",
    ]
    assert mutate("--kinds", "change-decider", "--kinds", "stretch-step").text == done.text
    assert (folder / "maps/shop.journey.yaml").read_text("utf-8") == PROMISED


@pytest.mark.usefixtures("folder")
def test_a_threshold_ends_with_status_1() -> None:
    """Too few noticed changes fail; just as many as wanted do not."""
    kinds = ("--kinds", "change-decider,stretch-step")
    assert mutate(*kinds, "--fail-under", 50).status == 0
    assert mutate(*kinds, "--fail-under", 50.1).status == 1
    complaint(mutate(*kinds, "--fail-under", 101))


def test_programs_get_everything(folder: Path) -> None:
    """JSON has the kinds, every survivor with its place, and nothing of how long it took."""
    done = mutate("--format", "json")
    data = json.loads(done.text)
    assert data["tried"] == data["total"] == data["noticed"] + len(data["survivors"])
    assert data["kinds"]["stretch-step"] == {
        "about": "A step may take three times as long.",
        "tried": 2,
        "noticed": 2,
        "by": {"JRN701": 2},
    }
    first = data["survivors"][0]
    assert (first["line"], first["path"]) == (14, ["journeys", "complaint", "steps", 0, "by"])
    assert mutate("--format", "json").text == done.text
    written = mutate("--format", "json", "-o", "score.json")
    assert (written.status, written.text) == (0, "")
    assert (folder / "score.json").read_text("utf-8") == done.text


@pytest.mark.usefixtures("folder")
def test_a_sample_is_told() -> None:
    """What was not drawn is not passed over in silence; the seed fixes what is."""
    done = mutate("--sample", 5, "--seed", 7, "--format", "text")
    total = json.loads(mutate("--format", "json").text)["total"]
    last = done.text.splitlines()[-1]
    assert last == f"a sample of 5 of {total} changes was drawn with the seed 7"
    assert mutate("--sample", 5, "--seed", 7).text == done.text
    assert mutate("--sample", 5, "--seed", 8).text != done.text


def test_as_many_survivors_as_wanted_are_shown() -> None:
    """Of a few that are shown each is of another kind; the number of the others is told."""
    few = here("mutate", SHOP, "--jobs", 1, "--show", 3).text.splitlines()
    kinds = [line.rpartition("[")[2] for line in few[1:4]]
    assert len({*kinds}) == 3
    assert few[4].startswith("  and ")
    assert here("mutate", SHOP, "--sample", 9, "--show", 0).text.splitlines()[1][:6] == "  and "


@pytest.mark.usefixtures("folder")
def test_colours_change_no_word() -> None:
    """On a terminal the same text is coloured."""
    plain = mutate("--kinds", "stretch-step,change-decider").text
    words = ("mutate", "maps/shop.journey.yaml", "--kinds", "stretch-step,change-decider")
    coloured = here(*words, "--jobs", 1, env={"FORCE_COLOR": "1"}).text
    assert "\x1b[" in coloured
    assert "[32m 100.0%" in coloured
    assert len(coloured) > len(plain)


def test_the_project_is_asked(folder: Path) -> None:
    """A rule that the project ignores notices nothing, unless the project is passed over."""
    table = '[tool.journeys]\nignore = ["JRN7"]\n'
    (folder / "pyproject.toml").write_text(table, "utf-8")
    kinds = ("--kinds", "stretch-step", "--fail-under", 100)
    assert mutate(*kinds).status == 1
    assert mutate(*kinds, "--no-project").status == 0


@pytest.mark.usefixtures("folder")
def test_the_teams_tests_are_asked() -> None:
    """With tests more is noticed, and the score says whose doing it is."""
    done = mutate("--kinds", "change-decider", "--tests", "checks")
    assert done.status == 0
    assert "change-decider      2        1    50.0%  tests" in done.text
    assert "1 of 2 changes are noticed by the rules or by 'checks' (50.0%)" in done.text


def test_what_cannot_be_done_is_told(folder: Path) -> None:
    """Each way of asking for what is not there ends with status 2 and the way out."""
    (folder / "bad.yaml").write_text("format: journeys/1\ntitle: [\n", "utf-8")
    assert "did you mean 'cut-hand-off'" in complaint(mutate("--kinds", "cut-handoff"))
    assert "'nowhere': does not exist" in complaint(mutate("--tests", "nowhere"))
    assert "JRN001" in complaint(here("mutate", "bad.yaml"))
    assert "no such file" in complaint(here("mutate", "none.yaml"))
    assert "expected a day" in complaint(mutate("--today", "soon"))
    assert "is an input" in complaint(mutate("-o", "maps/shop.journey.yaml"))
    complaint(mutate("--sample", 0))
    complaint(mutate("--jobs", 0))


@pytest.mark.usefixtures("folder")
def test_a_map_may_come_from_the_standard_input() -> None:
    """A hyphen is the standard input; tests cannot read it."""
    words = ("mutate", "-", "--jobs", 1, "--kinds", "stretch-step")
    done = here(*words, data=PROMISED.encode())
    assert "<stdin>: 2 of 2 changes are noticed (100.0%)" in done.text
    assert "name the map's file" in complaint(here(*words, "--tests", "checks"))


def test_a_map_without_parts_fails_nothing(folder: Path) -> None:
    """Where nothing can be changed no threshold is missed."""
    (folder / "empty.yaml").write_text("format: journeys/1\ntitle: Empty\n", "utf-8")
    done = process("mutate", "empty.yaml", "--fail-under", 100, cwd=folder)
    assert (done.status, done.text, done.err) == (
        0,
        "empty.yaml: there is nothing to change\n",
        b"",
    )


@contextmanager
def at_work(*words: object) -> Iterator[tuple[subprocess.Popen[bytes], list[int]]]:
    """The command at work on the bank, as leader of a group, with its two processes."""
    running = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "journeys",
            "mutate",
            BANK,
            "--jobs=2",
            "--time=0",
            *map(str, words),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment(),
        start_new_session=True,
    )
    children = Path(f"/proc/{running.pid}/task/{running.pid}/children")
    while len(children.read_text("ascii").split()) < 2:
        time.sleep(0.05)
    time.sleep(0.5)
    assert running.poll() is None
    yield running, [int(child) for child in children.read_text("ascii").split()]
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)


def test_an_interruption_leaves_nobody_behind() -> None:
    """Ctrl-C ends the command and its processes at once, without a traceback."""
    with at_work() as (running, _):
        os.killpg(running.pid, signal.SIGINT)
        said, _ = running.communicate(timeout=10)
        assert (running.returncode, said.strip()) == (130, b"")


def test_the_end_of_a_process_is_told() -> None:
    """When the system ends a process for want of memory, that is an error and no score."""
    with at_work() as (running, children):
        os.kill(children[0], signal.SIGKILL)
        said, _ = running.communicate(timeout=20)
        assert running.returncode == 2
        assert said.startswith(b"journeys: mutate: a process was ended from outside")
        assert said.count(b"\n") == 1


def test_a_terminal_shows_progress(folder: Path) -> None:
    """A bar stands on the standard error where that is a terminal, and the report elsewhere."""
    ours, theirs = pty.openpty()
    words = ["mutate", "maps/shop.journey.yaml", "--kinds", "stretch-step,change-decider"]
    done = subprocess.run(
        [sys.executable, "-m", "journeys", *words],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=environment(TERM="xterm", CI=None),
        check=True,
        cwd=folder,
        timeout=60,
    )
    os.close(theirs)
    shown = os.read(ours, 100_000)
    os.close(ours)
    assert b"4/4" in shown
    assert done.stdout.decode() == mutate("--kinds", "stretch-step,change-decider").text


def test_loading_the_command_loads_nothing_heavy() -> None:
    """The table of kinds alone needs neither networkx nor rich nor hypothesis."""
    code = (
        "import sys, journeys.mutations as m; m.every_kind();"
        "print([name for name in ('networkx', 'rich', 'hypothesis') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "[]\n"
