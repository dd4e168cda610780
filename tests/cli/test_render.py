"""`journeys render` and `journeys show`: boards to folders, files and the terminal."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader

from journeys import load
from tests.cli.running import BANK, environment, here, process

PERSONAS = [persona.id for persona in load(BANK).personas]
BEGINNINGS = {"svg": b"<svg", "png": b"\x89PNG", "pdf": b"%PDF-", "dot": b"", "txt": b""}
NEEDS_DOT = [pytest.param(form, marks=pytest.mark.dot) for form in ("png", "pdf")]


def names(folder: Path) -> list[str]:
    """What stands in a folder."""
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("form", ["svg", "dot", "txt"])
def test_a_folder_gets_every_board(tmp_path: Path, form: str) -> None:
    """The overview and each persona's board stand in the folder, and each is told."""
    done = here("render", BANK, "-o", tmp_path / "boards", "--format", form)
    assert done.status == 0, done.said
    files = [Path(line) for line in done.text.splitlines()]
    assert sorted(file.name for file in files) == names(tmp_path / "boards")
    stems = {file.stem for file in files}
    assert all(any(persona in stem for stem in stems) for persona in ["overview", *PERSONAS])
    for file in files:
        assert file.read_bytes().startswith(BEGINNINGS[form])
        assert file.suffix == f".{form}"


@pytest.mark.parametrize("form", ["svg", "dot", "txt", *NEEDS_DOT])
def test_the_ending_of_a_file_says_the_format(tmp_path: Path, form: str) -> None:
    """One board goes into one file, in the format of its ending."""
    file = tmp_path / f"julie.{form}"
    done = here("render", BANK, "-o", file, "--persona", "julie")
    assert done.status == 0, done.said
    assert file.read_bytes().startswith(BEGINNINGS[form])
    assert names(tmp_path) == [file.name]


def test_all_boards_go_into_one_document(tmp_path: Path) -> None:
    """PDF takes any number of boards: one file is told, with the overview as its cover."""
    done = here("render", BANK, "-o", tmp_path / "all.pdf", "--board", "all")
    assert done.status == 0, done.said
    assert done.text.splitlines() == [str(tmp_path / "all.pdf")]
    assert names(tmp_path) == ["all.pdf"]
    document = PdfReader(tmp_path / "all.pdf")
    assert len(document.pages) >= 1 + 2 * len(PERSONAS)
    assert len(document.outline) == len(document.pages)
    assert all(name in document.pages[0].extract_text() for name in ("Julie", "Karim"))


@pytest.mark.parametrize("paper", ["a3", "a4"])
@pytest.mark.parametrize("theme", ["kraft", "white"])
def test_papers_and_themes_are_drawn(tmp_path: Path, paper: str, theme: str) -> None:
    """Each paper and theme gives pictures that parse; a4 has no fewer pages than a3."""
    done = here("render", BANK, "-o", f"{tmp_path}/", "--paper", paper, "--theme", theme)
    assert done.status == 0, done.said
    pages = done.text.splitlines()
    assert len(pages) >= 7
    for page in pages:
        etree.parse(page)


def test_a_board_is_the_same_twice(tmp_path: Path) -> None:
    """Drawing is deterministic, across processes too."""
    assert here("render", BANK, "-o", tmp_path / "one.svg").status == 0
    again = process("render", BANK, "-o", tmp_path / "two.svg", env=environment(PYTHONHASHSEED="7"))
    assert again.status == 0
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()


@pytest.mark.parametrize(
    ("words", "way_out"),
    [
        (["-o", "x.svg", "--persona", "jule"], "did you mean 'julie'"),
        (["-o", "x.svg", "--board", "all"], "name a folder"),
        (["-o", "x.bmp"], "bmp"),
        (["-o", "x.png", "--engine", "builtin"], "draws SVG and PDF, not png"),
        (["-o", "x.pdf", "--board", "all", "--engine", "graphviz"], "name a folder"),
        (["-o", "x.pdf", "--board", "all", "--layout", "auto"], "name a folder"),
        (["-o", "missing/x.svg"], "make the folder first"),
        (["-o", f"{'x' * 300}.svg"], "choose a shorter one"),
        (["-o", "pipe.svg"], "no regular file"),
        (["-o", "file/"], "file"),
        (["-o", "x/y\n.svg"], "make the folder first"),
    ],
)
def test_what_cannot_be_drawn_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], way_out: str
) -> None:
    """Each wrong wish ends with 2, one line that says the way out, and no file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("mine")
    os.mkfifo(tmp_path / "pipe.svg")
    done = here("render", BANK, *words)
    assert done.status == 2
    assert way_out in done.said
    assert names(tmp_path) == ["file", "pipe.svg"]
    assert (tmp_path / "file").read_text() == "mine"


def test_a_picture_never_replaces_its_map(tmp_path: Path) -> None:
    """Neither a file nor a board that a folder would get may be the map or a part of it."""
    whole, part = tmp_path / "shop.svg", tmp_path / "overview.svg"
    whole.write_text("format: journeys/1\ntitle: Shop\ninclude: [overview.svg]\n")
    part.write_text("personas: {ana: {}}\n")
    before = whole.read_bytes(), part.read_bytes()
    for target in (whole, part, tmp_path):
        done = here("render", whole, "-o", target)
        assert done.status == 2, done.said
    assert (whole.read_bytes(), part.read_bytes()) == before


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that alone is searched for programs, and no Graphviz inside Python."""
    folder = tmp_path / "tools"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    monkeypatch.delitem(sys.modules, "journeys.renderers.graphviz.bundled", raising=False)
    return folder


@pytest.mark.parametrize(
    "script",
    [
        None,
        "#!/nowhere/sh\n",
        "#!/bin/sh\nexit 1\n",
        "#!/bin/sh\nkill -SEGV $$\n",
        "#!/bin/sh\necho garbage\n",
        "#!/bin/sh\nprintf '\\211PNG\\r\\n'\n",
        "#!/bin/sh\nexit 0\n",
    ],
    ids=["missing", "no interpreter", "fails", "crashes", "garbage", "half", "silent"],
)
def test_without_graphviz_the_dot_text_is_written(
    tools: Path, tmp_path: Path, script: str | None
) -> None:
    """A `dot` that is missing or broken is an error; its text is there all the same."""
    if script is not None:
        (tools / "dot").write_text(script)
        (tools / "dot").chmod(stat.S_IRWXU)
    done = here("render", BANK, "-o", tmp_path / "board.png")
    assert done.status == 2
    assert "its DOT text is in" in done.said
    assert names(tmp_path) == ["board.dot", "tools"]
    assert "digraph" in (tmp_path / "board.dot").read_text("utf-8")


@pytest.mark.usefixtures("tools")
def test_the_builtin_pictures_need_no_program(tmp_path: Path) -> None:
    """SVG, DOT and text are made without any Graphviz."""
    for form in ("svg", "dot", "txt"):
        assert here("render", BANK, "-o", tmp_path / f"board.{form}").status == 0


def test_a_board_is_shown_in_the_terminal() -> None:
    """The overview and a persona's board fit the width that is asked for."""
    for words in ([], ["--persona", "julie"]):
        done = here("show", BANK, "--width", "90", *words)
        assert done.status == 0
        assert "Julie" in done.text
        assert b"\x1b[" not in done.out
    assert b"\x1b[" in here("show", BANK, env={"FORCE_COLOR": "1"}).out
    assert here("show", BANK, "--width", "3").status == 2
