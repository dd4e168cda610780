"""What runs the blocks of the pages can fail."""

from __future__ import annotations

from pathlib import Path

import pytest
from sybil.example import SybilFailure

from journeys.errors import FileError
from tests.docs.blocks import document

WRONG = {
    "an output that is not the real one": "```console\n$ journeys --version\njourneys 99\n```\n",
    "a map that names no channel": "```yaml\nboard:\n  ana: {inform: {wbe: {answer: Yes}}}\n```\n",
    "a key that no map knows": "```yaml\npersonas:\n  ana: {nmae: Ana}\n```\n",
    "a setting that names no rule": '```toml\n[tool.journeys]\nignore = ["gas-work"]\n```\n',
    "an edit that fits nowhere": "```diff\n--- map.yaml\n-nowhere\n+here\n```\n",
    "Python that raises": "```python\n1 / 0\n```\n",
    "a session with another result": "```python\n>>> 1 + 1\n3\n\n```\n",
}


@pytest.mark.parametrize("text", WRONG.values(), ids=list(WRONG))
def test_a_wrong_block_fails(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A block that is not true is told."""
    monkeypatch.chdir(tmp_path)
    page = tmp_path / "page.md"
    page.write_text(text, "utf-8")
    (tmp_path / "map.yaml").write_text("title: Shop\n", "utf-8")
    (block,) = document(page)
    with pytest.raises((AssertionError, SybilFailure, ZeroDivisionError, FileError)):
        block.evaluate()


def test_elided_output_matches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An ellipsis alone on a line stands for any lines, within a line for any letters."""
    monkeypatch.chdir(tmp_path)
    page = tmp_path / "page.md"
    page.write_text(
        "```console\n$ journeys rules --select JRN2\nJRN201 …\n…\nJRN209 …\n```\n", "utf-8"
    )
    (block,) = document(page)
    block.evaluate()
