"""Texts that had no room: which board they are of, and where they are whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import here

MAP = f"""\
format: journeys/1
title: {"word " * 90}
language: en
channels: [web]
personas: {{ana: {{name: Ana}}, bob: {{name: Bob}}}}
"""


@pytest.mark.parametrize(("name", "is_told"), [("r.pdf", True), ("r.html", False)])
def test_what_was_cut_is_told_where_it_is_lost(name: str, *, is_told: bool, tmp_path: Path) -> None:
    """Sheets name the board and the way out; a page tells what was cut beside the picture."""
    (tmp_path / "m.journey.yaml").write_text(MAP, "utf-8")
    done = here("render", tmp_path / "m.journey.yaml", "--board", "personas", "-o", tmp_path / name)
    assert done.status == 0, done.said
    told = done.err.decode()
    for board in ("board-ana", "board-bob"):
        assert (f"too long for its place on {board}: 'word word" in told) == is_told
    assert ("a page (-o FILE.html) tells what is cut in full" in told) == is_told
