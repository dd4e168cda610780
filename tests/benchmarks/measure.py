"""Work to its shortest time in seconds: the best of several, so that neighbours disturb little."""

from __future__ import annotations

import datetime as dt
import gc
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Final

from journeys.board import arrange
from journeys.drawing import draw
from journeys.model import JourneyMap
from journeys.reader import read_text
from journeys.renderers import svg
from journeys.rules import check
from tests.benchmarks.sizes import CARDS, SETTINGS, WIDE, map_text
from tests.examples.sources import EXAMPLES, ROOT, example

__all__ = [
    "best",
    "best_here",
    "board",
    "boards",
    "command",
    "import_time",
    "imports",
    "per_card",
    "python",
]

BANK: Final = EXAMPLES / "bank" / "bank.journey.yaml"
TODAY: Final = dt.date(2026, 11, 22)


def best(work: Callable[[], object], *, times: int) -> float:
    """The shortest time that some work took, its processes included.

    Args:
        work: The work.
        times: How often it is done.
    """
    return min(_once(work, time.perf_counter) for _ in range(times))


def best_here(work: Callable[[], object], *, times: int) -> float:
    """The shortest time for which some work kept the processor busy, in this process.

    Args:
        work: The work.
        times: How often it is done.
    """
    return min(_once(work, time.process_time) for _ in range(times))


def _once(work: Callable[[], object], clock: Callable[[], float]) -> float:
    gc.collect()
    begun = clock()
    work()
    return clock() - begun


def python(*words: str) -> Callable[[], object]:
    """A process of Python with some words, as work.

    Args:
        words: What follows the name of the program.
    """
    line = [sys.executable, *words]

    def run() -> None:
        subprocess.run(line, check=True, capture_output=True, cwd=ROOT, timeout=60)

    return run


def command() -> Callable[[], object]:
    """`journeys check` of the bank as a whole process, as work."""
    return python("-m", "journeys", "check", "--today", str(TODAY), str(BANK))


def imports() -> Callable[[], object]:
    """A process that loads the three libraries that a check stands on, as work."""
    return python("-c", "import yaml, attrs, networkx")


def import_time() -> Callable[[], object]:
    """A process that loads `journeys` and does nothing, as work."""
    return python("-c", "import journeys")


def per_card(personas: Sequence[int], *, times: int) -> dict[int, tuple[float, float]]:
    """The time of a card when maps of some sizes are read, and when they are checked.

    Args:
        personas: The sizes, in personas of forty cards.
        times: How often each is measured; the smaller ones oftener.

    Returns:
        By number of cards, the seconds a card for reading and for checking.
    """
    found = {}
    for count in personas:
        cards = CARDS * count
        again = times * max(1, max(personas) // count // 4)
        text = map_text(count)
        reading = best_here(lambda text=text: _read(text), times=again)  # type: ignore[misc]
        map_ = _read(text)
        checking = best_here(lambda map_=map_: _check(map_), times=again)  # type: ignore[misc]
        found[cards] = (reading / cards, checking / cards)
    return found


def _read(text: str) -> JourneyMap:
    map_ = read_text(text, limits=WIDE).map
    assert map_ is not None
    return map_


def _check(map_: JourneyMap) -> None:
    report = check(map_, settings=[SETTINGS], today=TODAY)
    assert report.diagnostics == (), str(report)


def board(persona: str | None) -> Callable[[], object]:
    """One board of the bank as SVG, as work.

    Args:
        persona: The persona's id; None for the overview.
    """
    bank = example("bank")
    return lambda: [svg.render(page) for page in draw(arrange(bank, persona=persona)).pages]


def boards() -> Callable[[], object]:
    """The seven boards of the bank as SVG, one after the other, as work."""
    works = [board(None), *(board(one.id) for one in example("bank").personas)]
    return lambda: [work() for work in works]
