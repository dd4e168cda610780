"""The notebook of the examples runs, and stores what it gives."""

from __future__ import annotations

from tests.notebook.executed import NOTEBOOK, executed, stored


def test_the_notebook_gives_what_it_stores() -> None:
    """`python -m tests.notebook.executed` stores its outputs anew when a change is meant."""
    before, now = stored(), executed()
    assert len(before.cells) == len(now.cells)
    for old, new in zip(before.cells, now.cells, strict=True):
        assert old.get("outputs") == new.get("outputs"), old.source
    assert any("image/svg+xml" in out.data for cell in now.cells for out in cell.get("outputs", ()))


def test_the_notebook_is_small() -> None:
    """Its pictures leave it light enough for a repository."""
    assert NOTEBOOK.stat().st_size < 1_500_000
