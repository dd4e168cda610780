"""Names of the examples to their maps, and to their twins in Python."""

from __future__ import annotations

import datetime as dt
import runpy
import sys
from functools import cache
from pathlib import Path
from typing import Final

from journeys.model import JourneyMap
from journeys.reader import read

__all__ = ["CELLS", "EXAMPLES", "ROOT", "TODAY", "example", "twin"]

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = ROOT / "examples"
TODAY: Final = dt.date(2026, 11, 22)

#: How many cells the boards of each example have.
CELLS: Final = {"bank": 240, "rail": 150, "distributor": 150}


@cache
def example(name: str) -> JourneyMap:
    """The map of an example, read from its files."""
    map_ = read(EXAMPLES / name / f"{name}.journey.yaml").map
    assert map_ is not None
    return map_


def twin(name: str) -> JourneyMap:
    """The map of an example as its Python file makes it; nothing that it imports stays behind."""
    folder = str(EXAMPLES / name)
    before = set(sys.modules)
    sys.path.insert(0, folder)
    try:
        made = runpy.run_path(str(EXAMPLES / name / f"{name}.py"))["MAP"]
    finally:
        sys.path.remove(folder)
        for module in set(sys.modules) - before:
            if module.partition(".")[0] == "boards":
                del sys.modules[module]
    assert isinstance(made, JourneyMap)
    return made
