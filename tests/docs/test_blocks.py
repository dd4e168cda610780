"""What the pages show is true: their blocks run, and the outputs are the real ones."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.docs.blocks import document

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md"))
    if path.parent.name not in {"rules", "changelog.d"} or path.stem == "index"
    if "_build" not in path.parts
)


@pytest.mark.parametrize("page", PAGES)
def test_every_block_of_a_page_runs(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The blocks of a page run in their order, in a folder with the examples they name."""
    for name in ("bank", "broken", "shop"):
        shutil.copytree(ROOT / "examples" / name, tmp_path / "examples" / name)
    monkeypatch.chdir(tmp_path)
    for block in document(ROOT / page):
        block.evaluate()


def test_the_readme_names_the_two_commands() -> None:
    """The README opens with what the library is, a picture, and the two commands."""
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    opening = "\n".join(lines[:30])
    assert "sh examples/run" in opening
    assert "sh tests/run" in opening
    assert "docs/pictures/bank/board-julie.svg" in opening


def test_pictures_of_the_pages_exist() -> None:
    """Every picture that a page shows is a file."""
    for page in PAGES:
        file = ROOT / page
        for name in re.findall(r"!\[[^\]]*\]\(([^)\s]+)\)", file.read_text("utf-8")):
            assert (file.parent / name).is_file(), f"{page} shows {name}"


def test_sources_have_one_sentence_a_line() -> None:
    """A full stop and a capital in one line of prose are two sentences on it."""
    for page in PAGES:
        text = re.sub(r"```.*?```", "", (ROOT / page).read_text("utf-8"), flags=re.DOTALL)
        for line in text.splitlines():
            prose = not line.startswith(("|", "%", "#", "    "))
            assert not (prose and re.search(r"[a-z`)]\. [A-Z]", line)), f"{page}: {line}"
