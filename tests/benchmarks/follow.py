"""`python -m tests.benchmarks.follow FOLDER 1 10`: following logs of millions of events.

Each work is a process of its own that is watched: the time of all of it, its start included, the
time for which it kept processors busy, and the most memory that it held. The same questions are
asked in plain SQL by hand, on the raw log and on the prepared file (`tests.benchmarks.bare`).
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs

from tests.benchmarks.eventlog import MILLION, log_file, twenty, written
from tests.examples.sources import ROOT

__all__ = ["Cost", "ask", "cost", "costs", "main"]

_TIMES: Final = {1: 5, 10: 3}


@attrs.frozen
class Cost:
    """What a process took.

    Attributes:
        seconds: The time of the whole process.
        busy: How long it kept processors busy, in seconds.
        megabytes: The most memory that it held.
        said: What it printed.
    """

    seconds: float
    busy: float
    megabytes: float
    said: str


def cost(*words: str, times: int = 1) -> Cost:
    """What a module of Python takes as a process: the best of several runs.

    Args:
        words: The module, and what follows its name.
        times: How often it runs.
    """
    return min((_once(words) for _ in range(times)), key=lambda one: one.seconds)


def _once(words: tuple[str, ...]) -> Cost:
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", *words], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        said = running.stdout.read()
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    assert running.returncode == 0, words
    seconds = time.perf_counter() - begun
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said)


def costs(folder: Path, millions: int, *, times: int) -> dict[str, Cost]:
    """What the questions cost on a log of a size, which is written when it is not there.

    Args:
        folder: Where the logs stand.
        millions: How many millions of events.
        times: How often each is asked.

    Returns:
        The cost by the name of the work: `bare` and `ours`, on the raw log and on the prepared
        one, and `prepare`; `all` is bare SQL that does not look how few customers stand behind
        a figure.
    """
    events = millions * MILLION
    raw = log_file(folder, "twenty", events)
    if not raw.exists():
        written(folder, "twenty", events)
    prepared = raw.with_suffix(".prepared.parquet")
    found = {"prepare": cost("journeys", "prepare", str(raw), "-o", str(prepared))}
    for name, file in (("raw", raw), ("prepared", prepared)):
        words = ("tests.benchmarks.bare", str(file))
        found[f"bare, {name}"] = cost(*words, times=times)
        found[f"bare, {name}, all"] = cost(*words, "--all", times=times)
        found[f"ours, {name}"] = cost("tests.benchmarks.follow", "--one", str(file), times=times)
    answers = {one.said for name, one in found.items() if name != "prepare"}
    assert len(answers) == 1, answers
    return found


def main(words: list[str]) -> None:
    """Measure and print a small table.

    Args:
        words: The folder of the logs, and sizes in millions of events; 1 and 10 by default.
    """
    folder = Path(words[0])
    folder.mkdir(parents=True, exist_ok=True)
    for millions in map(int, words[1:] or ("1", "10")):
        for line in _lines(millions, costs(folder, millions, times=_TIMES.get(millions, 1))):
            sys.stdout.write(line + "\n")
            sys.stdout.flush()


def _lines(millions: int, found: dict[str, Cost]) -> Iterator[str]:
    yield f"{millions} million events"
    for name, one in found.items():
        yield (
            f"  {name:<20}{one.seconds:>8.2f} s{one.busy:>8.2f} s busy"
            f"{one.megabytes:>7.0f} MB{one.seconds / millions:>8.2f} s a million"
        )
    for kind in ("raw", "prepared"):
        ratio = found[f"ours, {kind}"].seconds / found[f"bare, {kind}"].seconds
        yield f"  ours against bare, {kind:<10}{ratio:>6.2f}  at most 2"


def ask(file: str) -> str:
    """Follow a log as `--quick` does, and tell what shows that the same was asked.

    Args:
        file: A raw log, or a prepared one.
    """
    from journeys.evidence import follow
    from journeys.logs import read_log, trace

    found = follow(twenty(), trace(read_log(file), audit=False), ways=0, again=None)
    return f"{found.steps} {found.explained}"


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        sys.stdout.write(ask(sys.argv[2]) + "\n")
    else:
        main(sys.argv[1:])
