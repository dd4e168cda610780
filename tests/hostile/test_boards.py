"""Wishes for boards that cannot be met: one word, the right status, and nothing astray."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import here
from tests.hostile.surviving import HEAD
from tests.hostile.test_worst import bounded

JOURNEYS = [sys.executable, "-m", "journeys"]
#: What holds for everyone stands on the boards of a hundred personas.
WIDE = (
    HEAD
    + "".join(
        f"{key}:\n" + "".join(f"  {key[0]}{number}: {{}}\n" for number in range(most))
        for key, most in (("personas", 100), ("goals", 10), ("channels", 10))
    )
    + "board:\n  everyone:\n"
    + "".join(
        f"    g{goal}:\n"
        + "".join(
            f"      c{at}: {{answer: {goal * 10 + at} {'soon ' * 300}}}\n" for at in range(10)
        )
        for goal in range(10)
    )
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a map that has nobody in it, in which the command runs."""
    (tmp_path / "nobody.yaml").write_text(HEAD, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("target", ["x.svg", "x.html", "x.pdf", "x.pptx", "x.txt", "x/"])
@pytest.mark.parametrize("board", ["personas", "journeys"])
def test_boards_of_nobody_are_told(folder: Path, target: str, board: str) -> None:
    """A map without personas has no such board: 2 with the way out, and no file."""
    done = here("render", "nobody.yaml", "-o", target, "--board", board)
    assert done.status == 2
    assert "the map has no persona" in done.said
    assert [file.name for file in folder.iterdir()] == ["nobody.yaml"]


@pytest.mark.parametrize("target", ["x.svg", "x.html", "x.pdf", "x.pptx", "x/"])
@pytest.mark.parametrize("board", ["personas", "journeys"])
def test_boards_that_did_not_change_are_told(folder: Path, target: str, board: str) -> None:
    """Where no board changed none is written, and maps that say the same end with 0."""
    done = here("diff", "nobody.yaml", "nobody.yaml", "-o", target, "--board", board)
    assert done.status == 0
    assert "none of these boards changed" in done.said
    assert [file.name for file in folder.iterdir()] == ["nobody.yaml"]


@pytest.mark.parametrize(
    "words",
    [
        ["render", "nobody.yaml", "--format", "svg"],
        ["render", "nobody.yaml", "--board", "overview"],
        ["render", "nobody.yaml", "--format", "html"],
        ["diff", "nobody.yaml", "nobody.yaml"],
        ["diff", "nobody.yaml", "nobody.yaml", "--format", "svg"],
        ["diff", "nobody.yaml", "nobody.yaml", "--format", "json"],
    ],
)
def test_an_empty_output_is_no_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    """`-o "$OUT"` with a variable that nobody set writes nothing, and nothing into `/`."""
    made: list[str] = []
    monkeypatch.setattr(Path, "mkdir", lambda self, **_: made.append(str(self)))
    monkeypatch.setattr("journeys.output._replace", lambda target, *_: made.append(str(target)))
    done = here(*words, "-o", "")
    assert done.status == 2, done.said
    assert made == []
    assert [file.name for file in folder.iterdir()] == ["nobody.yaml"]


@pytest.mark.parametrize(
    "words",
    [
        ["check", "missing.yaml"],
        ["check", "--formt"],
        ["render", "nobody.yaml", "-o", "x.svg", "--board", "personas"],
        ["preview", "-"],
    ],
)
def test_a_complaint_that_nobody_hears_is_one(folder: Path, words: list[str]) -> None:
    """Where the standard error takes nothing, an unusable command ends with 2 all the same."""
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run([*JOURNEYS, *words], cwd=folder, stderr=full, timeout=60, check=False)
    assert run.returncode == 2


def test_a_table_of_strangers_is_told_in_a_few_lines(folder: Path) -> None:
    """Counts of another map, 20,000 lines long, are answered with what a person reads."""
    lines = "".join(f"m{at}@c{at},n{at}@d{at},1\n" for at in range(19_900))
    (folder / "counts.csv").write_text(f"from,to,count\n{lines}", "utf-8")
    words = ("--board", "overlay", "--together", "--counts", "counts.csv")
    done = here("render", "nobody.yaml", "-o", "x.svg", *words)
    told = done.said.splitlines()
    assert len(told) < 50
    assert "  and 39780 more such moments" in told


@pytest.mark.parametrize("form", ["html", "pptx"])
def test_what_holds_for_everyone_fills_no_memory(tmp_path: Path, form: str) -> None:
    """Text that a hundred boards repeat is refused by its length, with little memory and time."""
    map_, target = tmp_path / "wide.yaml", tmp_path / f"x.{form}"
    map_.write_text(WIDE, "utf-8")
    run = bounded("render", map_, "-o", target)
    assert run.returncode == 2, run.stderr
    assert b"characters are more than the 10,000,000 that one can hold" in run.stderr
    assert not target.exists()
