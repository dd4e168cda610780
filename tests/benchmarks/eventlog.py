"""`python -m tests.benchmarks.eventlog FOLDER 1 10`: benchmark logs, millions of events each."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import attrs

from journeys.model import Journey, JourneyMap, Moment, Persona, Transition
from tests.examples.sources import ROOT, example

__all__ = ["LAYOUTS", "Written", "log_file", "twenty", "written"]

MILLION: Final = 1_000_000
#: The columns of each layout: everything that a simulated log has, or what a way needs.
LAYOUTS: Final = {
    "bank": None,
    "twenty": ("customer", "time", "moment", "channel"),
}
_CHANNELS: Final = ("web", "app", "phone", "branch", "chat")


@attrs.frozen
class Written:
    """What writing a log took.

    Attributes:
        file: The log.
        seconds: The time of the whole process.
        megabytes: The most memory that the process held.
    """

    file: Path
    seconds: float
    megabytes: float


def twenty() -> JourneyMap:
    """A map of 20 moments in a row, with steps back and over one: ways are short or very long."""
    points = [f"m{at:02}@{_CHANNELS[at * 7 % 5]}" for at in range(20)]
    steps = []
    for at, point in enumerate(points):
        for to, share in ((at + 1, 0.55), (at + 2, 0.15), (at - 3, 0.2)):
            if 0 <= to < 20:
                steps.append(Transition(source=point, target=points[to], share=share,
                                        within="3 days"))  # fmt: skip
    moments = [Moment(id=f"m{at:02}", goal="buy", start=at < 3, end=at % 7 == 6)
               for at in range(20)]  # fmt: skip
    return JourneyMap(
        title="Twenty moments",
        channels=_CHANNELS,
        personas=[Persona(id="ana", share="60%"), Persona(id="bob", share="40%")],
        moments=moments,
        journeys=[Journey(id="all", personas=["ana", "bob"], steps=steps)],
    )


def log_file(folder: Path, layout: str, events: int) -> Path:
    """Where the log of a layout and size stands.

    Args:
        folder: The folder of the logs.
        layout: One of `LAYOUTS`.
        events: How many events.
    """
    return folder / f"{layout}-{events}.parquet"


def written(folder: Path, layout: str, events: int) -> Written:
    """A log, written by a process of its own that is watched.

    Args:
        folder: The folder of the logs.
        layout: One of `LAYOUTS`.
        events: How many events.
    """
    line = [
        sys.executable,
        "-m",
        "tests.benchmarks.eventlog",
        "--one",
        str(folder),
        layout,
        str(events),
    ]
    begun = time.perf_counter()
    process = subprocess.Popen(line, cwd=ROOT)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return Written(log_file(folder, layout, events), seconds, used.ru_maxrss / 1024)


def _write(folder: Path, layout: str, events: int) -> None:
    from journeys.logs.contract import NEEDED, OPTIONAL
    from journeys.simulation import simulate

    map_ = example("bank") if layout == "bank" else twenty()
    columns = LAYOUTS[layout] or (*NEEDED, *OPTIONAL)
    simulate(map_, events=events, seed=1, columns=columns).write(log_file(folder, layout, events))


def main(words: list[str]) -> None:
    """Write the logs and print what each took.

    Args:
        words: The folder, and sizes in millions of events; 1 and 10 by default.
    """
    folder = Path(words[0])
    folder.mkdir(parents=True, exist_ok=True)
    for millions in map(int, words[1:] or ("1", "10")):
        for layout in LAYOUTS:
            one = written(folder, layout, millions * MILLION)
            size = one.file.stat().st_size / 1e6
            sys.stdout.write(
                f"{layout:<8} {millions:>4} million events {one.seconds:>8.1f} s"
                f" {one.megabytes:>6.0f} MB of memory {size:>7.0f} MB of file\n"
            )
            sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        _write(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
    else:
        main(sys.argv[1:])
