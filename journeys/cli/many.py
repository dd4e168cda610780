"""Many maps to their reports: one after the other, or several at a time, in the given order."""

from __future__ import annotations

import datetime as dt
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from journeys.cli.options import STDIN, project_of, reading_of
from journeys.cli.progress import progress

if TYPE_CHECKING:
    from journeys.model import Settings
    from journeys.project import Checked
    from journeys.reader import Limits

__all__ = ["Wanted", "check_many"]

#: Fewer maps are checked sooner than processes begin.
FEW: Final = 8
#: Maps that a process takes at a time.
CHUNK: Final = 4


@attrs.frozen(kw_only=True)
class Wanted:
    """How maps are to be checked.

    Attributes:
        limits: Bounds of reading.
        asked: Settings of the command line, the strongest.
        today: The day on which evidence and allowances are judged; None for today.
        baseline: The baseline file of the command line; None for the project's.
        keeps_silent: Whether findings that a baseline knows are kept silent.
        reads_project: Whether settings are read from pyproject.toml.
    """

    limits: Limits
    asked: Settings
    today: dt.date | None = None
    baseline: Path | None = None
    keeps_silent: bool = True
    reads_project: bool = True


def check_many(names: Sequence[str], wanted: Wanted, *, jobs: int | None = None) -> list[Checked]:
    """What checks of many maps say.

    Args:
        names: Files, or `-` for the standard input.
        wanted: How they are to be checked.
        jobs: The most processes; None for as many as there are processors.

    Returns:
        The checks in the order of the names, whatever the processes.

    Raises:
        FileError: A file is missing or cannot be read.
    """
    workers = min(jobs or os.cpu_count() or 1, len(names) // CHUNK)
    if workers < 2 or len(names) < FEW or STDIN in names:
        return list(_tracked((_check((name, wanted)) for name in names), len(names)))
    tasks = [(name, wanted) for name in names]
    with ProcessPoolExecutor(workers, initializer=_begin) as pool:
        try:
            return list(_tracked(pool.map(_check, tasks, chunksize=CHUNK), len(names)))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _begin() -> None:
    """Ctrl-C is for the process that collects; it stops the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _check(task: tuple[str, Wanted]) -> Checked:
    from journeys.project import Project, checked, load_baseline

    name, wanted = task
    project = project_of(name) if wanted.reads_project else Project()
    file = (wanted.baseline or project.baseline) if wanted.keeps_silent else None
    return checked(
        reading_of(name, wanted.limits),
        settings=(*project.settings, wanted.asked),
        today=wanted.today,
        known=load_baseline(file) if file else {},
    )


def _tracked(checks: Iterator[Checked], count: int) -> Iterator[Checked]:
    """The checks, with a bar on a terminal when there are many."""
    if count < FEW:
        yield from checks
        return
    with progress("checking", count) as advance:
        for one in checks:
            yield one
            advance(1)
