"""`python -m tests.benchmarks.conformance PYTHON [FOLDER]`: following, here and in pm4py.

Both read the same million events from the same file, as whole processes, and say how far customers
keep to the same planned steps. The peer runs with a Python of its own environment, which
`sh tests/benchmarks/conform` makes, and is stopped after a quarter of an hour.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.benchmarks.eventlog import MILLION, log_file, twenty, written
from tests.benchmarks.follow import cost
from tests.examples.sources import ROOT

__all__ = ["main"]

_METHODS: Final = ("tokens", "alignments")
_LONGEST: Final = 900


def main(python: str, folder: str = "") -> None:
    """Measure and print a small table.

    Args:
        python: The Python of the peer's environment.
        folder: Where the log stands; a new folder by default.
    """
    with tempfile.TemporaryDirectory() as fresh:
        place = Path(folder or fresh)
        log = log_file(place, "twenty", MILLION)
        if not log.exists():
            place.mkdir(parents=True, exist_ok=True)
            written(place, "twenty", MILLION)
        ours = cost("tests.benchmarks.follow", "--one", str(log), times=3).seconds
        sys.stdout.write(f"{'journeys follow':<28}{ours:>8.1f} s\n")
        steps = Path(fresh, "steps.json")
        steps.write_text(json.dumps(_plan()), encoding="utf-8")
        for method in _METHODS:
            seconds, has_ended = _peer(python, str(log), str(steps), method)
            told = f"{seconds / ours:.0f} times as long" if has_ended else "without a result"
            sys.stdout.write(f"{'pm4py, ' + method:<28}{seconds:>8.1f} s  {told}\n")
            sys.stdout.flush()


def _plan() -> dict[str, list[object]]:
    map_ = twenty()
    planned = [(str(one.source), str(one.target)) for way in map_.journeys for one in way.steps]
    starts = {one.id for one in map_.moments if one.start}
    ends = {one.id for one in map_.moments if one.end}
    points = sorted({point for step in planned for point in step})
    return {
        "steps": list(planned),
        "starts": [point for point in points if point.partition("@")[0] in starts],
        "ends": [point for point in points if point.partition("@")[0] in ends],
    }


def _peer(python: str, *words: str) -> tuple[float, bool]:
    """How long the peer took, and whether it came to an end."""
    line = [python, str(ROOT / "tests" / "benchmarks" / "replaying.py"), *words]
    begun = time.perf_counter()
    try:
        done = subprocess.run(line, check=False, capture_output=True, timeout=_LONGEST).returncode
    except subprocess.TimeoutExpired:
        done = -1
    return time.perf_counter() - begun, done == 0


if __name__ == "__main__":
    main(*sys.argv[1:])
