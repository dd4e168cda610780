"""The table of formats is the directory, and loads nothing before it is asked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import journeys.exporters
from journeys.errors import UnknownNameError
from journeys.exporters import FORMATS, exporter
from journeys.model import JourneyMap


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_a_text(name: str) -> None:
    """Each name of the table leads to a function from a map to a text, or to a workbook."""
    text = exporter(name)(JourneyMap(title="Shop"))
    assert text.endswith("\n") if isinstance(text, str) else text.startswith(b"PK")


def test_the_table_is_the_directory() -> None:
    """Every module that renders a map is in the table."""
    folder = Path(journeys.exporters.__file__).parent
    rendering = [path.stem for path in folder.glob("*.py") if "\ndef render(" in path.read_text()]
    assert tuple(sorted(rendering)) == FORMATS


def test_an_unknown_format_is_refused() -> None:
    """An unknown name raises an error that knows the near miss."""
    with pytest.raises(UnknownNameError, match="did you mean 'yaml'"):
        exporter("yml")


def test_formats_load_on_first_use() -> None:
    """Asking for the table loads neither networkx nor a format."""
    code = (
        "import sys, journeys.exporters\n"
        "loaded = {'networkx', 'journeys.exporters.yaml', 'journeys.exporters.gexf'}\n"
        "sys.exit(bool(loaded & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
