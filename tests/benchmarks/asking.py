"""`python -m tests.benchmarks.asking FOLDER`: following a million events in a running process.

The same questions as of `tests.benchmarks.follow`, without the start of a process, which takes
longer than they do: by turns with plain SQL by hand, each a dozen times.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.benchmarks import bare, follow
from tests.benchmarks.eventlog import MILLION, log_file, written

__all__ = ["main", "turns"]

_TURNS: Final = 12


def turns(file: str) -> list[tuple[float, float]]:
    """What asking takes by turns, in seconds: here, and in SQL by hand.

    Args:
        file: A raw log, or a prepared one.
    """
    assert follow.ask(file) == bare.ask(file)
    return [(_seconds(follow.ask, file), _seconds(bare.ask, file)) for _ in range(_TURNS)]


def _seconds(ask: Callable[[str], str], file: str) -> float:
    begun = time.perf_counter()
    ask(file)
    return time.perf_counter() - begun


def main(words: list[str]) -> None:
    """Measure and print a line for the raw log and one for the prepared one.

    Args:
        words: The folder of the logs.
    """
    folder = Path(words[0])
    folder.mkdir(parents=True, exist_ok=True)
    raw = log_file(folder, "twenty", MILLION)
    if not raw.exists():
        written(folder, "twenty", MILLION)
    prepared = raw.with_suffix(".prepared.parquet")
    follow.cost("journeys", "prepare", str(raw), "-o", str(prepared))
    for name, file in (("raw", raw), ("prepared", prepared)):
        found = turns(str(file))
        ours, theirs = (min(one) for one in zip(*found, strict=True))
        ratio = statistics.median(one / other for one, other in found)
        sys.stdout.write(
            f"{name:<10}{ours:>6.2f} s, by hand {theirs:.2f} s; the median of the ratios"
            f" {ratio:.2f}, at most 2\n"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
