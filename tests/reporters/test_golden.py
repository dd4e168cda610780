"""The texts that the reporters give of one small report and of an empty one."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeys.reporters import FORMATS
from tests.reporters.samples import ENDINGS, GOLDEN, texts


@pytest.mark.parametrize(
    ("file", "text"), [pytest.param(*pair, id=pair[0].name) for pair in texts()]
)
def test_the_text_is_the_golden_one(file: Path, text: str) -> None:
    """`python -m tests.reporters.samples` rewrites the golden texts when a change is meant."""
    assert text == file.read_bytes().decode("utf-8")


def test_every_golden_file_belongs_to_a_reporter() -> None:
    """No golden text is left over from a format that is gone."""
    assert {path.name for path in GOLDEN.iterdir()} == {file.name for file, _ in texts()}
    assert set(ENDINGS) == set(FORMATS)
