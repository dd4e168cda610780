"""Hostile files: includes that lead astray, and what only looks like a map."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Final

import pytest

from tests.cli.running import Done, here
from tests.hostile.surviving import HEAD

WORDS: Final = (["check"], ["export", "--format", "json"], ["show"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A map's folder with what leads out of it, and a secret beside the folder."""
    inside = tmp_path / "maps"
    inside.mkdir()
    (tmp_path / "secret.yaml").write_text("coherence: SECRET\n")
    (inside / "part.yaml").write_text("coherence: Ana\n")
    (inside / "again.yaml").write_text("include: [map.yaml]\n")
    (inside / "selfish.yaml").write_text("include: [selfish.yaml]\n")
    (inside / "out.yaml").symlink_to(tmp_path / "secret.yaml")
    (inside / "up").symlink_to(tmp_path)
    (inside / "loop.yaml").symlink_to("loop.yaml")
    (inside / "nowhere.yaml").symlink_to("missing.yaml")
    (inside / "zero.yaml").symlink_to("/dev/zero")
    (inside / "empty.yaml").write_text("")
    (inside / "bytes.yaml").write_bytes(bytes(range(256)))
    (inside / "large.yaml").write_text("#" * 1_000_001)
    (inside / "bomb.yaml").write_text("[" * 100_000)
    os.mkfifo(inside / "pipe.yaml")
    (inside / "folder.yaml").mkdir()
    return inside


def included(folder: Path, item: str, *words: str) -> Done:
    """What a command says of a map that includes something, in bounded time."""
    (folder / "map.yaml").write_text(f"{HEAD}include:\n  - {item}\n")
    began = time.monotonic()
    done = here(words[0], folder / "map.yaml", *words[1:])
    assert time.monotonic() - began < 10
    assert done.status in {0, 1, 2}
    assert "SECRET" not in done.said
    return done


@pytest.mark.parametrize(
    "item",
    [
        "../secret.yaml", "out.yaml", "up/secret.yaml", "up/maps/../secret.yaml", "/etc/passwd",
        "/dev/zero", "/dev/stdin", "/proc/self/environ", "zero.yaml", "pipe.yaml", "folder.yaml",
        ".", "..", "", "''", "~", "[a]", "{a: b}", "missing.yaml", "nowhere.yaml", "loop.yaml",
        "again.yaml", "selfish.yaml", "map.yaml", "./map.yaml", "up/maps/map.yaml", "bytes.yaml",
        "large.yaml", "bomb.yaml", "empty.yaml", "part.yaml/x", '"a\\0b"',
        '"\\u202e.yaml"', f"{'x' * 300}.yaml", f"{'x/' * 3000}y", f"{'../' * 500}etc/passwd",
        "file:///etc/passwd", "http://example.org/map.yaml", "$HOME/x", "~root/x", "*.yaml",
        "C:/x.yaml", "\\\\host\\share", "con", "-",
    ],
)  # fmt: skip
def test_an_include_leads_nowhere_else(folder: Path, item: str) -> None:
    """Only regular files of the map's folder are read; all else is told at its place."""
    for words in WORDS:
        assert included(folder, item, *words).places


def test_a_part_of_the_folder_is_included(folder: Path) -> None:
    """What stands in the folder is read, through a link within it too, once."""
    (folder / "link.yaml").symlink_to("part.yaml")
    done = included(folder, "link.yaml", "check", "--select", "JRN801")
    assert done.places == []


def test_a_chain_of_files_has_an_end(folder: Path) -> None:
    """Files that include each other, a hundred deep, are refused by their number."""
    for number in range(100):
        (folder / f"f{number}.yaml").write_text(f"include: [f{number + 1}.yaml]\n")
    assert "'files'" in included(folder, "f0.yaml", "check").said


def test_many_files_together_have_a_size(folder: Path) -> None:
    """The limit of a map's size counts all its files."""
    for number in range(5):
        (folder / f"f{number}.yaml").write_text(f"x-{number}: {'x' * 300_000}\n")
    items = "\n  - ".join(f"f{number}.yaml" for number in range(5))
    assert "JRN009" in included(folder, items, "check").said


def test_joining_many_parts_is_quick(folder: Path) -> None:
    """Files of thousands of parts are joined in a time that grows with their size alone."""
    for name in "ab":
        parts = "".join(f"  {name}{number}:\n" for number in range(9000))
        (folder / f"{name}.yaml").write_text(f"channels:\n{parts}")
    assert included(folder, "a.yaml\n  - b.yaml", "check").status == 1


@pytest.mark.parametrize(
    "name", ["missing", "folder.yaml", "pipe.yaml", "zero.yaml", "loop.yaml", "nowhere.yaml", "up"]
)
def test_what_is_no_file_is_no_map(folder: Path, name: str) -> None:
    """A folder, a pipe, a device and a link to nothing end with 2 and one line, at once."""
    for words in WORDS:
        done = here(words[0], folder / name, *words[1:])
        assert done.status == 2
        assert done.said.startswith("journeys: ")
        assert len(done.said.splitlines()) == 1


def test_bytes_of_any_file_are_told(folder: Path) -> None:
    """A picture or a program given as a map is told at its first byte that is no text."""
    for name in ("bytes.yaml", "large.yaml", "bomb.yaml", "empty.yaml"):
        assert here("check", folder / name).places
